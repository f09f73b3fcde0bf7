/// Where a variable finally stands on a unit, after all coders and the lead.
public enum FinalValue: Hashable, Sendable {
  /// How a value became final.
  public enum Source: Hashable, Sendable {
    /// The lead decided.
    case adjudication
    /// All coders who coded the variable agree.
    case agreement
  }

  /// Why there is no final value yet.
  public enum OpenReason: Hashable, Sendable {
    /// Nobody has coded it, or it depends on a variable that is open.
    case notCoded
    /// Coders disagree and the lead has not decided.
    case disagreement
  }

  /// Decided.
  case settled(Answer, Source)
  /// Not decided yet.
  case open(OpenReason)
  /// The routing skips the variable, given the other final values.
  case notAsked

  /// The same standing without who settled it.
  public var value: Value {
    switch self {
    case .settled(let answer, _): .answered(answer)
    case .open: .notCoded
    case .notAsked: .notAsked
    }
  }

  /// Whether the value is still to be decided.
  public var isOpen: Bool {
    if case .open = self { return true }
    return false
  }
}

/// The final values of a study: ``AdjudicationRule`` over everybody's codings.
public struct Adjudication: Sendable {
  let view: OpenView
  let codebook: Codebook
  private let rule: AdjudicationRule

  /// Prepares adjudication over everybody's codings.
  ///
  /// - Parameters:
  ///   - view: Everybody's codings.
  ///   - codebook: Gives variables and routing.
  ///   - staff: All coders of the study with their roles.
  public init(view: OpenView, codebook: Codebook, staff: [Coder]) {
    self.view = view
    self.codebook = codebook
    self.rule = AdjudicationRule(codebook: codebook, routing: Routing(codebook), staff: staff)
  }

  /// The final value of every variable of a unit.
  public func finalValues(of respondent: Respondent) -> [VariableID: FinalValue] {
    standing(of: respondent).finalValues
  }

  /// Where a unit stands: what coders say, what is proposed, and what the routing makes of it.
  func standing(of respondent: Respondent) -> Standing {
    rule.standing(of: respondent) { view.ledger.coding(of: respondent.id, by: $0) }
  }
}

extension Adjudication {
  /// Where a unit stands.
  struct Standing {
    /// What a lead decided.
    struct Ruling {
      let lead: CoderID
      let answer: Answer
      let reason: String
    }

    /// Where every variable stands for each coder, by their own answers.
    var outcomes: [CoderID: Routing.Outcome] = [:]
    /// The variables on which coders differ, ruled or not.
    var disputed: Set<VariableID> = []
    /// What the lead decided.
    var rulings: [VariableID: Ruling] = [:]
    /// What holds if it is asked.
    var proposals: [VariableID: Answer] = [:]
    /// What the routing makes of the proposals.
    var outcome = Routing.Outcome()

    /// What a coder answered, unless their own routing hides it.
    func answer(to variable: VariableID, by coder: CoderID) -> Answer? {
      outcomes[coder]?.values[variable]?.answer
    }

    /// The final value of every variable.
    var finalValues: [VariableID: FinalValue] {
      outcome.values.reduce(into: [:]) { result, item in
        switch item.value {
        case .answered(let answer):
          result[item.key] = .settled(
            answer, rulings[item.key] == nil ? .agreement : .adjudication)
        case .notAsked: result[item.key] = .notAsked
        case .notCoded:
          let isDisputed = disputed.contains(item.key) && rulings[item.key] == nil
          result[item.key] = .open(isDisputed ? .disagreement : .notCoded)
        }
      }
    }
  }
}
