/// The rule by which codings become final: the lead's adjudication; else the value on which all
/// coders who coded the variable agree; else open.
public struct AdjudicationRule: Sendable {
  private let variables: [VariableID]
  private let routing: Routing
  private let coders: [CoderID]
  private let leads: [CoderID]

  /// Prepares the rule.
  ///
  /// - Parameters:
  ///   - codebook: Gives the variables.
  ///   - routing: The routing of the same codebook.
  ///   - staff: All coders of the study with their roles.
  public init(codebook: Codebook, routing: Routing, staff: [Coder]) {
    self.variables = codebook.variables.map(\.id)
    self.routing = routing
    self.coders = staff.filter { $0.role == .coder }.map(\.id)
    self.leads = staff.filter { $0.role == .lead }.map(\.id)
  }

  /// Where a unit stands, as far as it is counted.
  ///
  /// - Parameters:
  ///   - respondent: The unit; its text does not matter.
  ///   - codings: What everybody said about it.
  /// - Returns: Its standing.
  public func unitStanding(
    of respondent: Respondent, codings: [CoderID: CodingLedger.UnitCoding]
  ) -> UnitStanding {
    UnitStanding(standing(of: respondent) { codings[$0] ?? [:] })
  }

  /// Where a unit stands: what coders say, what is proposed, and what the routing makes of it.
  func standing(
    of respondent: Respondent, coding: (CoderID) -> CodingLedger.UnitCoding
  ) -> Adjudication.Standing {
    var standing = Adjudication.Standing()
    for coder in coders {
      standing.outcomes[coder] = routing.outcome(of: respondent, coding: coding(coder))
    }
    let rulings = leads.map { (lead: $0, coding: coding($0)) }
    for variable in variables {
      let answers = coders.compactMap { standing.answer(to: variable, by: $0) }
      if let first = answers.first, !answers.allSatisfy(first.agrees(with:)) {
        standing.disputed.insert(variable)
      }
      standing.rulings[variable] =
        rulings.lazy.compactMap { ruling in
          ruling.coding[variable].flatMap { Self.ruling($0, by: ruling.lead) }
        }.first
      let agreed = standing.disputed.contains(variable) ? nil : answers.first
      standing.proposals[variable] = standing.rulings[variable]?.answer ?? agreed
    }
    standing.outcome = routing.outcome(of: respondent) { standing.proposals[$0] }
    return standing
  }

  private static func ruling(
    _ entry: CodingLedger.Entry, by lead: CoderID
  ) -> Adjudication.Standing.Ruling? {
    entry.answer.map {
      Adjudication.Standing.Ruling(lead: lead, answer: $0, reason: entry.memo)
    }
  }
}
