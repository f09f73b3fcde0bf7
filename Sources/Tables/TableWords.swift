/// The words that tables and agreement summaries need around their numbers.
public struct TableWords: Equatable, Sendable {
  /// The label of a row that sums up others.
  public var total: String
  /// The number of respondents.
  public var n: String
  /// The heading over counts.
  public var count: String
  /// The heading over percentages.
  public var percent: String
  /// What comes before the base in words.
  public var base: String
  /// What comes before the number of units that are still open.
  public var open: String
  /// The name of Pearson's chi-square test.
  public var chiSquare: String
  /// What marks a test as one of unweighted counts, where weighted ones stand beside it.
  public var ofCounts: String
  /// What marks a test as one of weighted shares that takes no account of the weights' cost.
  public var ofSharesNaive: String
  /// The name of the test of Rao and Scott.
  public var raoScott: String
  /// The mean of the generalised design effects.
  public var meanDesignEffect: String
  /// The word between two numbers of which both hold.
  public var and: String
  /// Degrees of freedom.
  public var degreesOfFreedom: String
  /// What comes before a published p-value.
  public var published: String
  /// What comes before the smallest expected count.
  public var minimumExpected: String
  /// Cramér's V.
  public var cramersV: String
  /// What comes before an exact p-value.
  public var exactP: String
  /// What comes before an exact p-value for which random tables stood in.
  public var simulatedP: String
  /// The title over agreement summaries.
  public var agreement: String
  /// The headings of an agreement summary: variable, level, units, coders, coefficient, value,
  /// standard error, interval, note.
  public var agreementHeadings: AgreementHeadings
  /// The names of coefficients for people, by their names in files.
  public var coefficients: [String: String]
  /// The words around the parts of an agreement summary.
  public var agreementParts: AgreementWords

  /// The headings of an agreement summary.
  public struct AgreementHeadings: Equatable, Sendable {
    /// The variable that was coded.
    public var variable: String
    /// The scale of comparison.
    public var level: String
    /// How many units are compared.
    public var units: String
    /// Who is compared.
    public var coders: String
    /// The name of the coefficient.
    public var coefficient: String
    /// Its value.
    public var value: String
    /// Its standard error.
    public var standardError: String
    /// Its interval.
    public var interval: String
    /// How many units are left out.
    public var notAsked: String
  }
}

extension TableWords {
  /// Dutch words.
  public static let dutch = TableWords(
    total: "totaal", n: "N", count: "aantal", percent: "%", base: "Basis", open: "Nog open",
    chiSquare: "chi-kwadraat", ofCounts: "ongewogen aantallen",
    ofSharesNaive: "gewogen aandelen, naïef", raoScott: "Rao-Scott, tweede orde (gewogen): F",
    meanDesignEffect: "gemiddeld ontwerpeffect", and: "en", degreesOfFreedom: "vrijheidsgraden",
    published: "gepubliceerd", minimumExpected: "kleinste verwachte aantal",
    cramersV: "Cramérs V", exactP: "exact", simulatedP: "exact (gesimuleerd)",
    agreement: "Overeenstemming tussen codeurs",
    agreementHeadings: AgreementHeadings(
      variable: "variabele", level: "niveau", units: "eenheden", coders: "codeurs",
      coefficient: "maat", value: "waarde", standardError: "s.e.", interval: "95%-interval",
      notAsked: "niet van toepassing"),
    coefficients: [
      "percent-agreement": "aandeel gelijk", "cohen-kappa": "Cohens kappa",
      "krippendorff-alpha": "Krippendorffs alfa",
    ], agreementParts: .dutch)

  /// English words.
  public static let english = TableWords(
    total: "total", n: "N", count: "count", percent: "%", base: "Base", open: "Still open",
    chiSquare: "chi-square", ofCounts: "unweighted counts",
    ofSharesNaive: "weighted shares, naive", raoScott: "Rao-Scott, second order (weighted): F",
    meanDesignEffect: "mean design effect", and: "and", degreesOfFreedom: "degrees of freedom",
    published: "published", minimumExpected: "smallest expected count",
    cramersV: "Cramér's V", exactP: "exact", simulatedP: "exact (simulated)",
    agreement: "Agreement between coders",
    agreementHeadings: AgreementHeadings(
      variable: "variable", level: "level", units: "units", coders: "coders",
      coefficient: "measure", value: "value", standardError: "s.e.", interval: "95% interval",
      notAsked: "not applicable"),
    coefficients: [
      "percent-agreement": "percent agreement", "cohen-kappa": "Cohen's kappa",
      "krippendorff-alpha": "Krippendorff's alpha",
    ], agreementParts: .english)
}

/// How a table is written for people in one language: its numbers and its words.
public struct TableStyle: Equatable, Sendable {
  /// How numbers are written.
  public var numbers: NumberStyle
  /// The words around them.
  public var words: TableWords
  /// The tag of the language (BCP 47), such as `nl`, for formats that name it.
  public var languageTag: String

  /// Makes a style.
  public init(numbers: NumberStyle, words: TableWords, languageTag: String = "und") {
    self.numbers = numbers
    self.words = words
    self.languageTag = languageTag
  }

  /// Dutch.
  public static let dutch = TableStyle(numbers: .dutch, words: .dutch, languageTag: "nl")
  /// English.
  public static let english = TableStyle(numbers: .english, words: .english, languageTag: "en")
}
