import CodingModel
import Tables
import TerminalUI

extension AdjudicationScreen {
  private var style: TableStyle { context.language == .dutch ? .dutch : .english }
  private var tableWords: AdjudicationTableWords { AdjudicationTableWords(style) }

  // MARK: Changes

  /// The rows of the table of changes, a heading before each variable.
  func changeRows(_ state: State) -> [TableRow] {
    var rows: [TableRow] = []
    var current: String?
    for change in state.summary?.changes ?? [] {
      if change.variable != current {
        rows.append(TableRow([DisplayText(untrusted: change.variableLabel)], style: .heading))
      }
      current = change.variable
      let counts = [change.agreed, change.ruled, change.final]
      let shifts = lettered(change.shifts, by: \.coder, state).flatMap { [$0.gained, $0.lost] }
      rows.append(
        TableRow(
          ["  " + DisplayText(untrusted: change.label)]
            + (counts + shifts).map { DisplayText(untrusted: style.numbers.integer($0)) }))
    }
    return rows
  }

  /// Things of coders in the order of the coders' letters.
  private func lettered<Item>(
    _ items: [Item], by coder: (Item) -> String, _ state: State
  ) -> [Item] {
    let letters = state.overview?.aliases.coders.map(\.rawValue) ?? []
    return letters.compactMap { name in items.first { coder($0) == name } }
  }

  /// Draws what became of each code.
  func renderChanges(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let summary = state.summary else {
      WaitPanel(status: state.work, words: context.words)
        .draw(in: body.inset(by: 1), on: &surface)
      return
    }
    let room = body.inset(columns: 1, rows: 0)
    let (head, rest) = room.split(top: 2)
    surface.write(
      DisplayText(untrusted: tableWords.counts(of: summary)), in: head.row(0), style: .hint)
    let (table, foot) = rest.split(bottom: 2)
    let coders = lettered(summary.coders, by: \.self, state).flatMap { coder -> [TableColumn] in
      let name = name(of: CoderID(coder), state)
      return [name + " +", name + " −"].map { TableColumn($0, alignment: .trailing, minimum: 4) }
    }
    let numbers = [tableWords.agreed, tableWords.ruled, tableWords.final].map {
      TableColumn(DisplayText(untrusted: $0), alignment: .trailing)
    }
    TableView(
      columns: [TableColumn("code", minimum: 16, isFlexible: true)] + numbers + coders,
      rows: changeRows(state), state: state.report,
      region: .reportRows
    ).draw(on: &surface, in: table)
    draw(
      DisplayText(untrusted: tableWords.changesNote), style: .hint, in: foot, on: &surface)
  }

  // MARK: Pairs

  /// Draws the pairs of codes confused most; the two definitions of the chosen one stand below,
  /// side by side.
  func renderPairs(_ state: State, in body: Rect, on surface: inout Surface) {
    let words = context.words
    guard let pairs = state.summary?.pairs, !pairs.isEmpty else {
      let message: DisplayText = state.summary == nil ? words[.working] : words[.noDisputes]
      surface.write(message, in: body.inset(by: 1), style: .hint)
      return
    }
    let room = body.inset(columns: 1, rows: 0)
    let (table, below) = room.split(top: max(6, room.rows * 2 / 5))
    // Where labels need the room, the advice stands with the chosen pair only.
    let isWide = room.columns >= Self.wideReport
    renderTable(of: pairs, isWide: isWide, state, in: table, on: &surface)
    guard pairs.indices.contains(state.report.selection) else { return }
    let pair = pairs[state.report.selection]
    surface.horizontalRule(at: below.origin, columns: below.columns)
    if !isWide {
      let advice = tableWords.advice(pair.advice)
      surface.write(
        " " + DisplayText(untrusted: tableWords.advice + ": " + advice) + " ",
        at: below.origin.offset(columns: 2), style: .hint, maxColumns: below.columns - 4)
    }
    renderDefinitions(of: pair, state, in: below.split(top: 1).1, on: &surface)
  }

  private func renderTable(
    of pairs: [AdjudicationSummary.ConfusedPair], isWide: Bool, _ state: State, in room: Rect,
    on surface: inout Surface
  ) {
    let numbers = pairNumbers
    let taken = numbers.reduce(isWide ? 28 : 2) { $0 + max(3, $1.title.columns) + 2 }
    TableView(
      columns: [TableColumn(DisplayText(untrusted: tableWords.pair), minimum: 20, isFlexible: true)]
        + numbers
        + (isWide ? [TableColumn(DisplayText(untrusted: tableWords.advice), minimum: 8)] : []),
      rows: pairs.map { row($0, isWide: isWide, labels: (room.columns - taken) / 2) },
      state: state.report, region: .reportRows
    )
    .draw(on: &surface, in: room)
  }

  /// The two definitions side by side; both scroll together, as far as the longer one goes.
  private func renderDefinitions(
    of pair: AdjudicationSummary.ConfusedPair, _ state: State, in room: Rect,
    on surface: inout Surface
  ) {
    let (left, right) = room.split(left: room.columns / 2, gap: 1)
    let places = [left, right.inset(columns: 1, rows: 0)]
    let texts = zip([pair.first, pair.second], places).map { code, place in
      definition(of: code, in: pair, state, columns: place.columns - 1)
    }
    let isFirstLonger = texts[0].count >= texts[1].count
    for (index, place) in places.enumerated() {
      let isLonger = (index == 0) == isFirstLonger
      LinesPane(
        texts[index], top: state.definitionTop, region: isLonger ? .definition : .otherDefinition
      ).draw(on: &surface, in: place)
    }
    surface.verticalRule(at: Point(column: left.right, row: left.top), rows: left.rows)
  }

  /// The columns in which the advice has a column of its own.
  private static let wideReport = 110

  private var pairNumbers: [TableColumn] {
    let words = tableWords
    return [words.times, "1", "2", words.neither, words.unruled].map {
      TableColumn(DisplayText(untrusted: $0), alignment: .trailing, minimum: 3)
    }
  }

  /// A pair with its counts; both labels are cut alike, so that neither pushes the other out.
  private func row(
    _ pair: AdjudicationSummary.ConfusedPair, isWide: Bool, labels: Int
  ) -> TableRow {
    let counts = [pair.count, pair.ruledFirst, pair.ruledSecond, pair.ruledOther, pair.unruled]
    func label(_ text: String) -> DisplayText {
      DisplayText(untrusted: text).truncated(toColumns: max(8, labels - 3))
    }
    let names = "1 " + label(pair.firstLabel) + "  2 " + label(pair.secondLabel)
    return TableRow(
      [names] + counts.map { DisplayText(untrusted: style.numbers.integer($0)) }
        + (isWide ? [DisplayText(untrusted: tableWords.advice(pair.advice))] : []))
  }

  private func definition(
    of code: String, in pair: AdjudicationSummary.ConfusedPair, _ state: State, columns: Int
  ) -> [[Span]] {
    let variable = context.codebook.variable(VariableID(pair.variable))
    guard let code = variable?.code(CodeID(code)) else {
      return [[Span(context.words[.noneApplies], .accent)]]
    }
    return definition(of: code, in: VariableID(pair.variable), state, columns: columns)
  }
}
