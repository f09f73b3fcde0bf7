public import CodingModel

/// What an analysis takes from a study: a variable, attribute or derived variable, or whether somebody
/// has one of some of its codes.
public struct ModelName: Hashable, Sendable {
  /// The variable.
  public var variable: VariableID
  /// The codes that count as yes; `nil` for the variable as it is.
  public var codes: [CodeID]?

  /// Makes a name.
  public init(_ variable: VariableID, codes: [CodeID]? = nil) {
    self.variable = variable
    self.codes = codes
  }

  /// Reads a name as commands spell it: `bron`, `gemeld=ja` or `bron=raad,bestuur`.
  ///
  /// - Parameter text: The name.
  public init(parsing text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    variable = VariableID(String(parts[0]))
    codes =
      parts.count < 2
      ? nil
      : parts[1].split(separator: ",", omittingEmptySubsequences: false).map { CodeID(String($0)) }
  }

  /// The name as commands spell it.
  public var text: String {
    variable.rawValue + (codes.map { "=" + $0.map(\.rawValue).joined(separator: ",") } ?? "")
  }
}

/// Whom and what an analysis takes from a study.
public struct ModelRequest: Sendable {
  /// Whom to take.
  public var base = Condition.always
  /// The base in words.
  public var baseLabel = ""
  /// Codes, such as `onbekend`, that count as no value.
  public var leftOut: [CodeID] = []
  /// Variables whose codes have an order, beside those of which the codebook says so.
  public var ordinal: Set<VariableID> = []
  /// The set of weights; `nil` for none.
  public var weight: WeightSetID?
  /// The attributes that the reader may not know, because they are blind.
  public var hidden: Set<VariableID> = []
  /// The language of labels and sentences.
  public var language: Language

  /// Makes a request for everybody.
  ///
  /// - Parameter language: The language of labels and sentences.
  public init(language: Language) { self.language = language }
}
