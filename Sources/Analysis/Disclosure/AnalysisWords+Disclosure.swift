import CodingModel
import Tables

/// The sentences under a published table.
extension AnalysisWords {
  /// What was left out and why.
  func suppressed(_ reasons: [Suppression], policy: DisclosurePolicy) -> [String] {
    func count(_ reason: Suppression) -> Int { reasons.count { $0 == reason } }
    var notes: [String] = []
    let hidden = count(.confidential)
    if hidden > 0 { notes.append(confidential(hidden, below: policy.minimumCell)) }
    let based = count(.smallBase)
    if based > 0 { notes.append(smallBase(based, below: policy.minimumBase)) }
    let dominated = count(.dominance)
    if dominated > 0 {
      notes.append(
        choose(
          "· Weggelaten: \(cells(dominated)) waarin enkelen het bedrag bepalen.",
          "· Left out: \(cells(dominated)) in which a few make up the amount."))
    }
    return notes
  }

  private func cells(_ count: Int) -> String {
    let number = numbers.integer(count)
    return count == 1 ? choose("1 cel", "1 cell") : choose("\(number) cellen", "\(number) cells")
  }

  private func confidential(_ count: Int, below limit: Int) -> String {
    choose(
      "· Weggelaten: \(cells(count)) met minder dan \(limit) personen, of waaruit zo'n cel te "
        + "berekenen zou zijn.",
      "· Left out: \(cells(count)) with fewer than \(limit) persons, or from which such a cell could "
        + "be computed.")
  }

  private func smallBase(_ count: Int, below limit: Int) -> String {
    choose(
      "· Weggelaten: \(cells(count)) op een basis van minder dan \(limit) personen.",
      "· Left out: \(cells(count)) on a base of fewer than \(limit) persons.")
  }

  /// That the test would tell of cells that are left out.
  var testLeftOut: String {
    choose(
      "De toets is weggelaten: uit de uitkomst zouden weggelaten cellen te berekenen zijn.",
      "The test is left out: cells that are left out could be computed from its outcome.")
  }

  /// That the lead publishes a small cell.
  func publishedNonetheless(row: String, column: String, reason: String) -> String {
    let place = column.isEmpty ? "'\(row)'" : "'\(row)', '\(column)'"
    return choose(
      "Kleine cel \(place) is op besluit van de onderzoeksleiding gepubliceerd: \(reason)",
      "Small cell \(place) is published by decision of the lead: \(reason)")
  }

  /// How counts were rounded.
  func rounding(_ policy: DisclosurePolicy) -> String {
    let base = policy.roundingBase
    return switch policy.rounding {
    case .nearest:
      choose(
        "Alle aantallen zijn afgerond op het dichtstbijzijnde veelvoud van \(base); percentages "
          + "rusten op afgeronde aantallen.",
        "All counts are rounded to the nearest multiple of \(base); percentages rest on rounded "
          + "counts.")
    case .unbiased:
      choose(
        "Alle aantallen zijn zuiver aselect afgerond op een veelvoud van \(base), dezelfde cel altijd "
          + "gelijk; percentages rusten op afgeronde aantallen.",
        "All counts are rounded at random and without bias to a multiple of \(base), the same cell "
          + "always alike; percentages rest on rounded counts.")
    }
  }

  /// That lines were counted as one.
  func merged(_ labels: [String]) -> String {
    let list = labels.map { "'\($0)'" }.joined(separator: ", ")
    return choose(
      "Samengevoegd vanwege kleine aantallen: \(list).", "Merged because of small counts: \(list).")
  }
}
