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
  ///
  /// Reads what a file of cases may hold, exponents too: a code such as `1e-04` is no number in a
  /// rule, but programs write small weights so.
  public func weight(in set: WeightSet) -> Double {
    guard let written = attributes[set.attribute]?.rawValue, let weight = Double(written),
      weight >= 0, weight < .infinity, written.utf8.allSatisfy(Self.isOfANumber)
    else { return 1 }
    return weight
  }

  /// Whether a sign stands in decimal numbers: not those of `nan` or `0x10`.
  private static func isOfANumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
