import CodingModel
import TerminalUI

/// Answers to a variable in words.
struct AnswerWords {
  private let variable: Variable
  private let words: Words

  /// Prepares the words for a variable.
  init(_ variable: Variable, _ words: Words) {
    self.variable = variable
    self.words = words
  }

  /// An answer, for the status line and lists.
  subscript(answer: Answer?) -> DisplayText {
    switch answer {
    case nil: words[.notCoded]
    case .noneApplies: words[.noneApplies]
    case .text(let text): DisplayText(untrusted: text)
    case .codes(let codes):
      DisplayText.joined(
        codes.map { words[variable.code($0)?.label ?? LocalizedText($0.rawValue)] },
        separator: " + ")
    }
  }
}
