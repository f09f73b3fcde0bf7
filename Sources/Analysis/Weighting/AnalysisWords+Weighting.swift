public import Statistics
import Tables

extension AnalysisWords {
  /// Why weights cannot be made or summarised, as a sentence without a capital or, in English, with one.
  ///
  /// Respondents are numbered from 1, in the order of the study.
  public func sentence(for reason: WeightingUndefined) -> String {
    marginSentence(for: reason) ?? weightSentence(for: reason) ?? ""
  }

  private func weightSentence(for reason: WeightingUndefined) -> String? {
    switch reason {
    case .nothingToWeight:
      choose(
        "er zijn geen respondenten met een gewicht boven 0.",
        "There are no respondents with a weight above 0.")
    case .weightOutOfRange(let unit, let weight):
      choose(
        "het gewicht van respondent \(unit + 1) is \(number(weight)); het moet eindig zijn en minstens 0.",
        "The weight of respondent \(unit + 1) is \(number(weight)); it must be finite and not negative."
      )
    case .notConverged(let report):
      choose(
        "na \(report.iterations) ronden kloppen de verdelingen nog niet: één wijkt \(percent(report)) % af.",
        "The margins are not met after \(report.iterations) cycles: one is \(percent(report)) % off."
      )
    case .boundsCannotHold(let lower, let upper, let mean):
      choose(
        "geen gewichten tussen \(number(lower)) en \(number(upper)) hebben gemiddelde \(number(mean)).",
        "No weights between \(number(lower)) and \(number(upper)) have mean \(number(mean)).")
    case .interrupted: choose("de berekening is afgebroken.", "The computation was stopped.")
    default: nil
    }
  }

  private func marginSentence(for reason: WeightingUndefined) -> String? {
    switch reason {
    case .lengthMismatch(let margin, let expected, let found):
      choose(
        "'\(margin)' heeft \(integer(found)) waarden voor \(integer(expected)) respondenten.",
        "'\(margin)' has \(integer(found)) values for \(integer(expected)) respondents.")
    case .targetOutOfRange(let margin, let label):
      choose(
        "het aandeel van '\(label)' op '\(margin)' ontbreekt of is geen getal vanaf 0.",
        "The share of '\(label)' on '\(margin)' is missing or not a number from 0.")
    case .unitWithoutCategory(let margin, let unit):
      choose(
        "respondent \(unit + 1) heeft geen categorie op '\(margin)'.",
        "Respondent \(unit + 1) has no category on '\(margin)'.")
    case .categoryWithoutUnits(let margin, let label):
      choose(
        "geen enkele respondent heeft '\(label)' op '\(margin)', de populatie wel.",
        "No respondent has '\(label)' on '\(margin)', but the population does.")
    case .categoryWithoutPopulation(let margin, let label):
      choose(
        "er zijn respondenten met '\(label)' op '\(margin)', maar in de populatie niet.",
        "Respondents have '\(label)' on '\(margin)', but the population does not.")
    case .marginTotalDiffers(let margin, let total, let expected):
      choose(
        "'\(margin)' telt op tot \(number(total)) en niet tot \(number(expected)).",
        "'\(margin)' adds up to \(number(total)), not \(number(expected)).")
    default: nil
    }
  }

  /// Whole numbers without decimals, others with two.
  public func number(_ number: Double) -> String {
    numbers.decimal(number, places: number == number.rounded() ? 0 : 2)
  }

  private func integer(_ number: Int) -> String { numbers.integer(number) }

  private func percent(_ report: RakingReport) -> String {
    numbers.decimal(100 * report.largestGap, places: 1)
  }
}
