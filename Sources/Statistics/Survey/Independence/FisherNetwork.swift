#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All tables with given margins, gathered row by row into a network.
///
/// After Mehta & Patel (1983): a node is what is left of the column totals after some rows; paths to a
/// node that are equally probable are kept together. A path whose every completion counts is added at
/// once, one of which none counts is dropped. The last two rows of a node are listed in full, once.
struct FisherNetwork {
  /// The paths to one node: their logarithm, rounded, to the logarithm and the number of paths.
  typealias Paths = [Int64: (log: Double, count: Double)]

  private let rows: [Int]
  private let columns: [Int]
  private let factorials: LogFactorials
  /// The logarithm of the probability of a table, but for the product of its cells' factorials.
  private let logScale: Double
  private let observedLog: Double
  private let workLimit: Int
  private var work = 0
  private var tail = 0.0

  /// Paths within this relative difference are held to be the same; far below the tie of 1e-7.
  private static let resolution = 1e9
  private static let tie = 1e-7

  init(_ counts: [[Int]], workLimit: Int) {
    let rowTotals = counts.map { $0.reduce(0, +) }
    let columnTotals = counts[0].indices.map { column in
      counts.reduce(0) { $0 + $1[column] }
    }
    // Nodes are vectors of column totals, so the shorter side makes the columns.
    let isTall = rowTotals.count >= columnTotals.count
    rows = (isTall ? rowTotals : columnTotals).sorted()
    columns = (isTall ? columnTotals : rowTotals).sorted()
    let total = rows.reduce(0, +)
    factorials = LogFactorials(upTo: total)
    logScale = factorials.sum(rows) + factorials.sum(columns) - factorials[total]
    observedLog = -factorials.sum(counts.joined())
    self.workLimit = workLimit
  }

  /// The probability of the table under test.
  var observedProbability: Double { exp(observedLog + logScale) }

  private var threshold: Double { observedLog + log1p(Self.tie) }

  /// Returns the probability of all tables that are no more probable than the one under test.
  mutating func tailProbability() throws(ExactTestUndefined) -> Double {
    var nodes: [[Int]: Paths] = [columns: [0: (0, 1)]]
    for stage in 0..<(rows.count - 2) {
      var next: [[Int]: Paths] = [:]
      for (node, paths) in nodes {
        try extend(node, paths: paths, stage: stage, into: &next)
      }
      nodes = settle(next, stage: stage + 1)
    }
    for (node, paths) in nodes { try finish(node, paths: paths) }
    return tail
  }

  /// Adds one row to every path of a node.
  private mutating func extend(
    _ node: [Int], paths: Paths, stage: Int, into next: inout [[Int]: Paths]
  ) throws(ExactTestUndefined) {
    var children: [[Int]: Paths] = [:]
    var rowCounter = RowEnumerator(total: rows[stage], limits: node)
    while let row = rowCounter.next() {
      try spend(1)
      let child = zip(node, row).map { $0 - $1 }.sorted()
      Self.add(-factorials.sum(row), count: 1, to: &children[child, default: [:]])
    }
    for (child, steps) in children {
      try spend(steps.count * paths.count)
      for step in steps.values {
        for path in paths.values {
          Self.add(
            path.log + step.log, count: path.count * step.count, to: &next[child, default: [:]])
        }
      }
    }
  }

  /// Adds the paths of which every completion counts, and drops those of which none does.
  private mutating func settle(_ nodes: [[Int]: Paths], stage: Int) -> [[Int]: Paths] {
    var open: [[Int]: Paths] = [:]
    for (node, paths) in nodes {
      let bounds = CompletionBounds(rows: rows[stage...], columns: node, factorials: factorials)
      var kept: Paths = [:]
      for (key, path) in paths {
        if path.log + bounds.largest <= threshold {
          tail += path.count * exp(path.log + bounds.total + logScale)
        } else if path.log + bounds.smallest <= threshold {
          kept[key] = path
        }
      }
      if !kept.isEmpty { open[node] = kept }
    }
    return open
  }

  /// Adds the completions that count of a node with two rows to go.
  private mutating func finish(_ node: [Int], paths: Paths) throws(ExactTestUndefined) {
    let bounds = CompletionBounds(rows: rows.suffix(2), columns: node, factorials: factorials)
    var logs: [Double] = []
    var rowCounter = RowEnumerator(total: rows[rows.count - 2], limits: node)
    while let row = rowCounter.next() {
      try spend(1)
      logs.append(-factorials.sum(row) - factorials.sum(zip(node, row).map { $0 - $1 }))
    }
    logs.sort()
    var cumulative = [0.0]
    cumulative.reserveCapacity(logs.count + 1)
    for value in logs {
      cumulative.append(cumulative[cumulative.count - 1] + exp(value - bounds.total))
    }
    for path in paths.values {
      let counted = Self.count(of: logs, upTo: threshold - path.log)
      tail += path.count * exp(path.log + bounds.total + logScale) * cumulative[counted]
    }
  }

  private mutating func spend(_ steps: Int) throws(ExactTestUndefined) {
    work += steps
    guard work <= workLimit else { throw .tooMuchWork(limit: workLimit) }
  }

  private static func add(_ log: Double, count: Double, to paths: inout Paths) {
    let key = Int64((log * resolution).rounded())
    paths[key, default: (log, 0)].count += count
  }

  /// How many of the sorted values are at or below a limit.
  private static func count(of sorted: [Double], upTo limit: Double) -> Int {
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if sorted[middle] <= limit { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
