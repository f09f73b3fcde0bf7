public import CodingModel

/// How well the attributes in an exported data set single people out.
///
/// A data set is k-anonymous when everybody shares their attributes with at least k - 1 others
/// (Sweeney 2002, *International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems* 10,
/// 557-570, definition 3).
public struct AttributeUniqueness: Equatable, Sendable {
  /// How many different combinations there are.
  public let combinations: Int
  /// How many people share theirs with nobody.
  public let unique: Int
  /// How many people are in the smallest group; 0 where there is nobody.
  public let smallestGroup: Int
  /// How many people are in groups below the minimum.
  public let belowMinimum: Int

  /// Groups people by their attributes.
  ///
  /// - Parameters:
  ///   - respondents: Everybody in the data set.
  ///   - codebook: Names the attributes.
  ///   - minimum: The number of people from which a group is no risk.
  public init(of respondents: [Respondent], by codebook: Codebook, minimum: Int) {
    var groups: [[CodeID?]: Int] = [:]
    let names = codebook.attributes.map(\.id)
    for respondent in respondents {
      groups[names.map { respondent.attributes[$0] }, default: 0] += 1
    }
    combinations = groups.count
    unique = groups.values.count { $0 == 1 }
    smallestGroup = groups.values.min() ?? 0
    belowMinimum = groups.values.filter { $0 < minimum }.reduce(0, +)
  }
}
