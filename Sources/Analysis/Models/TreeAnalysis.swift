import CodingModel
import Statistics
public import Tables

/// Which factor tells people with different outcomes apart: a tree by CHAID, from a study's variables.
public struct TreeAnalysis {
  /// More categories than this in one variable are refused: their pairs are gone through one by one.
  static let mostCategories = 60

  let request: TreeRequest
  let tree: ChaidTree
  let outcome: ModelColumn
  let predictors: [ModelColumn]
  let openUnits: Int

  /// Grows a tree.
  ///
  /// Those without a value of a predictor are a category of their own; those without an outcome are left
  /// out. Every respondent counts once.
  ///
  /// - Parameters:
  ///   - request: What to explain, and by what.
  ///   - frame: The respondents.
  /// - Throws: ``ModelFault``.
  public init(_ request: TreeRequest, from frame: AnalysisFrame) throws(ModelFault) {
    guard request.model.weight == nil else { throw .takesNoWeights }
    try ModelFault.checkNames([request.outcome] + request.predictors)
    try ModelFault.check(request.model.ordinal, among: request.predictors)
    var reader = try ModelReader(request.model, in: frame)
    outcome = try reader.column(request.outcome)
    var predictors: [ModelColumn] = []
    for name in request.predictors { predictors.append(try reader.column(name)) }
    try reader.checkLeftOut()
    for column in [outcome] + predictors where column.used.count > Self.mostCategories {
      throw .tooManyCategories(
        column.name.variable, found: column.used.count, atMost: Self.mostCategories)
    }
    do throws(ChaidUndefined) {
      tree = try ChaidTree(
        outcome: outcome.chaid, predictors: predictors.map(\.chaid), options: request.options)
    } catch { throw .tree(error) }
    self.request = request
    self.predictors = predictors
    openUnits = reader.openRows.count
  }

  /// The tree as a finished result.
  public var result: ModelResult { TreeLayout(self).result }

  /// What each predictor is worth by itself at the top of the tree, the best first.
  var ranking: [(predictor: Int, split: ChaidSplit?)] {
    var options = request.options
    options.maximumDepth = 1
    options.minimumParent = 0
    let splits = predictors.indices.map { (predictor: $0, split: split(by: $0, options)) }
    return splits.sorted { left, right in
      guard let first = left.split else { return false }
      guard let second = right.split else { return true }
      return first.logAdjusted < second.logAdjusted
    }
  }

  /// The best split by one predictor, significant or not; `nil` where there is none.
  private func split(by predictor: Int, _ options: ChaidOptions) -> ChaidSplit? {
    do throws(ChaidUndefined) {
      let alone = try ChaidTree(
        outcome: tree.outcome, predictors: [tree.predictors[predictor]], options: options)
      switch alone.root.decision {
      case .success(let split): return split
      case .failure(.notSignificant(let best)): return best
      case .failure: return nil
      }
    } catch {
      // The same variables have just made a tree; one that cannot has nothing to show.
      return nil
    }
  }
}

extension ModelColumn {
  /// The variable as CHAID takes it.
  var chaid: ChaidVariable {
    ChaidVariable(
      name: name.text, labels: labels, codes: codes, kind: isOrdinal ? .ordinal : .nominal)
  }
}

extension ModelFault {
  /// Refuses a name that stands twice.
  static func checkNames(_ names: [ModelName]) throws(ModelFault) {
    var seen: Set<ModelName> = []
    for name in names where !seen.insert(name).inserted { throw .repeated(name) }
    if let outcome = names.first,
      names.dropFirst().contains(where: { $0.variable == outcome.variable })
    {
      throw .repeated(outcome)
    }
  }

  /// Refuses options that name what is not asked for.
  static func check(
    _ options: some Sequence<VariableID>, among names: [ModelName]
  ) throws(ModelFault) {
    let known = names.map(\.variable)
    for name in options.sorted() where !known.contains(name) {
      throw .notAmong(name, names: known)
    }
  }
}
