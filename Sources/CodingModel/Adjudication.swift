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

/// The rule by which codings become final: the lead's adjudication; else the value on which all
/// coders who coded the variable agree; else open.
public struct Adjudication: Sendable {
  private let view: OpenView
  private let codebook: Codebook
  private let routing: Routing
  private let coders: [CoderID]
  private let leads: [CoderID]

  /// Prepares adjudication over everybody's codings.
  ///
  /// - Parameters:
  ///   - view: Everybody's codings.
  ///   - codebook: Gives variables and routing.
  ///   - staff: All coders of the study with their roles.
  public init(view: OpenView, codebook: Codebook, staff: [Coder]) {
    self.view = view
    self.codebook = codebook
    self.routing = Routing(codebook)
    self.coders = staff.filter { $0.role == .coder }.map(\.id)
    self.leads = staff.filter { $0.role == .lead }.map(\.id)
  }

  /// The final value of every variable of a unit.
  public func finalValues(of respondent: Respondent) -> [VariableID: FinalValue] {
    var sources: [VariableID: FinalValue.Source] = [:]
    var disputed: Set<VariableID> = []
    let visible = coders.map { coder in
      routing.outcome(
        of: respondent, coding: view.ledger.coding(of: respondent.id, by: coder)
      ).values
    }
    var proposals: [VariableID: Answer] = [:]
    for variable in codebook.variables.map(\.id) {
      if let ruling = ruling(on: variable, of: respondent.id) {
        proposals[variable] = ruling
        sources[variable] = .adjudication
        continue
      }
      let answers = visible.compactMap { $0[variable]?.answer }
      guard let first = answers.first else { continue }
      if answers.allSatisfy(first.agrees(with:)) {
        proposals[variable] = first
        sources[variable] = .agreement
      } else {
        disputed.insert(variable)
      }
    }
    return routing.outcome(of: respondent) { proposals[$0] }.values.reduce(into: [:]) {
      result, item in
      switch item.value {
      case .answered(let answer):
        result[item.key] = .settled(answer, sources[item.key] ?? .agreement)
      case .notAsked: result[item.key] = .notAsked
      case .notCoded:
        result[item.key] = .open(disputed.contains(item.key) ? .disagreement : .notCoded)
      }
    }
  }

  private func ruling(on variable: VariableID, of unit: UnitID) -> Answer? {
    for lead in leads {
      if let answer = view.ledger.coding(of: unit, by: lead)[variable]?.answer { return answer }
    }
    return nil
  }
}
