public import CodingModel
public import Tables

/// What adjudication changed, code by code, and which definitions need work.
public enum AdjudicationReport {
  /// Compares what coders said with what holds in the end.
  ///
  /// Before is what each coder said, answers that their own routing hides left out; after is the
  /// final value. Units whose final value is still open are left out.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and codes; variables of kind `text` are left out.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - staff: All coders of the study with their roles.
  ///   - language: The language of labels.
  /// - Returns: The summary.
  public static func summary(
    codebook: Codebook, respondents: [Respondent], view: OpenView, staff: [Coder],
    language: Language
  ) -> AdjudicationSummary {
    summary(
      codebook: codebook, respondents: respondents, view: view, staff: staff, language: language
    ) {}
  }

  /// Compares what coders said with what holds in the end, and can be stopped.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and codes; variables of kind `text` are left out.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - staff: All coders of the study with their roles.
  ///   - language: The language of labels.
  ///   - beforeEach: Called before every respondent; what it throws ends the work.
  /// - Returns: The summary.
  /// - Throws: What `beforeEach` throws.
  public static func summary<Stop: Error>(
    codebook: Codebook, respondents: [Respondent], view: OpenView, staff: [Coder],
    language: Language, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) -> AdjudicationSummary {
    let adjudication = Adjudication(view: view, codebook: codebook, staff: staff)
    let coders = staff.filter { $0.role == .coder && !view.ledger.codings(by: $0.id).isEmpty }
      .map(\.id)
    let variables = codebook.variables.filter { $0.kind != .text }
    var changes = variables.map { CodeChanges(of: $0, coders: coders, language: language) }
    var confusions = variables.map { CodeConfusions(of: $0, language: language) }
    var (all, ruled, open, together, overruled) = (0, 0, 0, 0, 0)
    for respondent in respondents {
      try beforeEach()
      guard respondent.isUnit else { continue }
      let comparisons = adjudication.comparisons(of: respondent)
      for (index, variable) in variables.enumerated() {
        guard let comparison = comparisons[variable.id] else { continue }
        changes[index].count(comparison)
        confusions[index].count(comparison)
        overruled += comparison.isOverruled ? 1 : 0
      }
      for dispute in adjudication.disputes(of: respondent) {
        all += 1
        open += dispute.isUndecided ? 1 : 0
        guard dispute.standing == .ruled, let ruling = dispute.ruling else { continue }
        ruled += 1
        together += ruling.participants.isEmpty ? 0 : 1
      }
    }
    return AdjudicationSummary(
      coders: coders.map(\.rawValue), disputes: all, ruled: ruled, open: open,
      together: together, overruled: overruled, changes: changes.flatMap(\.changes),
      pairs: confusions.flatMap(\.pairs).worstFirst)
  }
}

extension Adjudication.Comparison {
  /// Whether the lead ruled against an answer on which all coders agreed.
  fileprivate var isOverruled: Bool {
    guard isRuled, !isDisputed, case .settled(let ruling, .adjudication) = final,
      let agreed = values.values.lazy.compactMap(\.answer).first
    else { return false }
    return !agreed.agrees(with: ruling)
  }
}

extension [AdjudicationSummary.ConfusedPair] {
  /// The most frequent first; of equally frequent ones the one that is confused in more of its
  /// uses, then in codebook order.
  fileprivate var worstFirst: Self {
    enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.count != second.count { return first.count > second.count }
      if first.uses != second.uses { return first.uses < second.uses }
      return left.offset < right.offset
    }.map(\.element)
  }
}
