import CodingModel
import Statistics
import Tables

/// What is said beside the analysis of a scale.
extension AnalysisWords {
  private func two(_ value: Double) -> String { numbers.decimal(value, places: 2) }

  var withinBounds: String {
    choose(
      "De schaal blijft binnen alle grenzen.", "The scale satisfies all bounds.")
  }

  /// A finding in two words, for a table.
  func short(_ finding: ScaleBounds.Finding) -> String {
    switch finding {
    case .alphaTooLow: choose("alfa", "alpha")
    case .itemTooLoose: choose("los van de rest", "loose")
    case .betterWithout: choose("beter zonder", "better without")
    }
  }

  /// A finding as a sentence.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - label: What an item is called.
  /// - Returns: The sentence.
  func finding(_ finding: ScaleBounds.Finding, label: (String) -> String) -> String {
    switch finding {
    case .alphaTooLow(let alpha, let bound):
      choose(
        "Alfa is \(numbers.decimal(alpha, places: 3)) en niet boven \(two(bound)).",
        "Alpha is \(numbers.decimal(alpha, places: 3)) and not above \(two(bound)).")
    case .itemTooLoose(let item, .some(let correlation), let bound):
      choose(
        "'\(label(item))' hangt voor \(two(correlation)) met de rest samen en niet voor meer dan "
          + "\(two(bound)).",
        "'\(label(item))' correlates \(two(correlation)) with the rest and not above \(two(bound))."
      )
    case .itemTooLoose(let item, .none, _):
      choose(
        "'\(label(item))' varieert niet en hangt dus met niets samen.",
        "'\(label(item))' does not vary and so correlates with nothing.")
    case .betterWithout(let item, let rise, let bound):
      choose(
        "Zonder '\(label(item))' stijgt alfa met \(two(rise)), meer dan \(two(bound)).",
        "Without '\(label(item))' alpha rises by \(two(rise)), more than \(two(bound)).")
    }
  }

  func runsTheOtherWay(_ label: String, _ name: String) -> String {
    choose(
      "'\(label)' loopt tegen de rest in; keer het om met --reverse \(name) als de vraag omgekeerd is gesteld.",
      "'\(label)' runs against the rest; turn it round with --reverse \(name) if it is worded the other way."
    )
  }

  func factors(_ count: Int) -> String {
    count == 1
      ? choose(
        "Eén eigenwaarde is groter dan 1: de items meten aannemelijk één ding.",
        "One eigenvalue is above 1: the items plausibly measure one thing.")
      : choose(
        "\(count) eigenwaarden zijn groter dan 1: de items meten niet aannemelijk één ding.",
        "\(count) eigenvalues are above 1: the items do not plausibly measure one thing.")
  }

  var scaleMethod: String {
    choose(
      "Alfa van Cronbach (1951) met het interval van Feldt (1965); item-rest is de correlatie met de som "
        + "van de andere items; ladingen zijn die op de eerste hoofdcomponent. Iedere respondent telt één "
        + "keer; wie een item miste, telt niet mee.",
      "Cronbach's alpha (1951) with Feldt's interval (1965); item-rest is the correlation with the sum of "
        + "the other items; loadings are on the first principal component. Every respondent counts once; "
        + "those who missed an item do not count.")
  }
}
