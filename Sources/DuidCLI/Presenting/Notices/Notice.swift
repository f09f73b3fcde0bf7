import ArgumentParser
import CodingModel

/// A sentence that commands say, in Dutch and English.
///
/// Each stands once, as a static member in the file of what it is about.
struct Notice: Equatable, Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  init(_ translations: (dutch: String, english: String)) {
    self.init(translations.dutch, translations.english)
  }

  /// The sentence in a language.
  func text(in language: Language) -> String { language == .dutch ? dutch : english }
}

extension Presenter {
  /// The sentence in the language.
  func sentence(_ notice: Notice) -> String { notice.text(in: language) }
}

extension ValidationError {
  /// What does not go together on a command line, in the language that commands are asked to speak.
  init(_ notice: Notice) { self.init(notice.text(in: CommonOptions.spokenLanguage)) }
}
