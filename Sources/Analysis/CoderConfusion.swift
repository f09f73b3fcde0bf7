public import CodingModel
import Statistics

/// Where two coders agree and where they part: units by the main code of each.
public struct CoderConfusion: Equatable, Sendable {
  /// The coder of the rows.
  public let first: CoderID
  /// The coder of the columns.
  public let second: CoderID
  /// The names of the categories, for rows and columns; `{}` is *none applies*.
  public let categories: [String]
  /// The labels of the categories for people.
  public let labels: [String]
  /// The number of units, row by row.
  public let counts: [[Int]]
  /// The number of units that both coded.
  public let total: Int
  /// The number of units with the same main code.
  public let agreements: Int

  /// Counts the units that two coders both coded; `nil` where there is nothing to compare: one
  /// coder, a variable of kind `text`, or faults in the codebook.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - first: The coder of the rows.
  ///   - second: The coder of the columns, another than `first`.
  ///   - language: The language of labels.
  public init?(
    of variable: Variable, codebook: Codebook, respondents: [Respondent], view: OpenView,
    first: CoderID, second: CoderID, language: Language
  ) {
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: [first, second])
    // try? because both faults, a code given twice and one coder given twice, mean the same here:
    // there is no matrix.
    guard variable.kind != .text,
      let data = try? codings.ratings(of: variable, level: .nominal).data,
      let matrix = try? ConfusionMatrix(data, first: 0, second: 1)
    else { return nil }
    self.first = first
    self.second = second
    categories = matrix.labels
    labels = matrix.labels.map { name in
      variable.code(CodeID(name))?.label[language]
        ?? AnalysisWords(language: language).noneApplies
    }
    counts = matrix.rows
    total = matrix.total
    agreements = matrix.agreements
  }
}
