import CodingModel
import Tables

/// What commands about publishing say, in Dutch and English.
enum DisclosureNotice {
  case unknownRow(String, known: [String])
  case unknownColumn(String, known: [String])
  case notHidden(PublishedCell)
  case notPublished(PublishedCell)
  case leadOnly
  case emptyReason
  case published(PublishedCell)
  case withdrawn(PublishedCell)
  case exportGroups(combinations: Int, unique: Int, smallest: Int)
  case exportBelow(Int, minimum: Int)
  case computable(String, ClosedRange<Int>)

  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) { fault ?? outcome }

  private var fault: (dutch: String, english: String)? {
    switch self {
    case .unknownRow(let name, let known):
      (
        "De tabel heeft geen rij '\(name)'; wel: \(known.joined(separator: ", ")).",
        "The table has no row '\(name)'; there are: \(known.joined(separator: ", "))."
      )
    case .unknownColumn(let name, let known):
      (
        "De tabel heeft geen kolom '\(name)'; wel: \(known.joined(separator: ", ")).",
        "The table has no column '\(name)'; there are: \(known.joined(separator: ", "))."
      )
    case .notHidden(let cell):
      (
        "\(cell.name): deze cel wordt niet weggelaten; er is niets te besluiten.",
        "\(cell.name): this cell is not left out; there is nothing to decide."
      )
    case .notPublished(let cell):
      (
        "\(cell.name): over deze cel is niets besloten; er is niets terug te nemen.",
        "\(cell.name): nothing was decided about this cell; there is nothing to take back."
      )
    case .leadOnly:
      (
        "Alleen de leiding besluit of een kleine cel wordt gepubliceerd.",
        "Only the lead decides whether a small cell is published."
      )
    case .emptyReason:
      (
        "Geef met --reason aan waarom deze cel mag worden gepubliceerd.",
        "Say with --reason why this cell may be published."
      )
    default: nil
    }
  }

  private var outcome: (dutch: String, english: String) {
    switch self {
    case .published(let cell):
      (
        "\(cell.name): wordt gepubliceerd; het besluit staat in het journaal.",
        "\(cell.name): will be published; the decision is in the journal."
      )
    case .withdrawn(let cell):
      (
        "\(cell.name): wordt niet meer gepubliceerd.", "\(cell.name): is no longer published."
      )
    case .exportGroups(let combinations, let unique, let smallest):
      Self.groups(combinations, unique: unique, smallest: smallest)
    case .exportBelow(let count, let minimum): Self.below(count, minimum: minimum)
    case .computable(let cell, let range):
      (
        "Let op: \(cell) wordt weggelaten, maar uit wat in andere cellen en tabellen staat volgt "
          + "\(Self.words(range, "t/m")). Publiceer minder, of verbreed de regels.",
        "Mind: \(cell) is left out, but from what stands in other cells and tables follows "
          + "\(Self.words(range, "to")). Publish less, or widen the lines."
      )
    default: ("", "")
    }
  }
}

extension DisclosureNotice {
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

extension Presenter {
  /// The sentence in the language.
  func sentence(_ notice: DisclosureNotice) -> String {
    language == .dutch ? notice.translations.dutch : notice.translations.english
  }
}
