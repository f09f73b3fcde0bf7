extension Adjudication {
  /// The variables of a unit on which coders differ, in codebook order, decided or not.
  ///
  /// - Parameters:
  ///   - respondent: The unit.
  ///   - order: Tells which ruling is newer, by lead and place; 0 where it is not known.
  /// - Returns: The disputes.
  public func disputes(
    of respondent: Respondent, order: (CoderID, DisputePlace) -> Int = { _, _ in 0 }
  ) -> [Dispute] {
    let standing = standing(of: respondent)
    guard !standing.disputed.isEmpty else { return [] }
    return codebook.variables.map(\.id).filter(standing.disputed.contains).map { variable in
      let place = DisputePlace(unit: respondent.id, variable: variable)
      let ruling = standing.rulings[variable].map { ruling in
        Ruling(
          lead: ruling.lead, answer: ruling.answer, reason: ruling.reason,
          participants: participants(in: place, ruledBy: ruling.lead),
          order: order(ruling.lead, place))
      }
      return Dispute(
        unit: respondent.id, variable: variable,
        answers: standing.outcomes.compactMapValues { $0.values[variable]?.answer },
        standing: standing.standing(of: variable), ruling: ruling)
    }
  }
}

extension Adjudication {
  /// Who decided together; empty where the lead did alone.
  private func participants(in place: DisputePlace, ruledBy lead: CoderID) -> [CoderID] {
    guard case .people(let names)? = view.ledger.notes(by: lead)[.consensus(on: place)] else {
      return []
    }
    return names
  }

  /// Where one variable of a unit stands for everyone.
  public struct Comparison: Hashable, Sendable {
    /// Where it stands for each coder, by their own answers.
    public let values: [CoderID: Value]
    /// Where it finally stands.
    public let final: FinalValue
    /// Whether coders differ.
    public let isDisputed: Bool
    /// Whether a lead ruled on it.
    public let isRuled: Bool
  }

  /// Where every variable of a unit stands for everyone.
  public func comparisons(of respondent: Respondent) -> [VariableID: Comparison] {
    let standing = standing(of: respondent)
    return standing.finalValues.reduce(into: [:]) { result, item in
      result[item.key] = Comparison(
        values: standing.outcomes.compactMapValues { $0.values[item.key] }, final: item.value,
        isDisputed: standing.disputed.contains(item.key),
        isRuled: standing.rulings[item.key] != nil)
    }
  }
}

extension Adjudication.Standing {
  /// What became of a dispute about a variable.
  func standing(of variable: VariableID) -> Dispute.Standing {
    switch outcome.applicability[variable] {
    case .doesNotApply?: .notAsked
    case _ where rulings[variable] != nil: .ruled
    case .applies?: .open
    case .undetermined?, nil: .waiting
    }
  }
}
