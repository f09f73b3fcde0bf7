import CodingModel
import Statistics
import Tables

/// What is said beside the results of analyses.
extension AnalysisWords {
  var everybody: String { choose("iedereen", "everybody") }

  /// How many categories of a group are named before the rest is counted.
  private static let namedCategories = 4

  /// What a group of categories is called: neighbours of an ordered variable by their ends, long lists by
  /// their start.
  func group(of column: ModelColumn, _ categories: [ChaidVariable.Category]) -> String {
    let places = categories.compactMap { category in
      if case .label(let index) = category { index } else { nil }
    }
    var names = places.map { column.labels[$0] }
    if column.isOrdinal, names.count > 2, let first = names.first, let last = names.last {
      names = [choose("\(first) t/m \(last)", "\(first) to \(last)")]
    } else if names.count > Self.namedCategories {
      let rest = names.count - Self.namedCategories
      names = names.prefix(Self.namedCategories) + [choose("nog \(rest)", "\(rest) more")]
    }
    if categories.contains(.missing) { names.append(nonResponse) }
    return names.joined(separator: ", ")
  }

  func looksOrdered(_ column: ModelColumn) -> String {
    let name = column.name.variable
    return choose(
      "De codes van '\(column.label)' zijn getallen; hebben ze een volgorde, geef dan --ordinal \(name).",
      "The codes of '\(column.label)' are numbers; if they have an order, say --ordinal \(name).")
  }

  func modelCaptions(_ request: ModelRequest, n: Int) -> [String] {
    let base =
      request.baseLabel.isEmpty
      ? choose("alle respondenten", "all respondents") : request.baseLabel
    var captions = [choose("Basis", "Base") + ": \(base) (N = \(numbers.integer(n)))"]
    if !request.leftOut.isEmpty {
      let codes = request.leftOut.map(\.rawValue).joined(separator: ", ")
      captions.append(choose("Geldt als geen antwoord: ", "Counts as no answer: ") + codes)
    }
    return captions
  }

  func modelNotes(openUnits count: Int) -> [String] { count > 0 ? [openUnitsOfModel(count)] : [] }

  private func openUnitsOfModel(_ count: Int) -> String {
    choose(
      count == 1
        ? "1 eenheid is nog open en kan de uitkomst veranderen."
        : "\(numbers.integer(count)) eenheden zijn nog open en kunnen de uitkomst veranderen.",
      count == 1
        ? "1 unit is still open and may change the result."
        : "\(numbers.integer(count)) units are still open and may change the result.")
  }

  func treeMethod(_ options: ChaidOptions) -> String {
    let (dutch, english) =
      switch options.method {
      case .kass: ("CHAID volgens Kass (1980)", "CHAID by Kass (1980)")
      case .exhaustive:
        (
          "Uitputtende CHAID volgens Biggs, De Ville en Suen (1991)",
          "Exhaustive CHAID by Biggs, De Ville and Suen (1991)"
        )
      }
    let statistic =
      options.statistic == .pearson
      ? choose("chi-kwadraat van Pearson", "Pearson's chi-square")
      : choose("chi-kwadraat van de aannemelijkheidsverhouding", "likelihood-ratio chi-square")
    let correction =
      options.usesBonferroni
      ? choose(
        "p-waarden zijn gecorrigeerd voor het aantal manieren om groepen te vormen",
        "p-values are corrected for the number of ways to form groups")
      : choose("p-waarden zijn niet gecorrigeerd", "p-values are not corrected")
    return choose(dutch, english) + "; \(statistic); \(correction). "
      + choose(
        "Iedere respondent telt één keer; wie geen antwoord gaf, is een eigen categorie.",
        "Every respondent counts once; those without an answer are a category of their own.")
  }

  /// Why the tree is a single group; `nil` for one with branches.
  func unsplit(_ decision: Result<ChaidSplit, ChaidNode.Stop>) -> String? {
    guard case .failure(let stop) = decision else { return nil }
    switch stop {
    case .oneOutcome:
      return choose(
        "Iedereen heeft dezelfde uitkomst; er is niets te verklaren.",
        "Everybody has the same outcome; there is nothing to explain.")
    case .tooFewUnits(let units, let minimum):
      return choose(
        "Een groep wordt pas vanaf \(minimum) respondenten gesplitst, en het zijn er \(units); verlaag "
          + "--minimum-parent en --minimum-child als u weet wat u doet.",
        "A group is split from \(minimum) respondents on, and there are \(units); lower --minimum-parent "
          + "and --minimum-child if you know what you are doing.")
    case .deepest:
      return nil
    case .noGroups, .notSignificant:
      return choose(
        "Geen van de factoren hangt aantoonbaar met de uitkomst samen.",
        "None of the factors demonstrably goes with the outcome.")
    }
  }

  /// Why a node is not split; `nil` for one that is.
  func stop(_ decision: Result<ChaidSplit, ChaidNode.Stop>) -> (name: String, label: String)? {
    guard case .failure(let stop) = decision else { return nil }
    switch stop {
    case .oneOutcome: return ("one-outcome", choose("één uitkomst", "one outcome"))
    case .tooFewUnits: return ("too-few-units", choose("te klein", "too small"))
    case .deepest: return ("deepest", choose("diepste niveau", "deepest level"))
    case .noGroups: return ("no-groups", choose("geen verschil", "no difference"))
    case .notSignificant(let best):
      return ("not-significant", "p " + numbers.pRelation(best.adjusted))
    }
  }
}
