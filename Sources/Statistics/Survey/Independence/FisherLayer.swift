/// The nodes of a network that are reached after a number of rows.
struct FisherLayer {
  /// What is left of the column totals, with the paths that lead there.
  struct Node {
    /// The column totals that are left, ascending: their order does not matter for what follows.
    let columns: [Int]
    let bounds: CompletionBounds
    var paths = FisherPaths()
  }

  var nodes: [Node] = []
  private var indices: [[Int]: Int] = [:]
  private let rows: ArraySlice<Int>
  private let factorials: LogFactorials

  init(rows: ArraySlice<Int>, factorials: LogFactorials) {
    self.rows = rows
    self.factorials = factorials
  }

  /// Returns the place of a node, which is made when it is new.
  mutating func index(of columns: [Int]) -> Int {
    if let index = indices[columns] { return index }
    let bounds = CompletionBounds(rows: rows, columns: columns, factorials: factorials)
    indices[columns] = nodes.count
    nodes.append(Node(columns: columns, bounds: bounds))
    return nodes.count - 1
  }
}

/// Paths to a node: the logarithm of each one's product, and how many there are of it.
struct FisherPaths {
  private(set) var logs: [Double] = []
  private(set) var counts: [Double] = []
  private var mergedCount = 0

  /// Paths within this relative difference are held to be the same; far below the tie of 1e-7.
  private static let resolution = 1e-9

  mutating func append(_ log: Double, count: Double) {
    logs.append(log)
    counts.append(count)
  }

  /// Merges when the list has grown enough to be worth it.
  mutating func mergeWhenGrown() {
    if logs.count > 64, logs.count > 2 * mergedCount { merge() }
  }

  /// Sorts the paths and adds up those that are the same.
  mutating func merge() {
    guard logs.count > mergedCount else { return }
    let order = logs.indices.sorted { logs[$0] < logs[$1] }
    var mergedLogs: [Double] = []
    var mergedCounts: [Double] = []
    for index in order {
      if let last = mergedLogs.last, logs[index] - last <= Self.resolution {
        mergedCounts[mergedCounts.count - 1] += counts[index]
      } else {
        mergedLogs.append(logs[index])
        mergedCounts.append(counts[index])
      }
    }
    logs = mergedLogs
    counts = mergedCounts
    mergedCount = logs.count
  }
}
