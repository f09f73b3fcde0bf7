import CodingModel

/// Reading the table plan.
extension CodebookDecoder {
  /// Reads a table.
  mutating func table(_ cursor: Cursor) -> TableDraft? {
    let required: [TableField] = [.table, .kind, .rows]
    guard let fields = fields(of: cursor, as: TableField.self, required: required) else {
      return nil
    }
    var draft = TableDraft(place: cursor.place)
    draft.id = identifier(fields[.table])
    draft.kind = identifier(fields[.kind])
    draft.title = text(fields[.title])
    draft.base = rule(fields[.base])
    draft.baseLabel = text(fields[.baseLabel])
    draft.headCount = rule(fields[.headCount])
    let blocks = itemsOrOne(fields[.rows], limit: CodebookLimits.blocks)
    draft.blocks = blocks.compactMap { block($0) }
    draft.columns = fields[.columns].flatMap { block($0) }
    draft.columnsPlace = fields[.columns]?.place
    draft.percentage =
      choice(fields[.percent], of: TablePlan.Percentage.self)?.value ?? draft.percentage
    draft.showsTotal = flag(fields[.total]) ?? false
    draft.isWeighted = flag(fields[.weighted]) ?? (fields[.weight] != nil)
    readTest(fields[.test], into: &draft)
    draft.notes = items(fields[.notes], limit: CodebookLimits.notes)
      .compactMap { text($0) }
    options(fields, into: &draft)
    bands(fields[.bands], into: &draft)
    return draft
  }

  private mutating func readTest(_ cursor: Cursor?, into draft: inout TableDraft) {
    guard let cursor else { return }
    if case .mapping = cursor.node.content {
      let fields = fields(of: cursor, as: TestField.self)
      draft.testsIndependence = true
      draft.publishedP = number(fields?[.publishedP], in: 0...1)
    } else {
      draft.testsIndependence = flag(cursor) ?? false
    }
  }

  private mutating func block(_ cursor: Cursor) -> BlockDraft? {
    guard let fields = fields(of: cursor, as: BlockField.self, required: [.variable]) else {
      return nil
    }
    var draft = BlockDraft(place: cursor.place)
    draft.variable = identifier(fields[.variable])
    draft.use = choice(fields[.use], of: TableBlock.Use.self)?.value ?? .main
    draft.group = text(fields[.group])
    if let lines = fields[.lines] {
      draft.lines = items(lines, limit: CodebookLimits.lines)
        .compactMap { line($0) }
    }
    return draft
  }

  private mutating func line(_ cursor: Cursor) -> LineDraft? {
    var draft = LineDraft(place: cursor.place)
    if cursor.node.scalar != nil {
      draft.codes = [identifier(cursor)].compactMap(\.self)
      return draft
    }
    guard let fields = fields(of: cursor, as: LineField.self, required: [.codes]) else {
      return nil
    }
    draft.group = text(fields[.group])
    draft.label = text(fields[.label])
    draft.codes = itemsOrOne(fields[.codes], limit: CodebookLimits.codesPerLine)
      .compactMap { identifier($0) }
    return draft
  }
}
