/// The words of a review of what publishing would give away.
public struct DisclosureWords: Equatable, Sendable {
  /// The title.
  public var title: String
  /// The headings: table, cell, persons, what a reader can work out, why.
  public var headings: [String]
  /// That the cell is at risk.
  public var atRisk: String
  /// That the base is small.
  public var smallBase: String
  /// That a few contribute most.
  public var dominance: String
  /// That the cell protects others.
  public var protects: String
  /// That nothing is left out.
  public var nothing: String
  /// That there is no upper end.
  public var orMore: String

  /// Dutch words.
  public static let dutch = DisclosureWords(
    title: "Onthulling bij publicatie",
    headings: ["tabel", "cel", "personen", "lezer weet", "reden"],
    atRisk: "te klein", smallBase: "kleine basis", dominance: "enkelen bepalen het bedrag",
    protects: "beschermt een kleine cel", nothing: "In geen enkele tabel is een cel te klein.",
    orMore: "of meer")
  /// English words.
  public static let english = DisclosureWords(
    title: "Disclosure when published",
    headings: ["table", "cell", "persons", "reader knows", "reason"],
    atRisk: "too small", smallBase: "small base", dominance: "a few make up the amount",
    protects: "protects a small cell", nothing: "No table has a cell that is too small.",
    orMore: "or more")

  /// Why a cell is left out.
  func reason(_ cell: DisclosureSummary.Cell) -> String {
    switch (cell.isAtRisk, cell.reason) {
    case (false, _): protects
    case (true, .confidential): atRisk
    case (true, .smallBase): smallBase
    case (true, .dominance): dominance
    }
  }

  /// What a reader can hold possible for the count.
  func range(_ cell: DisclosureSummary.Cell, _ numbers: NumberStyle) -> String {
    guard let range = cell.range else { return numbers.integer(cell.count) }
    let least = numbers.integer(range.lowerBound)
    if range.upperBound == .max { return "\(least) \(orMore)" }
    if range.lowerBound == range.upperBound { return least }
    return "\(least)-\(numbers.integer(range.upperBound))"
  }
}
