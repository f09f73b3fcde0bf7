import CodingModel
import TerminalUI

/// Every sentence of the interface, in every language.
///
/// A message is a case with its facts; the compiler demands both languages, so none can be missing.
struct Words: Equatable, Sendable {
  /// The language of the interface.
  let language: Language
  /// The keys that the user chose, since sentences name keys.
  var keyMap = KeyMap.standard

  /// The message as display text; facts from data pass the display filter.
  subscript(message: Message) -> DisplayText {
    DisplayText(untrusted: withKeys(language.text(message.translations)))
  }

  /// A text of the codebook in the language of the interface.
  subscript(text: LocalizedText) -> DisplayText { DisplayText(untrusted: text[language]) }

  /// A text of the codebook, its line breaks kept.
  func paragraphs(_ text: LocalizedText) -> DisplayText {
    DisplayText(untrusted: text[language], keepLineBreaks: true)
  }

  /// The message as a string, for bindings.
  func string(_ message: Message) -> String { self[message].string }
}
