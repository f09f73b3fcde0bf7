import CodingModel

/// Reading what follows from other variables, and sets of weights.
extension CodebookDecoder {
  /// Numbers in codebooks beyond this are no ages, years or amounts but mistakes.
  private static let numbers = -1e12...1e12

  /// Reads a derived variable.
  mutating func derived(_ cursor: Cursor) -> DerivedDraft? {
    guard let fields = fields(of: cursor, as: DerivedField.self, required: [.name]) else {
      return nil
    }
    var draft = DerivedDraft(place: cursor.place)
    draft.id = identifier(fields[.name])
    draft.label = text(fields[.label])
    draft.merged = identifier(fields[.merge])
    draft.banded = identifier(fields[.bands])
    draft.mostFrequent = items(
      fields[.mostFrequent], limit: CodebookLimits.variables
    ).compactMap { identifier($0) }
    draft.use = choice(fields[.use], of: TableBlock.Use.self)
    draft.codes = items(fields[.codes], limit: CodebookLimits.codes)
      .compactMap { derivedCode($0) }
    return draft
  }

  private mutating func derivedCode(_ cursor: Cursor) -> DerivedCodeDraft? {
    var draft = DerivedCodeDraft(place: cursor.place)
    if cursor.node.scalar != nil {
      draft.id = identifier(cursor)
      return draft
    }
    guard let fields = fields(of: cursor, as: DerivedCodeField.self, required: [.code]) else {
      return nil
    }
    draft.id = identifier(fields[.code])
    draft.label = text(fields[.label])
    draft.rule = rule(fields[.when])
    draft.mergedCodes = itemsOrOne(fields[.from], limit: CodebookLimits.codesPerLine)
      .compactMap { identifier($0) }
    draft.atLeast = number(fields[.atLeast], in: Self.numbers)
    draft.below = number(fields[.below], in: Self.numbers)
    return draft
  }

  /// Reads the further sets of weights.
  mutating func weightSets(_ cursor: Cursor?) -> [WeightSetDraft] {
    items(cursor, limit: CodebookLimits.weightSets).compactMap { item in
      guard let fields = fields(of: item, as: WeightSetField.self, required: [.name]) else {
        return nil
      }
      let id: Located<WeightSetID>? = identifier(fields[.name])
      return WeightSetDraft(id: id, column: scalar(fields[.column]) ?? id?.map(\.rawValue))
    }
  }

  /// Reads how a table is counted and shown beyond its rows and columns.
  mutating func options(_ fields: Fields<TableField>, into draft: inout TableDraft) {
    var options = TableOptions()
    options.shareOf = choice(fields[.shareOf], of: TableOptions.ShareOf.self)?.value ?? .cases
    draft.leftOut = itemsOrOne(fields[.leaveOut], limit: CodebookLimits.codesPerLine)
      .compactMap { identifier($0) }
    options.leftOut = draft.leftOut.map(\.value)
    options.nonResponse =
      choice(fields[.nonResponse], of: TableOptions.NonResponse.self)?.value
    options.showsEmptyRows = flag(fields[.emptyRows]) ?? true
    options.order = choice(fields[.order], of: TableOptions.Order.self)?.value ?? .listed
    options.showsSubtotals = flag(fields[.subtotals]) ?? false
    options.showsRowN = flag(fields[.rowN])
    options.markPoints = number(fields[.mark], in: 0...100)
    options.showsIntervals = flag(fields[.intervals]) ?? false
    options.comparesColumns = flag(fields[.letters]) ?? false
    options.showsResiduals = flag(fields[.residuals]) ?? false
    options.correctsTests = flag(fields[.holm]) ?? false
    draft.weight = identifier(fields[.weight])
    options.weight = draft.weight?.value
    options.language = choice(fields[.language], of: Language.self)?.value
    draft.options = options
  }
}
