/// The derived variables of a codebook at work on one respondent at a time.
public struct Derivation: Sendable {
  private let order: [DerivedVariable]

  /// Prepares the derived variables of a codebook.
  public init(_ codebook: Codebook) { order = codebook.derivedInOrder }

  /// Where every derived variable stands for a respondent.
  ///
  /// - Parameters:
  ///   - respondent: Gives the attributes.
  ///   - values: Where the coded variables stand; one that is not in here was not asked.
  /// - Returns: The values by name.
  public func values(
    of respondent: Respondent, coded values: [VariableID: Value]
  ) -> [VariableID: Value] {
    var derived: [VariableID: Value] = [:]
    for variable in order {
      derived[variable.id] = variable.value { name in
        derived[name] ?? values[name] ?? respondent.value(of: name)
      }
    }
    return derived
  }
}
