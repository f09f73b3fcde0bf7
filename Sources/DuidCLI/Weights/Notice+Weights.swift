import Analysis
import CodingModel
import Statistics
import Tables

/// What commands about weights say.
extension Notice {
  static func normalised(_ notice: MarginNotice) -> Notice {
    Notice(
      "'\(notice.margin)' telt op tot \(words.dutch.number(notice.total)); omgerekend naar "
        + "\(words.dutch.number(notice.normalisedTo)).",
      "'\(notice.margin)' adds up to \(words.english.number(notice.total)); rescaled to "
        + "\(words.english.number(notice.normalisedTo))."
    )
  }

  static func raked(_ report: RakingReport) -> Notice {
    Notice(
      "Alle verdelingen kloppen na \(report.iterations) ronden.",
      "All margins hold after \(report.iterations) cycles."
    )
  }

  static func trimmed(_ report: TrimmingReport) -> Notice {
    Notice(texts(of: report))
  }

  static func added(_ name: WeightSetID, respondents: Int) -> Notice {
    Notice(
      "Gewichten '\(name)' toegevoegd voor \(NumberStyle.dutch.integer(respondents)) respondenten; gebruik --weight \(name).",
      "Added weights '\(name)' for \(NumberStyle.english.integer(respondents)) respondents; use --weight \(name)."
    )
  }

  static func taken(_ name: WeightSetID) -> Notice {
    Notice(
      "'\(name)' is al de naam van een kenmerk, variabele of kolom met gewichten; kies een andere.",
      "'\(name)' already names an attribute, variable or column of weights; choose another."
    )
  }

  static func unusable(_ reason: WeightingUndefined) -> Notice {
    Notice(
      "Met deze verdeling kan niet worden gewogen: \(words.dutch.sentence(for: reason))",
      "These shares cannot be weighted to. \(words.english.sentence(for: reason))"
    )
  }

  static func missingCategory(respondent: UnitID, margin: String) -> Notice {
    Notice(
      "Respondent '\(respondent)' heeft op '\(margin)' geen categorie die in het bestand staat; vul "
        + "die aan.",
      "Respondent '\(respondent)' has no category on '\(margin)' that is in the file; add it."
    )
  }

  static let noWeights = Notice("Dit onderzoek heeft geen gewichten.", "This study has no weights.")

  private static func texts(
    of report: TrimmingReport
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
