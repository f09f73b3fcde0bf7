import CodingModel
import TerminalUI

extension WorkbenchContext {
  /// An answer in words.
  func describe(_ answer: Answer?, of variable: Variable) -> DisplayText {
    switch answer {
    case nil: words[.notCoded]
    case .noneApplies: words[.noneApplies]
    case .text(let text): DisplayText(untrusted: text)
    case .codes(let codes):
      DisplayText.joined(
        codes.map { code in words[variable.code(code)?.label ?? LocalizedText(code.rawValue)] },
        separator: " + ")
    }
  }
}
