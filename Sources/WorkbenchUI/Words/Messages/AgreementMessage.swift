import CodingModel
import Tables
import TerminalUI

/// What the agreement screen says.
enum AgreementMessage: Equatable, Sendable {
  // What is shown
  case name(ShownCoefficient), short(ShownCoefficient), reading(AgreementSummary.Reading.Kind)
  case showing(ShownCoefficient, AgreementSummary.Reading.Kind), units(Int)
  case benchmark(level: String, scale: String, percent: Int)
  // A page
  case tab(AgreementTab), needsTwoCoders, notApplicable
  case pair(row: String, column: String, place: Int, of: Int)
  case cell(String, String, String, String, units: Int)
  case drift(order: String, window: Int), noDrift, noDisagreement, unanimous(Int, Int)
  // Columns
  case columnPair, columnCode, columnPrevalence, columnSpecific, columnCoder, columnWithOthers
  case columnWithout, columnShare
  // Keys
  case keyLook, keyText, keyUnits, keyCoefficient, keyReading
  case groupParts
}

extension Words {
  /// The message as display text; facts from data pass the display filter.
  subscript(message: AgreementMessage) -> DisplayText {
    DisplayText(untrusted: language.text(message.translations))
  }

  /// The message as a string, for bindings.
  func string(_ message: AgreementMessage) -> String { self[message].string }
}

extension AgreementMessage {
  /// Dutch and English, in that order.
  var translations: Sentence { choice ?? page ?? columns ?? keys }

  private var choice: Sentence? {
    switch self {
    case .name(let coefficient): coefficient.words
    case .short(let coefficient): coefficient.shortWords
    case .reading(let reading):
      (
        DutchText(AgreementWords.dutch.readings[reading] ?? reading.rawValue),
        EnglishText(AgreementWords.english.readings[reading] ?? reading.rawValue)
      )
    case .showing(let coefficient, let reading):
      (
        "\(coefficient.words.0), \(AgreementMessage.reading(reading).translations.0)",
        "\(coefficient.words.1), \(AgreementMessage.reading(reading).translations.1)"
      )
    case .units(let count):
      (count == 1 ? "1 eenheid" : "\(count) eenheden", count == 1 ? "1 unit" : "\(count) units")
    case .benchmark(let level, let scale, let percent):
      (
        "\(scale): ten minste '\(level)', met een kans van "
          + (percent < 100 ? "\(percent)%" : "meer dan 99%"),
        "\(scale): at least '\(level)', with a probability of "
          + (percent < 100 ? "\(percent)%" : "more than 99%")
      )
    default: nil
    }
  }

  private var page: Sentence? {
    switch self {
    case .tab(let tab): tab.words
    case .needsTwoCoders:
      (
        "Er zijn geen twee codeurs die dit codeerden.",
        "There are no two coders who coded this."
      )
    case .notApplicable: ("n.v.t.", "n/a")
    case .pair(let row, let column, let place, let count):
      (
        "Rijen \(row), kolommen \(column) (paar \(place) van \(count))",
        "Rows \(row), columns \(column) (pair \(place) of \(count))"
      )
    case .cell(let row, let first, let column, let second, let count):
      (
        "\(row): \(first); \(column): \(second). \(AgreementMessage.units(count).translations.0).",
        "\(row): \(first); \(column): \(second). \(AgreementMessage.units(count).translations.1)."
      )
    case .drift(let order, let window):
      (
        "Alfa over \(order), in vensters van \(window) eenheden",
        "Alpha over \(order), in windows of \(window) units"
      )
    case .noDrift: ("Te weinig eenheden voor een verloop.", "Too few units to follow.")
    case .noDisagreement: ("Codeurs zijn het hierover eens.", "Coders agree on this.")
    case .unanimous(let disputed, let unanimous):
      (
        "Eenheden met verschil: \(disputed); zonder: \(unanimous)",
        "Units with disagreement: \(disputed); without: \(unanimous)"
      )
    default: nil
    }
  }

  private var columns: Sentence? {
    switch self {
    case .columnPair: ("codeurs", "coders")
    case .columnCode: ("code", "code")
    case .columnPrevalence: ("% van alle", "% of all")
    case .columnSpecific: ("% gelijk", "% agree")
    case .columnCoder: ("codeur", "coder")
    case .columnWithOthers: ("% als anderen", "% as others")
    case .columnWithout: ("alfa zonder", "alpha without")
    case .columnShare: ("% verschil", "% of it")
    default: nil
    }
  }

  private var keys: Sentence {
    switch self {
    case .keyLook: ("bekijk", "look")
    case .keyText: ("open tekst", "open text")
    case .keyUnits: ("eenheden", "units")
    case .keyCoefficient: ("maat", "coefficient")
    case .keyReading: ("lezing", "reading")
    default: ("Delen", "Parts")
    }
  }
}

extension ShownCoefficient {
  /// Dutch and English, in that order.
  fileprivate var words: Sentence {
    switch self {
    case .alpha: ("Krippendorffs alfa", "Krippendorff's alpha")
    case .kappa: ("kappa van Cohen of Conger", "Cohen's or Conger's kappa")
    case .ac1: ("Gwets AC1", "Gwet's AC1")
    case .percent: ("percentage gelijk", "percent agreement")
    }
  }

  /// The same, short enough for the head of a column.
  fileprivate var shortWords: Sentence {
    switch self {
    case .alpha: ("alfa", "alpha")
    case .kappa: ("kappa", "kappa")
    case .ac1: ("AC1", "AC1")
    case .percent: ("% gelijk", "% agree")
    }
  }
}

extension AgreementTab {
  /// Dutch and English, in that order.
  fileprivate var words: Sentence {
    switch self {
    case .pairs: ("paren", "pairs")
    case .categories: ("codes", "codes")
    case .confusion: ("verwarring", "confusion")
    case .coders: ("codeurs", "coders")
    case .drift: ("verloop", "course")
    case .units: ("eenheden", "units")
    }
  }
}
