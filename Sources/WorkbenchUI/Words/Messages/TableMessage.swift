import CodingModel
import Tables
import TerminalUI

/// What the screen of planned tables says beyond the tables themselves.
enum TableMessage: Equatable, Sendable {
  // Publishing
  case publicationPlace, comparedPlace, willShow(TablesScreen.Mode), nothingHidden, marksCount(
    Int, of: Int)
  case tooSmall(Int), smallBase(Int), dominance, protecting, published(String)
  case people(Int), range(ClosedRange<Int>), legendRisk, legendPublished
  case reasonPrompt, reasonMissing, withdrawPrompt, leadDecides
  case decided(String), withdrawn(String), publishHint
  // Pictures
  case shade(upTo: String), axis(String)
  // Keys
  case keyPublish, keyPlanned, keyCompare, keyPicture, keyCell, keyPreviousCell, keyDecide
}

extension Words {
  /// The message as display text; facts from data pass the display filter.
  subscript(message: TableMessage) -> DisplayText {
    DisplayText(untrusted: language.text(message.translations))
  }

  /// The message as a string, for bindings.
  func string(_ message: TableMessage) -> String { self[message].string }
}

extension TableMessage {
  /// Dutch and English, in that order.
  var translations: Sentence { place ?? reasons ?? decisions ?? keys }

  private var place: Sentence? {
    switch self {
    case .publicationPlace: ("zoals te publiceren", "as it would be published")
    case .comparedPlace: ("naast elkaar", "side by side")
    case .willShow(.compared):
      (
        "Straks naast elkaar, zodra de tabellen er zijn.",
        "Side by side as soon as the tables are there."
      )
    case .willShow:
      (
        "Straks zoals te publiceren, zodra de tabellen er zijn.",
        "As it would be published as soon as the tables are there."
      )
    case .nothingHidden:
      ("In deze tabel wordt niets weggelaten.", "Nothing is left out of this table.")
    case .marksCount(let place, let count):
      ("Cel \(place) van \(count)", "Cell \(place) of \(count)")
    case .legendRisk: ("te klein", "too small")
    case .legendPublished: ("toch gepubliceerd", "published nonetheless")
    case .shade(let share): ("t/m \(share)%", "up to \(share)%")
    case .axis(let share): ("as van 0 t/m \(share)%", "axis from 0 to \(share)%")
    default: nil
    }
  }

  private var reasons: Sentence? {
    switch self {
    case .tooSmall(let limit):
      ("te klein: minder dan \(limit)", "too small: fewer than \(limit)")
    case .smallBase(let limit):
      ("op een basis van minder dan \(limit)", "on a base of fewer than \(limit)")
    case .dominance: ("enkelen bepalen het bedrag", "a few make up the amount")
    case .protecting: ("beschermt een kleine cel", "protects a small cell")
    case .published(let reason):
      ("toch gepubliceerd: \(reason)", "published nonetheless: \(reason)")
    case .people(let count):
      (
        count == 1 ? "1 persoon" : "\(count) personen", count == 1 ? "1 person" : "\(count) persons"
      )
    case .range(let range) where range.upperBound == .max:
      ("lezer weet: \(range.lowerBound) of meer", "reader knows: \(range.lowerBound) or more")
    case .range(let range) where range.lowerBound == range.upperBound:
      ("lezer kan het uitrekenen!", "a reader can compute it!")
    case .range(let range):
      (
        "lezer weet: \(range.lowerBound) t/m \(range.upperBound)",
        "reader knows: \(range.lowerBound) to \(range.upperBound)"
      )
    default: nil
    }
  }

  private var decisions: Sentence? {
    switch self {
    case .reasonPrompt: ("Waarom toch publiceren: ", "Why publish nonetheless: ")
    case .publishHint:
      (
        "Enter legt het besluit met de reden vast in het journaal, Esc stopt.",
        "Enter writes the decision with the reason into the journal, Esc stops."
      )
    case .reasonMissing: ("Zonder reden geen besluit.", "No decision without a reason.")
    case .withdrawPrompt:
      (
        "Het besluit terugnemen? Enter doet het, Esc niet.",
        "Take the decision back? Enter does, Esc does not."
      )
    case .leadDecides:
      (
        "Alleen de leiding besluit of een kleine cel wordt gepubliceerd.",
        "Only the lead decides whether a small cell is published."
      )
    case .decided(let cell):
      (
        "\(cell): wordt gepubliceerd; het besluit staat in het journaal.",
        "\(cell): will be published; the decision is in the journal."
      )
    case .withdrawn(let cell):
      ("\(cell): wordt niet meer gepubliceerd.", "\(cell): is no longer published.")
    default: nil
    }
  }

  private var keys: Sentence {
    switch self {
    case .keyPublish: ("publicatie", "publication")
    case .keyPlanned: ("alles", "everything")
    case .keyCompare: ("vergelijk", "compare")
    case .keyPicture: ("beeld", "picture")
    case .keyCell: ("volgende cel", "next cell")
    case .keyPreviousCell: ("vorige cel", "previous cell")
    case .keyDecide: ("besluit", "decide")
    default: ("", "")
    }
  }
}
