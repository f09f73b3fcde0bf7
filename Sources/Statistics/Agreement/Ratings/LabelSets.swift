/// The distinct sets of labels that coders gave, as bit masks.
///
/// In set-valued data every distinct set is one category of the scale; this value knows which
/// labels each of them holds. The empty set is a set: *none of the labels applies*.
public struct LabelSets: Sendable, Equatable {
  /// The labels of the codebook, in declared order.
  public let labels: [String]
  /// The number of distinct sets.
  public let count: Int
  private let wordsPerSet: Int
  private let words: [UInt64]
  private let sizes: [Int]

  /// Makes the table from the label positions of each distinct set.
  init(labels: [String], members: [Set<Int>]) {
    self.labels = labels
    count = members.count
    let width = max(1, (labels.count + 63) / 64)
    wordsPerSet = width
    var filled = [UInt64](repeating: 0, count: members.count * width)
    for (set, positions) in members.enumerated() {
      for position in positions {
        filled[set * width + position / 64] |= 1 << UInt64(position % 64)
      }
    }
    words = filled
    sizes = members.map(\.count)
  }

  /// Returns the number of labels in a set.
  ///
  /// - Parameter set: The index of a distinct set.
  /// - Returns: A count, 0 for the empty set.
  public func size(of set: Int) -> Int { sizes[set] }

  /// Says whether a set holds a label.
  ///
  /// - Parameters:
  ///   - label: The position of the label in `labels`.
  ///   - set: The index of a distinct set.
  /// - Returns: `true` when the label was applied.
  public func contains(_ label: Int, in set: Int) -> Bool {
    words[set * wordsPerSet + label / 64] & (1 << UInt64(label % 64)) != 0
  }

  /// Returns the number of labels two sets share.
  ///
  /// - Parameters:
  ///   - first: The index of a distinct set.
  ///   - second: The index of another, or of the same set.
  /// - Returns: The size of the intersection.
  public func sharedCount(_ first: Int, _ second: Int) -> Int {
    var shared = 0
    for word in 0..<wordsPerSet {
      let both = words[first * wordsPerSet + word] & words[second * wordsPerSet + word]
      shared += both.nonzeroBitCount
    }
    return shared
  }
}
