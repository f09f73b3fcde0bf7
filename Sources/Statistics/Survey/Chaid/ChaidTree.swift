/// A split of a node: the predictor whose groups differ most.
public struct ChaidSplit: Sendable, Equatable {
  /// The predictor, as an index in the list of predictors.
  public let predictor: Int
  /// The categories of each group, in the order of the node's children.
  public let groups: [[ChaidVariable.Category]]
  /// The chi-square statistic of the groups.
  public let statistic: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// Its p-value.
  public let pValue: Double
  /// What the p-value is multiplied with for the number of ways in which the groups could be formed.
  public let multiplier: Double
  /// The p-value that decides, at most 1.
  public let adjusted: Double
  /// The natural logarithm of the same, not cut off at 1: it ranks predictors whose p-values are all 0.
  public let logAdjusted: Double
}

/// A group of units in a tree.
public struct ChaidNode: Sendable, Equatable {
  /// Why a node is not split.
  public enum Stop: Sendable, Equatable {
    /// All its units have the same outcome.
    case oneOutcome
    /// It has fewer units than a node to be split must have.
    case tooFewUnits(units: Int, minimum: Int)
    /// It is as many splits from the root as allowed.
    case deepest
    /// No predictor has two groups that differ.
    case noGroups
    /// The best predictor is not significant.
    case notSignificant(best: ChaidSplit)
  }

  /// The number of units with each outcome.
  public let counts: [Int]
  /// The number of splits from the root.
  public let depth: Int
  /// The split, or why there is none.
  public let decision: Result<ChaidSplit, Stop>
  /// The nodes of the split's groups.
  public let children: [ChaidNode]

  /// The number of units.
  public var units: Int { counts.reduce(0, +) }

  /// The split; `nil` in a leaf.
  public var split: ChaidSplit? {
    if case .success(let split) = decision { split } else { nil }
  }
}

extension ChaidNode.Stop: Error {}

/// A tree of groups that differ in an outcome: chi-squared automatic interaction detection, Kass (1980).
public struct ChaidTree: Sendable, Equatable {
  /// The variable to be explained.
  public let outcome: ChaidVariable
  /// The variables that may explain it.
  public let predictors: [ChaidVariable]
  /// How the tree was grown.
  public let options: ChaidOptions
  /// All units that have an outcome.
  public let root: ChaidNode
  /// The number of units without an outcome, which are in no node.
  public let omittedUnits: Int

  /// Grows a tree.
  ///
  /// - Parameters:
  ///   - outcome: The variable to be explained; units where it is missing are left out.
  ///   - predictors: The variables that may explain it; a missing value is a category of its own.
  ///   - options: How to grow.
  /// - Throws: `ChaidUndefined` when the variables do not fit together.
  public init(
    outcome: ChaidVariable, predictors: [ChaidVariable], options: ChaidOptions = ChaidOptions()
  ) throws(ChaidUndefined) {
    guard !predictors.isEmpty else { throw .noPredictors }
    try outcome.check(units: outcome.codes.count)
    for predictor in predictors { try predictor.check(units: outcome.codes.count) }
    let units = outcome.codes.indices.filter { outcome.codes[$0] != nil }
    guard !units.isEmpty else { throw .noOutcomes }
    self.outcome = outcome
    self.predictors = predictors
    self.options = options
    omittedUnits = outcome.codes.count - units.count
    root = ChaidGrowth(outcome: outcome, predictors: predictors, options: options)
      .node(units, depth: 0)
  }

  /// The nodes without children, from left to right.
  public var leaves: [ChaidNode] { Self.leaves(root) }

  private static func leaves(_ node: ChaidNode) -> [ChaidNode] {
    node.children.isEmpty ? [node] : node.children.flatMap(leaves)
  }
}
