import CodingModel
import Statistics

extension AnalysisWords {
  /// Why a coefficient has no value, as a sentence.
  func undefined(_ reason: AgreementUndefined) -> String {
    switch language {
    case .english: reason.description
    case .dutch: dutchSentence(for: reason)
    }
  }

  /// Why an estimate comes without a measure of its precision, as a sentence.
  func caveat(_ caveat: AgreementEstimate.Caveat) -> String {
    switch caveat {
    case .singleUnit:
      choose(
        "Eén eenheid zegt niets over de spreiding: geen interval.",
        "A single unit tells nothing about variation: no interval.")
    case .noSamplingVariance:
      choose("De steekproefvariantie is 0.", "The sampling variance is 0.")
    case .noPublishedVariance:
      choose(
        "De bron geeft voor deze maat geen standaardfout.",
        "The source gives no standard error for this coefficient.")
    }
  }

  private func dutchSentence(for reason: AgreementUndefined) -> String {
    switch reason {
    case .noPairableUnits: "Geen enkele eenheid is door twee of meer codeurs gecodeerd."
    case .noCommonUnits(let first, let second):
      "Geen enkele eenheid is door zowel \(first) als \(second) gecodeerd."
    case .noFullyCodedUnits: "Geen enkele eenheid is door alle codeurs gecodeerd."
    case .coderWithoutRatings(let name): "Codeur \(name) heeft niets gecodeerd."
    case .categoryNeverPaired(let label):
      "Categorie '\(label)' komt niet voor in een eenheid met twee coderingen."
    case .chanceAgreementIsOne:
      "Alle coderingen vallen in één categorie: door toeval is de overeenstemming al volledig."
    case .noVariation:
      "De vergelijkbare coderingen verschillen niet: er is geen verschil te verwachten."
    case .ratioMetricUndefined(let first, let second):
      "De ratiomaat is niet bepaald: de waarden \(number(first)) en \(number(second)) zijn samen 0."
    case .weightsUndefined(let scheme):
      "De gewichten '\(scheme.rawValue)' zijn op deze schaal niet bepaald."
    case .numbersTooLarge:
      "De getallen zijn te groot om mee te rekenen; deel ze alle door hetzelfde."
    case .varianceNotPositive:
      "De eenheden verschillen zo weinig naast de rest dat hun geschatte variantie niet positief is."
    case .interrupted: "De berekening is afgebroken."
    case .labelUndefined(let label, let reason):
      "Niet bepaald voor label '\(label)': \(dutchSentence(for: reason))"
    case .pairUndefined(let first, let second, let reason):
      "Niet bepaald voor \(first) met \(second): \(dutchSentence(for: reason))"
    default: dutchRequirement(of: reason)
    }
  }

  private func dutchRequirement(of reason: AgreementUndefined) -> String {
    switch reason {
    case .needsExactlyTwoCoders(let found):
      "Deze maat vergelijkt precies twee codeurs; er zijn er \(found)."
    case .needsTwoCoders(let found): "Er zijn minstens twee codeurs nodig; er zijn er \(found)."
    case .needsCompleteRatings(let missing):
      "Deze vorm vraagt volledige coderingen; er ontbreken er \(missing)."
    case .needsCategories(let atLeast, let found):
      "Er zijn minstens \(atLeast) categorieën nodig; er zijn er \(found)."
    case .needsExactlyTwoCategories(let found):
      "Deze maat is voor precies twee categorieën; er zijn er \(found)."
    case .needsNumbers: "Deze maat vraagt een getal voor elke categorie."
    case .needsSets: "Deze afstand vraagt coderingen die verzamelingen zijn."
    case .tableSize(let expected, let found):
      "De tabel heeft \(found) rijen of kolommen voor \(expected) categorieën."
    case .needsUnits(let atLeast, let found):
      "Er zijn minstens \(atLeast) eenheden nodig; er zijn er \(found)."
    default: "Niet bepaald."
    }
  }
}
