/// Why a decision does not fit the codebook.
public enum DecisionFault: Error, Equatable, Sendable {
  /// The codebook has no such variable.
  case unknownVariable(VariableID)
  /// The variable has no such code.
  case unknownCode(CodeID, VariableID)
  /// A variable of kind `single` got several codes.
  case severalCodes(VariableID)
  /// A code stands twice.
  case repeatedCode(CodeID)
  /// "None applies" is not an answer to this variable.
  case noneNotAllowed(VariableID)
  /// Text was given to a variable with codes, or codes to a variable of kind `text`.
  case wrongKind(VariableID)
}

extension Codebook {
  /// Finds out whether an answer fits a variable.
  ///
  /// - Parameters:
  ///   - answer: What was said.
  ///   - id: The variable it was said about.
  /// - Throws: ``DecisionFault`` naming the first misfit.
  public func check(_ answer: Answer, for id: VariableID) throws(DecisionFault) {
    guard let variable = variable(id) else { throw .unknownVariable(id) }
    switch answer {
    case .codes(let codes):
      guard variable.kind != .text else { throw .wrongKind(id) }
      var seen: Set<CodeID> = []
      for code in codes {
        guard variable.code(code) != nil else { throw .unknownCode(code, id) }
        guard seen.insert(code).inserted else { throw .repeatedCode(code) }
      }
      guard variable.kind == .multiple || codes.count == 1 else { throw .severalCodes(id) }
    case .noneApplies:
      guard variable.allowsNone else { throw .noneNotAllowed(id) }
    case .text:
      guard variable.kind == .text else { throw .wrongKind(id) }
    }
  }
}
