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
  private let rows: [Int]
  private let columns: [Int]
  private let factorials: LogFactorials
  /// The logarithm of the probability of a table, but for the product of its cells' factorials.
  private let logScale: Double
  private let observedLog: Double
  private let workLimit: Int
  private var work = 0
  private var tail = 0.0

  /// Tables within this relative difference are held to be equally probable.
  private static let tie = 1e-7
  /// Listing a row takes about as long as extending so many paths.
  private static let rowCost = 20

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
    var layer = FisherLayer(rows: rows[...], factorials: factorials)
    layer.nodes[layer.index(of: columns)].paths.append(0, count: 1)
    for stage in 0..<(rows.count - 2) {
      var next = FisherLayer(rows: rows[(stage + 1)...], factorials: factorials)
      for node in layer.nodes { try extend(node, stage: stage, into: &next) }
      layer = next
    }
    for node in layer.nodes { try finish(node) }
    return tail
  }

  /// Adds one row to every path of a node.
  private mutating func extend(
    _ node: FisherLayer.Node, stage: Int, into next: inout FisherLayer
  ) throws(ExactTestUndefined) {
    var paths = node.paths
    paths.merge()
    var row = RowEnumerator(total: rows[stage], limits: node.columns)
    while row.advance() {
      var child = node.columns
      for column in child.indices { child[column] -= row.current[column] }
      child.sort()
      let index = next.index(of: child)
      try spend(paths.logs.count + Self.rowCost)
      add(paths, step: -factorials.sum(row.current), to: &next.nodes[index])
    }
  }

  /// Extends paths to a child: those whose every completion counts are added to the result at once,
  /// those of which none counts are dropped.
  private mutating func add(_ paths: FisherPaths, step: Double, to child: inout FisherLayer.Node) {
    let limit = threshold - step
    let scale = step + child.bounds.total + logScale
    for index in paths.logs.indices {
      let log = paths.logs[index]
      if log + child.bounds.largest <= limit {
        tail += paths.counts[index] * exp(log + scale)
      } else if log + child.bounds.smallest <= limit {
        child.paths.append(log + step, count: paths.counts[index])
      }
    }
    child.paths.mergeWhenGrown()
  }

  /// Adds the completions that count of a node with two rows to go.
  private mutating func finish(_ node: FisherLayer.Node) throws(ExactTestUndefined) {
    var paths = node.paths
    guard !paths.logs.isEmpty else { return }
    paths.merge()
    var logs: [Double] = []
    var row = RowEnumerator(total: rows[rows.count - 2], limits: node.columns)
    while row.advance() {
      try spend(Self.rowCost)
      var log = 0.0
      for (column, cell) in row.current.enumerated() {
        log -= factorials[cell] + factorials[node.columns[column] - cell]
      }
      logs.append(log)
    }
    logs.sort()
    var cumulative = [0.0]
    cumulative.reserveCapacity(logs.count + 1)
    var sum = 0.0
    for value in logs {
      sum += exp(value - node.bounds.total)
      cumulative.append(sum)
    }
    for index in paths.logs.indices {
      let counted = Self.count(of: logs, upTo: threshold - paths.logs[index])
      tail +=
        paths.counts[index] * exp(paths.logs[index] + node.bounds.total + logScale)
        * cumulative[counted]
    }
  }

  private mutating func spend(_ steps: Int) throws(ExactTestUndefined) {
    work += steps
    guard work <= workLimit else { throw .tooMuchWork(limit: workLimit) }
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
