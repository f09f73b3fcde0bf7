import CodingModel
import Statistics
import Tables

/// What commands about weights say, in Dutch and English.
enum WeightNotice {
  case normalised(MarginNotice)
  case raked(RakingReport)
  case trimmed(Int, gap: Double)
  case added(WeightSetID, respondents: Int)
  case taken(WeightSetID)
  case unusable(WeightingUndefined)
  case missingCategory(respondent: UnitID, margin: String)
  case noWeights

  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) { fault ?? outcome }

  private var fault: (dutch: String, english: String)? {
    switch self {
    case .taken(let name):
      (
        "'\(name)' is al de naam van een kenmerk, variabele of kolom met gewichten; kies een andere.",
        "'\(name)' already names an attribute, variable or column of weights; choose another."
      )
    case .missingCategory(let respondent, let margin):
      (
        "Respondent '\(respondent)' heeft op '\(margin)' geen categorie die in het bestand staat; vul "
          + "die aan.",
        "Respondent '\(respondent)' has no category on '\(margin)' that is in the file; add it."
      )
    case .unusable(let reason):
      ("Met deze verdeling kan niet worden gewogen: \(Self.dutch(reason))", reason.description)
    case .noWeights:
      ("Dit onderzoek heeft geen gewichten.", "This study has no weights.")
    default: nil
    }
  }

  private var outcome: (dutch: String, english: String) {
    switch self {
    case .normalised(let notice):
      (
        "'\(notice.margin)' telt op tot \(NumberWords.short(notice.total, .dutch)); omgerekend naar "
          + "\(NumberWords.short(notice.normalisedTo, .dutch)).",
        "'\(notice.margin)' adds up to \(NumberWords.short(notice.total, .english)); rescaled to "
          + "\(NumberWords.short(notice.normalisedTo, .english))."
      )
    case .raked(let report):
      (
        "Alle verdelingen kloppen na \(report.iterations) ronden.",
        "All margins hold after \(report.iterations) cycles."
      )
    case .trimmed(let count, let gap):
      (
        "\(count) gewichten begrensd; de grootste afwijking van de verdelingen is nu "
          + "\(NumberWords.percent(gap, .dutch)) %.",
        "Trimmed \(count) weights; the largest distance to the margins is now "
          + "\(NumberWords.percent(gap, .english)) %."
      )
    case .added(let name, let respondents):
      (
        "Gewichten '\(name)' toegevoegd voor \(respondents) respondenten; gebruik --weight \(name).",
        "Added weights '\(name)' for \(respondents) respondents; use --weight \(name)."
      )
    default: ("", "")
    }
  }

  private static func dutch(_ reason: WeightingUndefined) -> String {
    switch reason {
    case .categoryWithoutUnits(let margin, let label):
      "geen enkele respondent heeft '\(label)' op '\(margin)', de populatie wel."
    case .categoryWithoutPopulation(let margin, let label):
      "er zijn respondenten met '\(label)' op '\(margin)', maar in de populatie niet."
    case .marginTotalDiffers(let margin, let total, let expected):
      "'\(margin)' telt op tot \(NumberWords.short(total, .dutch)) en niet tot \(NumberWords.short(expected, .dutch))."
    case .notConverged(let report):
      "na \(report.iterations) ronden kloppen de verdelingen nog niet."
    case .boundsCannotHold(let lower, let upper, let mean):
      "geen gewichten tussen \(NumberWords.short(lower, .dutch)) en \(NumberWords.short(upper, .dutch)) "
        + "hebben gemiddelde \(NumberWords.short(mean, .dutch))."
    default: reason.description
    }
  }
}

/// Small numbers in sentences.
private enum NumberWords {
  static func percent(_ share: Double, _ style: NumberStyle) -> String {
    style.decimal(100 * share, places: 1)
  }

  /// Whole numbers without decimals, others with two.
  static func short(_ number: Double, _ style: NumberStyle) -> String {
    style.decimal(number, places: number == number.rounded() ? 0 : 2)
  }
}

extension Presenter {
  /// The sentence in the language.
  func sentence(_ notice: WeightNotice) -> String {
    language == .dutch ? notice.translations.dutch : notice.translations.english
  }
}
