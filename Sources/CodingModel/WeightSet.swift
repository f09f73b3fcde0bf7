/// Survey weights under a name: one column of the file of cases, such as one for a block of questions.
///
/// A respondent keeps the weight among the attributes, as it stood in the file.
public struct WeightSet: Equatable, Sendable {
  /// The name, used in tables and commands.
  public var id: WeightSetID
  /// The column in the file of cases.
  public var column: String

  /// Makes a set.
  public init(id: WeightSetID, column: String) {
    self.id = id
    self.column = column
  }

  /// The name under which respondents keep the weight.
  public var attribute: VariableID { VariableID(id.rawValue) }
}

/// The name of a set of weights.
public typealias WeightSetID = Identifier<WeightSet>

extension Respondent {
  /// The weight in a set; 1 where the respondent has none that can be read.
  public func weight(in set: WeightSet) -> Double {
    attributes[set.attribute]?.number ?? 1
  }
}
