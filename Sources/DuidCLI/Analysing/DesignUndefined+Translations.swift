import Statistics
import Tables

/// Why weights and strata give no estimate, as sentences with what to do.
extension DesignUndefined {
  /// Dutch and English, in that order; respondents are numbered from 1, in the order of the study.
  var translations: (dutch: String, english: String) {
    switch self {
    case .noUnits, .noWeight:
      (
        "Geen respondent in de basis heeft een gewicht boven 0; verruim --base of kies andere gewichten.",
        "No respondent in the base has a weight above 0; widen --base, or choose other weights."
      )
    case .weightOutOfRange(let unit, let weight):
      (
        "Het gewicht van respondent \(unit + 1) is \(Self.number(weight, .dutch)); een gewicht is eindig en "
          + "minstens 0. Verbeter het in het bestand met gewichten.",
        "The weight of respondent \(unit + 1) is \(Self.number(weight, .english)); a weight is finite and not "
          + "negative. Correct it in the file of weights."
      )
    case .populationSmallerThanSample(_, let population, let sample):
      (
        "De populatie telt \(Self.number(population, .dutch)) personen en de steekproef "
          + "\(NumberStyle.dutch.integer(sample)); verbeter population in het codeboek.",
        "The population has \(Self.number(population, .english)) persons and the sample "
          + "\(NumberStyle.english.integer(sample)); correct population in the codebook."
      )
    case .zeroDenominator:
      (
        "De noemer van de verhouding is 0; verruim --base.",
        "The ratio's denominator is 0; widen --base."
      )
    default: construction
    }
  }

  /// What only a fault in how the design was put together gives.
  private var construction: (dutch: String, english: String) {
    let dutch =
      switch self {
      case .lengthMismatch(let expected, let found):
        "Er staan \(found) waarden naast \(expected) gewichten."
      case .valueNotFinite(let unit): "De waarde van respondent \(unit + 1) is geen eindig getal."
      case .populationMissing(let stratum): "Van stratum '\(stratum)' is de omvang niet bekend."
      case .oneUnitInStratum(let stratum):
        "Stratum '\(stratum)' heeft één eenheid, zodat de spreiding niet te schatten is."
      case .categoryOutOfRange(let unit, let category):
        "Respondent \(unit + 1) heeft categorie \(category), die er niet is."
      default: ""
      }
    return (dutch, description)
  }

  private static func number(_ number: Double, _ style: NumberStyle) -> String {
    number.isFinite ? style.short(number) : "\(number)"
  }
}
