/// The words of a review of what publishing would give away.
public struct DisclosureWords: Equatable, Sendable {
  /// The title.
  public var title: String
  /// The headings: table, cell, persons, why.
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

  /// Dutch words.
  public static let dutch = DisclosureWords(
    title: "Onthulling bij publicatie", headings: ["tabel", "cel", "personen", "reden"],
    atRisk: "te klein", smallBase: "kleine basis", dominance: "enkelen bepalen het bedrag",
    protects: "beschermt een kleine cel", nothing: "In geen enkele tabel is een cel te klein.")
  /// English words.
  public static let english = DisclosureWords(
    title: "Disclosure when published", headings: ["table", "cell", "persons", "reason"],
    atRisk: "too small", smallBase: "small base", dominance: "a few make up the amount",
    protects: "protects a small cell", nothing: "No table has a cell that is too small.")

  /// Why a cell is left out.
  func reason(_ cell: DisclosureSummary.Cell) -> String {
    switch (cell.isAtRisk, cell.reason) {
    case (false, _): protects
    case (true, .confidential): atRisk
    case (true, .smallBase): smallBase
    case (true, .dominance): dominance
    }
  }
}
