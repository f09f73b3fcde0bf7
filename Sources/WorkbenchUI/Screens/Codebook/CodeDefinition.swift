import CodingModel
import TerminalUI

/// All that is said about a code, as one text.
struct CodeDefinition {
  private let code: Code
  private let remarks: [CodeRemark]

  /// Prepares the text of a code, with what was remarked on it.
  init(_ code: Code, remarks: [CodeRemark]) {
    self.code = code
    self.remarks = remarks
  }

  /// The parts that the codebook has, a blank line between two of them.
  func text(_ words: Words) -> DisplayText {
    let parts: [(Message, LocalizedText)] = [
      (.definition, code.definition), (.whenToUse, code.whenToUse),
      (.whenNotToUse, code.whenNotToUse), (.example, code.example),
    ]
    var texts = parts.filter { !$0.1.isEmpty }
      .map { words[$0.0] + ": " + words.paragraphs($0.1) }
    if texts.isEmpty, !code.brief.isEmpty { texts = [words.paragraphs(code.brief)] }
    texts += remarks.map { $0.paragraphs(words) }
    return DisplayText.joined(texts, separator: DisplayText(trusted: "\n\n"))
  }
}
