import CodingModel
import Tables

extension Table {
  /// Makes a finished table from its plan and its counts.
  init(
    plan: TablePlan, base: TableBase, context: TableContext, columns: [Column], rows: [Row],
    test: Test? = nil, notes: TableNotes
  ) {
    self.init(
      id: plan.id.rawValue, title: plan.title[context.language],
      base: plan.baseLabel[context.language], headN: base.headN, columns: columns, rows: rows,
      openUnits: base.openUnits, test: test, notes: notes.notes)
    tellingNotes = notes.telling
    showsRowN = plan.options.showsRowN
    overlappingBlocks = Set(
      plan.blocks.filter { context.isOverlapping($0) }.map(\.variable.rawValue))
    hasOverlappingColumns = plan.columns.map(context.isOverlapping) ?? false
    columnBlock = plan.columns?.variable.rawValue ?? ""
    countsMentions = plan.options.shareOf == .mentions
    if let language = plan.options.language { style = language == .dutch ? .dutch : .english }
  }
}

extension TableContext {
  /// Whether somebody has several codes that count in a block.
  fileprivate func isOverlapping(_ block: TableBlock) -> Bool {
    block.use == .any && frame.knownColumn(block.variable)?.further.isEmpty == false
  }
}

extension TableLine {
  /// The heading the line stands under, if any.
  func heading(in language: Language) -> String? {
    let heading = group[language]
    return heading.isEmpty ? nil : heading
  }

  /// The names of what is counted in the line; one that is no code where that is having no answer.
  var parts: [String] { codes.isEmpty ? [""] : codes.map(\.rawValue) }

  /// A name that is the same in every language: the codes that count in the line.
  var columnID: String { codes.map(\.rawValue).joined(separator: "+") }
}
