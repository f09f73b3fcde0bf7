import Statistics
import SurveyModels

/// Why a regression or a scale has no outcome, as sentences with what to do.
extension LogisticUndefined {
  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .needsUnits(let atLeast, let found):
      (
        "Te weinig respondenten: \(found) hebben op alles een antwoord, en dit model vraagt er minstens "
          + "\(atLeast). Neem minder factoren, of houd wie geen antwoord gaf erin met --missing.",
        "Too few respondents: \(found) have every answer, and this model needs at least \(atLeast). Take "
          + "fewer factors, or keep those without an answer with --missing."
      )
    case .outcomeDoesNotVary(let outcome):
      outcome
        ? (
          "Alle respondenten in de basis hebben deze uitkomst; er is niets te verklaren.",
          "All respondents in the base have this outcome; there is nothing to explain."
        )
        : (
          "Geen respondent in de basis heeft deze uitkomst; er is niets te verklaren.",
          "No respondent in the base has this outcome; there is nothing to explain."
        )
    case .referenceWithoutUnits(let predictor, let label):
      (
        "Niemand heeft '\(label)' op '\(predictor)', waarmee de andere worden vergeleken; kies een andere "
          + "met --reference \(predictor)=code.",
        "Nobody has '\(label)' on '\(predictor)', with which the others are compared; choose another with "
          + "--reference \(predictor)=code."
      )
    default: terms ?? numbers
    }
  }

  private var terms: (dutch: String, english: String)? {
    switch self {
    case .collinear(let terms):
      (
        "Deze factoren volgen uit de andere, zodat hun bijdrage niet te scheiden is: "
          + "\(Self.list(terms)). Laat er een weg.",
        "These factors follow from the others, so that what they add cannot be told apart: "
          + "\(Self.list(terms)). Leave one out."
      )
    case .separated(let terms, let complete):
      complete
        ? (
          "Deze factoren voorspellen de uitkomst zonder één fout, zodat er geen eindige kansverhouding is: "
            + "\(Self.list(terms)). Voeg categorieën samen of laat er een weg.",
          "These factors predict the outcome without one mistake, so that no odds ratio is finite: "
            + "\(Self.list(terms)). Merge categories, or leave one out."
        )
        : (
          "Voor een deel van de respondenten staat de uitkomst met deze factoren vast, zodat er geen eindige "
            + "kansverhouding is: \(Self.list(terms)). Voeg categorieën samen of laat er een weg.",
          "For some respondents these factors settle the outcome, so that no odds ratio is finite: "
            + "\(Self.list(terms)). Merge categories, or leave one out."
        )
    default: nil
    }
  }

  private var numbers: (dutch: String, english: String) {
    switch self {
    case .notConverged(let iterations):
      (
        "De schattingen komen na \(iterations) stappen niet tot rust; neem minder factoren, of voeg kleine "
          + "categorieën samen.",
        "The estimates do not settle in \(iterations) steps; take fewer factors, or merge small categories."
      )
    case .noDegreesOfFreedom:
      (
        "Er zijn te weinig respondenten met gewicht voor zoveel factoren; neem er minder.",
        "There are too few respondents with weight for so many factors; take fewer."
      )
    case .design(let reason):
      reason.translations
    case .weightOutOfRange(let unit, let weight):
      DesignUndefined.weightOutOfRange(unit: unit, weight: weight).translations
    case .noPredictors:
      ("Een regressie heeft minstens één factor nodig.", "A regression needs at least one factor.")
    case .lengthMismatch(let name, let expected, let found):
      (
        "'\(name)' heeft \(found) waarden voor \(expected) uitkomsten.",
        "'\(name)' has \(found) values for \(expected) outcomes."
      )
    case .valueOutOfRange(let predictor, let unit):
      (
        "De waarde van respondent \(unit + 1) op '\(predictor)' is geen getal of categorie die kan.",
        "The value of respondent \(unit + 1) on '\(predictor)' is no number or category that can be."
      )
    default: ("", "")
    }
  }

  private static func list(_ terms: [LogisticTerm]) -> String {
    terms.map(\.description).joined(separator: ", ")
  }
}

extension ItemAnalysisUndefined {
  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .needsCompleteUnits(let atLeast, let found):
      (
        "Te weinig respondenten: \(found) hebben alle items beantwoord, en minstens \(atLeast) zijn nodig.",
        "Too few respondents: \(found) answered every item, and at least \(atLeast) must have."
      )
    case .sumDoesNotVary:
      (
        "Iedereen heeft dezelfde som over de items; van de betrouwbaarheid valt niets te zeggen.",
        "Everybody has the same sum of the items; nothing can be said of its reliability."
      )
    case .needsTwoItems(let found):
      (
        "Een schaal heeft minstens twee items nodig; er zijn er \(found).",
        "A scale needs at least two items; there are \(found)."
      )
    case .lengthMismatch(let item, let expected, let found):
      (
        "Item '\(item)' heeft \(found) antwoorden, het eerste item \(expected).",
        "Item '\(item)' has \(found) answers where the first item has \(expected)."
      )
    case .itemDoesNotVary(let item):
      (
        "Iedereen heeft hetzelfde op item '\(item)'; laat het weg.",
        "Everybody has the same on item '\(item)'; leave it out."
      )
    }
  }
}
