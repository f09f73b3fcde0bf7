import CodingModel

/// How a key changes an answer.
enum AnswerEditing {
  /// The answer after a code's key: a single variable takes the code, a multiple one toggles it.
  ///
  /// - Parameters:
  ///   - code: The code of the key.
  ///   - variable: The variable in focus.
  ///   - current: The answer so far.
  /// - Returns: The new answer; `nil` where the last code was taken off.
  static func choosing(_ code: CodeID, of variable: Variable, current: Answer?) -> Answer? {
    guard variable.kind == .multiple else { return .codes([code]) }
    var codes = current?.codes ?? []
    if let index = codes.firstIndex(of: code) {
      codes.remove(at: index)
    } else {
      codes.append(code)
    }
    return codes.isEmpty ? nil : .codes(codes)
  }

  /// The answer with a code as its main one, whether it was chosen before or not.
  static func makingMain(_ code: CodeID, current: Answer?) -> Answer {
    .codes([code] + (current?.codes ?? []).filter { $0 != code })
  }
}
