import CodingModel
import Tables

/// What commands about publishing say.
extension Notice {
  static func unknownRow(_ name: String, known: [String]) -> Notice {
    Notice(
      "De tabel heeft geen rij '\(name)'; wel: \(known.joined(separator: ", ")).",
      "The table has no row '\(name)'; there are: \(known.joined(separator: ", "))."
    )
  }

  static func unknownColumn(_ name: String, known: [String]) -> Notice {
    Notice(
      "De tabel heeft geen kolom '\(name)'; wel: \(known.joined(separator: ", ")).",
      "The table has no column '\(name)'; there are: \(known.joined(separator: ", "))."
    )
  }

  static func notHidden(_ cell: PublishedCell) -> Notice {
    Notice(
      "\(cell.name): deze cel wordt niet weggelaten; er is niets te besluiten.",
      "\(cell.name): this cell is not left out; there is nothing to decide."
    )
  }

  static func notPublished(_ cell: PublishedCell) -> Notice {
    Notice(
      "\(cell.name): over deze cel is niets besloten; er is niets terug te nemen.",
      "\(cell.name): nothing was decided about this cell; there is nothing to take back."
    )
  }

  static let leadOnly = Notice(
    "Alleen de leiding besluit of een kleine cel wordt gepubliceerd.",
    "Only the lead decides whether a small cell is published."
  )

  static let emptyReason = Notice(
    "Geef met --reason aan waarom deze cel mag worden gepubliceerd.",
    "Say with --reason why this cell may be published."
  )

  static func published(_ cell: PublishedCell) -> Notice {
    Notice(
      "\(cell.name): wordt gepubliceerd; het besluit staat in het journaal.",
      "\(cell.name): will be published; the decision is in the journal."
    )
  }

  static func withdrawn(_ cell: PublishedCell) -> Notice {
    Notice(
      "\(cell.name): wordt niet meer gepubliceerd.", "\(cell.name): is no longer published."
    )
  }

  static func exportGroups(combinations: Int, unique: Int, smallest: Int) -> Notice {
    Notice(groups(combinations, unique: unique, smallest: smallest))
  }

  static func exportBelow(_ count: Int, minimum: Int) -> Notice {
    Notice(below(count, minimum: minimum))
  }

  static func computable(_ cell: String, _ range: ClosedRange<Int>) -> Notice {
    Notice(
      "Let op: \(cell) wordt weggelaten, maar uit wat in andere cellen en tabellen staat volgt "
        + "\(words(range, "t/m")). Publiceer minder, of verbreed de regels.",
      "Mind: \(cell) is left out, but from what stands in other cells and tables follows "
        + "\(words(range, "to")). Publish less, or widen the lines."
    )
  }

  private static func groups(
    _ combinations: Int, unique: Int, smallest: Int
  ) -> (dutch: String, english: String) {
    let (dutch, english) = (NumberStyle.dutch, NumberStyle.english)
    return (
      "Gegevensbestand: \(dutch.integer(combinations)) combinaties van kenmerken; aantal respondenten "
        + "dat daarin uniek is: \(dutch.integer(unique)); de kleinste groep telt "
        + "\(dutch.integer(smallest)).",
      "Data set: \(english.integer(combinations)) combinations of attributes; respondents who are unique "
        + "by them: \(english.integer(unique)); the smallest group has \(english.integer(smallest))."
    )
  }

  private static func below(_ count: Int, minimum: Int) -> (dutch: String, english: String) {
    (
      "Aantal respondenten dat zijn kenmerken met minder dan \(minimum - 1) anderen deelt: "
        + "\(NumberStyle.dutch.integer(count)). Deel het bestand alleen gepseudonimiseerd en in "
        + "vertrouwen.",
      "Respondents who share their attributes with fewer than \(minimum - 1) others: "
        + "\(NumberStyle.english.integer(count)). Share the file pseudonymised and in confidence only."
    )
  }

  private static func words(_ range: ClosedRange<Int>, _ to: String) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) \(to) \(range.upperBound)"
  }
}
