/// A table that nobody declared: what somebody asks for on the spot.
public struct CrossRequest: Hashable, Sendable {
  /// The variable of the rows.
  public var rows: VariableID
  /// The variable of the columns; `nil` for a plain distribution.
  public var columns: VariableID?
  /// The base as a rule; empty for everybody.
  public var base: String
  /// What percentages are a share of.
  public var percentage: TablePlan.Percentage
  /// The weights; `nil` for none.
  public var weight: WeightSetID?

  /// Makes a request.
  public init(
    rows: VariableID, columns: VariableID?, base: String = "",
    percentage: TablePlan.Percentage = .row, weight: WeightSetID? = nil
  ) {
    self.rows = rows
    self.columns = columns
    self.base = base
    self.percentage = percentage
    self.weight = weight
  }
}

extension TablePlan {
  /// The plan of a table that nobody declared.
  ///
  /// Both variables show all their codes, and count those with an answer on both: shares and the total
  /// are then of the same people. One of which several codes can hold makes a table of several answers;
  /// two others are tested for independence.
  ///
  /// - Parameters:
  ///   - request: What was asked for; its variables have codes.
  ///   - base: Its base, read.
  ///   - codebook: Gives labels and codes.
  public init(_ request: CrossRequest, base: Condition, in codebook: Codebook) {
    let names = [request.rows] + (request.columns.map { [$0] } ?? [])
    let isMultiple = names.contains { codebook.allowsSeveralCodes($0) }
    let kind: TableKindID =
      isMultiple ? "multi-response" : request.columns == nil ? "frequency" : "crosstab"
    let labels = names.map { codebook.label(of: $0) }
    self.init(
      id: TableID(names.map(\.rawValue).joined(separator: " x ")), kind: kind,
      title: LocalizedText(
        Dictionary(
          uniqueKeysWithValues: Language.allCases.map { language in
            let word = language == .dutch ? " naar " : " by "
            return (language, labels.map { $0[language] }.joined(separator: word))
          })),
      base: base,
      baseLabel: request.base.isEmpty
        ? LocalizedText([
          .dutch: "respondenten met een antwoord", .english: "respondents with an answer",
        ])
        : LocalizedText(request.base),
      blocks: [TableBlock(allOf: request.rows, in: codebook)],
      columns: request.columns.map { TableBlock(allOf: $0, in: codebook) },
      percentage: request.percentage, showsTotal: true, isWeighted: request.weight != nil,
      testsIndependence: request.columns != nil && !isMultiple)
    options.weight = request.weight
    options.nonResponse = .outside
  }
}

extension TableBlock {
  /// A line for every code of a variable.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - codebook: Gives its codes.
  public init(allOf variable: VariableID, in codebook: Codebook) {
    self.init(
      variable: variable,
      lines: codebook.categories(of: variable).map {
        TableLine(label: $0.label, codes: [$0.id])
      })
  }
}

extension Codebook {
  /// Whether an answer can have several codes.
  public func allowsSeveralCodes(_ id: VariableID) -> Bool {
    variable(id)?.kind == .multiple || derivedVariable(id)?.isMultiple == true
  }

  /// The names that can be crossed in a table: those with codes to make lines of.
  public var crossable: [VariableID] { names.filter { !categories(of: $0).isEmpty } }

  /// The sets of weights, the study's first one by the name of its column.
  public var weightNames: [WeightSetID] {
    (cases.weightColumn.map { [WeightSetID($0)] } ?? []) + cases.weightSets.map(\.id)
  }
}
