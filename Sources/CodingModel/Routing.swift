/// The codebook's routing at work: which variables are asked, given what is known.
public struct Routing: Sendable {
  /// Whether a variable is asked.
  public enum Applicability: Sendable {
    /// Its rule holds.
    case applies
    /// Its rule fails.
    case doesNotApply
    /// It depends on something not coded yet.
    case undetermined
  }

  private let codebook: Codebook
  private let order: [Variable]

  /// Prepares the routing of a codebook without rule cycles (the codebook reader refuses those).
  public init(_ codebook: Codebook) {
    self.codebook = codebook
    self.order = Self.dependencyOrder(codebook.variables)
  }

  /// The result of routing one unit: where every variable stands.
  public struct Outcome: Sendable {
    /// Where each variable stands, answers that no longer apply hidden.
    public fileprivate(set) var values: [VariableID: Value] = [:]
    /// Whether each variable is asked.
    public fileprivate(set) var applicability: [VariableID: Applicability] = [:]

    /// Whether every variable that is asked has an answer and none is undetermined.
    public var isComplete: Bool { !values.values.contains(.notCoded) }
  }

  /// Where every variable of a unit stands.
  ///
  /// An answer to a variable that does not apply is hidden, not lost: it shows again as soon as the
  /// variable applies again.
  ///
  /// - Parameters:
  ///   - respondent: Gives the attributes that rules may speak of.
  ///   - answer: What has been said about a variable, whether it applies or not.
  /// - Returns: The value and the applicability of every variable.
  public func outcome(
    of respondent: Respondent, answer: (VariableID) -> Answer?
  ) -> Outcome {
    var outcome = Outcome()
    for variable in order {
      let holds = variable.applies.holds { name in
        outcome.values[name] ?? respondent.value(of: name)
      }
      switch holds {
      case true?:
        outcome.applicability[variable.id] = .applies
        outcome.values[variable.id] = answer(variable.id).map(Value.answered) ?? .notCoded
      case false?:
        outcome.applicability[variable.id] = .doesNotApply
        outcome.values[variable.id] = .notAsked
      case nil:
        outcome.applicability[variable.id] = .undetermined
        outcome.values[variable.id] = .notCoded
      }
    }
    return outcome
  }

  /// Where every variable of a unit stands for one coder.
  public func outcome(
    of respondent: Respondent, coding: CodingLedger.UnitCoding
  ) -> Outcome {
    outcome(of: respondent) { coding[$0]?.answer }
  }

  private static func dependencyOrder(_ variables: [Variable]) -> [Variable] {
    var ordered: [Variable] = []
    var waiting = variables
    var known: Set<VariableID> = []
    let names = Set(variables.map(\.id))
    while !waiting.isEmpty {
      let ready = waiting.filter { variable in
        variable.applies.variables.allSatisfy { known.contains($0) || !names.contains($0) }
      }
      guard !ready.isEmpty else { return ordered + waiting }
      ordered += ready
      known.formUnion(ready.map(\.id))
      waiting.removeAll { known.contains($0.id) }
    }
    return ordered
  }
}
