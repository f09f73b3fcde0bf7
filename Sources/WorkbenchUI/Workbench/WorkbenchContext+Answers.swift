import CodingModel
import TerminalUI

extension WorkbenchContext {
  /// An answer in words.
  func describe(_ answer: Answer?, of variable: Variable) -> DisplayText {
    AnswerWords(variable, words)[answer]
  }
}
