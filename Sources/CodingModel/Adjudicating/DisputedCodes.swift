/// What a dispute is about: the codes that stand against each other, whoever gave them.
///
/// Where the main codes differ it is those that are in dispute, whatever was added to them; where
/// the main codes are the same it is the whole answers.
public struct DisputedCodes: Hashable, Sendable {
  /// The variable.
  public let variable: VariableID
  /// The answers that stand against each other, each in one form.
  public let sides: Set<Answer>

  /// What a dispute is about.
  public init(_ dispute: Dispute) {
    variable = dispute.variable
    let answers = dispute.answers.values.map(\.canonical)
    let mains = Set(answers.map(\.mainOnly))
    sides = mains.count > 1 ? mains : Set(answers)
  }

  /// The side on which an answer is; the answer itself, in its one form, where it is on none.
  public func side(of answer: Answer) -> Answer {
    let canonical = answer.canonical
    return sides.contains(canonical)
      ? canonical : sides.contains(canonical.mainOnly) ? canonical.mainOnly : canonical
  }
}

extension Answer {
  /// The answer in one form, with further codes by name.
  ///
  /// Two answers that agree have the same form.
  public var canonical: Answer {
    guard case .codes(let codes) = self, codes.count > 2 else { return self }
    return .codes([codes[0]] + codes.dropFirst().sorted())
  }

  /// The answer without its further codes.
  public var mainOnly: Answer {
    guard case .codes(let codes) = self, let main = codes.first else { return self }
    return .codes([main])
  }
}
