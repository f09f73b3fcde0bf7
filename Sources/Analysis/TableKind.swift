public import CodingModel
public import Tables

/// A kind of table: one file for each in `Kinds`, and one line in ``TableKinds/all``.
public protocol TableKind: Sendable {
  /// The name in codebooks, such as `frequency`.
  static var identifier: TableKindID { get }

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if the plan does not fit the kind or the frame.
  static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table
}

/// What a kind of table is given beside the plan.
public struct TableContext: Sendable {
  /// The respondents.
  public let frame: AnalysisFrame
  /// The language of labels and notes.
  public let language: Language

  /// Makes a context.
  public init(frame: AnalysisFrame, language: Language) {
    self.frame = frame
    self.language = language
  }

  var words: AnalysisWords { AnalysisWords(language: language) }
}

/// Why a table cannot be made.
public enum TableFault: Error, Equatable, Sendable {
  /// There is no such kind of table.
  case unknownKind(TableKindID)
  /// The kind crosses two variables and the plan gives no columns.
  case needsColumns(TableID)
  /// The plan names something that is neither a variable nor an attribute.
  case unknownVariable(VariableID)
  /// The plan names a set of weights that is not there.
  case unknownWeights(WeightSetID)
  /// Whoever asked for the table said to stop.
  case interrupted
}

/// The kinds of table.
public enum TableKinds {
  /// Every kind, in the order in which they are listed for people.
  public static let all: [any TableKind.Type] = [
    FrequencyTable.self,
    Crosstab.self,
    MultiResponse.self,
    ScaleMeans.self,
  ]

  /// The kind of that name, if there is one.
  public static func named(_ id: TableKindID) -> (any TableKind.Type)? {
    all.first { $0.identifier == id }
  }

  /// Counts a table of any kind.
  ///
  /// - Parameters:
  ///   - plan: What to count.
  ///   - frame: Whom to count.
  ///   - language: The language of labels and notes.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if the kind is unknown or the plan does not fit.
  public static func table(
    for plan: TablePlan, from frame: AnalysisFrame, language: Language
  ) throws(TableFault) -> Table {
    guard let kind = named(plan.kind) else { throw .unknownKind(plan.kind) }
    let own = plan.options.language ?? language
    return try kind.table(for: plan, in: TableContext(frame: frame, language: own))
  }
}
