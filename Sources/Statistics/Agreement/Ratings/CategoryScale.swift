/// The categories that coders could choose, in declared order.
///
/// A category that no coder used still belongs to the scale: it counts in the chance agreement of
/// Brennan-Prediger and Gwet, and it takes a rank in weights.
public struct CategoryScale: Sendable, Equatable {
  /// What the categories are.
  public enum Content: Sendable, Equatable {
    /// Names without a number.
    case labels
    /// Numbers, one for each category.
    case numbers([Double])
    /// Sets of labels, one for each category.
    case sets(LabelSets)
  }

  /// The name of each category; for numbers the shortest decimal form, for sets `a|b` or `{}`.
  public let labels: [String]
  /// What the categories are.
  public let content: Content

  /// The number of categories.
  public var count: Int { labels.count }

  /// The numeric value of each category, when the categories are numbers.
  public var numbers: [Double]? {
    if case .numbers(let values) = content { values } else { nil }
  }

  /// The labels inside each category, when the categories are sets.
  public var sets: LabelSets? {
    if case .sets(let sets) = content { sets } else { nil }
  }

  /// Makes a scale of named categories.
  ///
  /// - Parameter labels: The names, each once, in declared order.
  public init(labels: [String]) {
    self.labels = labels
    content = .labels
  }

  /// Makes a scale of numbers.
  ///
  /// - Parameter numbers: Finite values, each once, in declared order.
  public init(numbers: [Double]) {
    labels = numbers.map(Self.label(of:))
    content = .numbers(numbers)
  }

  /// Makes a scale of distinct sets.
  init(sets: LabelSets) {
    labels = (0..<sets.count).map { set in
      let members = sets.labels.indices.filter { sets.contains($0, in: set) }
      return members.isEmpty ? "{}" : members.map { sets.labels[$0] }.joined(separator: "|")
    }
    content = .sets(sets)
  }

  /// Returns the position of the category with a name.
  ///
  /// - Parameter label: A name; canonically equivalent spellings are one name.
  /// - Returns: The position, or `nil` when no category has that name.
  public func index(of label: String) -> Int? {
    labels.firstIndex(of: label)
  }

  /// Returns a scale with only the categories at the given positions, in that order.
  func keeping(_ positions: [Int]) -> CategoryScale {
    switch content {
    case .labels:
      return CategoryScale(labels: positions.map { labels[$0] })
    case .numbers(let values):
      return CategoryScale(numbers: positions.map { values[$0] })
    case .sets(let sets):
      let members = positions.map { set in
        Set(sets.labels.indices.filter { sets.contains($0, in: set) })
      }
      return CategoryScale(sets: LabelSets(labels: sets.labels, members: members))
    }
  }

  /// The shortest decimal form of a number, whole numbers without a fraction.
  private static func label(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
