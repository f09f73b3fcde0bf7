public import CodingModel
public import Statistics

/// The codings of a study with what is needed to read them.
public struct StudyCodings: Sendable {
  /// Who coded.
  public let coders: [CoderID]
  private let codebook: Codebook
  private let respondents: [Respondent]
  private let view: OpenView

  /// Takes the codings of a study.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  public init(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID]
  ) {
    self.codebook = codebook
    self.respondents = respondents
    self.view = view
    self.coders = coders
  }

  /// The ratings of everyone compared, where all found the variable applicable.
  ///
  /// - Parameter variable: A variable with codes.
  /// - Returns: The ratings.
  /// - Throws: `ReliabilityDataError` if the codebook gives a code twice.
  public func ratings(of variable: Variable) throws(ReliabilityDataError) -> ReliabilityData {
    try ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders
    ).ratings(of: variable, level: variable.comparisonLevel).data
  }

  /// The ratings of one coder, as a single column.
  func ratings(
    of variable: Variable, by coder: CoderID
  ) throws(ReliabilityDataError) -> ReliabilityData {
    try ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: [coder]
    ).ratings(of: variable, level: variable.comparisonLevel).data
  }
}
