public import CodingModel

/// What a new study is made of.
public struct StudyContent: Sendable {
  /// The study's name for people.
  public var name: String
  /// The codebook as it stands in its file, byte for byte.
  public var codebookSource: String
  /// The same codebook, decoded.
  public var codebook: Codebook
  /// All respondents, in the order of the file of cases.
  public var respondents: [Respondent]
  /// Who will code.
  public var coders: [Coder]
  /// Where the cases come from.
  public var provenance: Provenance

  /// Makes the content of a study; it is checked when the study is made.
  public init(
    name: String, codebookSource: String, codebook: Codebook, respondents: [Respondent],
    coders: [Coder] = [], provenance: Provenance
  ) {
    self.name = name
    self.codebookSource = codebookSource
    self.codebook = codebook
    self.respondents = respondents
    self.coders = coders
    self.provenance = provenance
  }
}

/// Where the cases of a study come from.
public struct Provenance: Equatable, Sendable {
  /// The name of the file of cases.
  public var casesFileName: String
  /// The SHA-256 of that file.
  public var casesHash: Digest256
  /// When it was imported, in milliseconds since 1970-01-01T00:00:00Z.
  public var importedAt: Int64

  /// Makes a provenance.
  public init(casesFileName: String, casesHash: Digest256, importedAt: Int64) {
    self.casesFileName = casesFileName
    self.casesHash = casesHash
    self.importedAt = importedAt
  }
}

/// What a study file says about itself.
public struct StudyInfo: Equatable, Sendable {
  /// The study's own id: 32 hexadecimal digits, drawn at random when it was made.
  public let id: String
  /// The study's name for people.
  public let name: String
  /// Where the cases come from, and when the study was made.
  public let provenance: Provenance
  /// The version of the codebook in force.
  public let codebookVersion: Int
  /// The SHA-256 of its source text.
  public let codebookHash: Digest256
  /// How many respondents there are.
  public let respondentCount: Int
  /// How many of them are units to code.
  public let unitCount: Int
  /// How many events the journal has.
  public let eventCount: Int
  /// Whether the lead has opened the comparison.
  public let isComparisonOpen: Bool
}
