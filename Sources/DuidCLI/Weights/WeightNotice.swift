import Analysis
import CodingModel
import Statistics
import Tables

/// What commands about weights say, in Dutch and English.
enum WeightNotice {
  case normalised(MarginNotice)
  case raked(RakingReport)
  case trimmed(TrimmingReport)
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
      (
        "Met deze verdeling kan niet worden gewogen: \(Self.words.dutch.sentence(for: reason))",
        "These shares cannot be weighted to. \(Self.words.english.sentence(for: reason))"
      )
    case .noWeights:
      ("Dit onderzoek heeft geen gewichten.", "This study has no weights.")
    default: nil
    }
  }

  private var outcome: (dutch: String, english: String) {
    switch self {
    case .normalised(let notice):
      (
        "'\(notice.margin)' telt op tot \(Self.words.dutch.number(notice.total)); omgerekend naar "
          + "\(Self.words.dutch.number(notice.normalisedTo)).",
        "'\(notice.margin)' adds up to \(Self.words.english.number(notice.total)); rescaled to "
          + "\(Self.words.english.number(notice.normalisedTo))."
      )
    case .raked(let report):
      (
        "Alle verdelingen kloppen na \(report.iterations) ronden.",
        "All margins hold after \(report.iterations) cycles."
      )
    case .trimmed(let report): Self.trimmed(report)
    case .added(let name, let respondents):
      (
        "Gewichten '\(name)' toegevoegd voor \(NumberStyle.dutch.integer(respondents)) respondenten; gebruik --weight \(name).",
        "Added weights '\(name)' for \(NumberStyle.english.integer(respondents)) respondents; use --weight \(name)."
      )
    default: ("", "")
    }
  }

  private static func trimmed(
    _ report: TrimmingReport
  ) -> (dutch: String, english: String) {
    let gap = (
      NumberStyle.dutch.decimal(100 * report.largestGap, places: 1),
      NumberStyle.english.decimal(100 * report.largestGap, places: 1)
    )
    if report.converged {
      return (
        "Verdelingen en grenzen kloppen samen na \(report.rounds) keer ophogen en begrenzen; "
          + "\(report.atBounds) gewichten staan op een grens.",
        "Margins and bounds hold together after \(report.rounds) rounds of raking and trimming; "
          + "\(report.atBounds) weights stand at a bound."
      )
    }
    return (
      "Let op: verdelingen en grenzen gaan niet samen. Na \(report.rounds) keer ophogen en begrenzen "
        + "wijkt een verdeling nog \(gap.0) % af; \(report.atBounds) gewichten staan op een grens. "
        + "Verruim --trim, of voeg categorieën samen.",
      "Mind: margins and bounds do not go together. After \(report.rounds) rounds of raking and "
        + "trimming a margin is still \(gap.1) % off; \(report.atBounds) weights stand at a bound. "
        + "Widen --trim, or merge categories."
    )
  }

  private static let words = (
    dutch: AnalysisWords(language: .dutch), english: AnalysisWords(language: .english)
  )
}

extension Presenter {
  /// The sentence in the language.
  func sentence(_ notice: WeightNotice) -> String {
    language == .dutch ? notice.translations.dutch : notice.translations.english
  }
}
