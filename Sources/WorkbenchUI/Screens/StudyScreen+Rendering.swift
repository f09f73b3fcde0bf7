import CodingModel
public import TerminalUI

extension StudyScreen {
  /// Draws progress and the next step.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(
      title: "Duiding  " + words[context.title],
      place: DisplayText(untrusted: state.viewer.id.rawValue) + " ("
        + words[state.viewer.role == .lead ? .roleLead : .roleCoder] + ")")
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let overview = state.overview else {
      surface.write(words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    var column = Column(rect: body.inset(columns: 2, rows: 1))
    surface.write(
      words[
        .unitsAndRespondents(units: overview.units, respondents: overview.respondents)],
      in: column.next())
    surface.write(
      words[overview.isComparisonOpen ? .comparisonOpen : .comparisonClosed], in: column.next(),
      style: .hint)
    column.skip()
    renderNextStep(state, overview, in: &column, on: &surface)
    if let pace = overview.pace {
      surface.write(words[.paceSession(pace)], in: column.next(), style: .hint)
    }
    column.skip()
    renderProgress(overview, in: &column, on: &surface)
    column.skip()
    renderVariables(overview, in: &column, on: &surface)
    if state.isConfirming { renderQuestion(in: body, on: &surface) }
  }

  /// Rows handed out from top to bottom.
  private struct Column {
    let rect: Rect
    var used = 0

    init(rect: Rect) { self.rect = rect }

    mutating func next() -> Rect {
      used += 1
      return rect.row(used - 1)
    }

    mutating func skip() { used += 1 }

    /// How many of so many rows there is room for, and how many not; where some do not fit, a row stays
    /// free to say so.
    func fitting(_ count: Int, keeping kept: Int = 0) -> (shown: Int, hidden: Int) {
      let free = max(0, rect.rows - used - kept)
      let shown = count <= free ? count : max(0, free - 1)
      return (shown, count - shown)
    }
  }

  private func renderNextStep(
    _ state: State, _ overview: StudyOverview, in column: inout Column, on surface: inout Surface
  ) {
    let words = context.words
    surface.write(
      words[.nextStepHeading], in: column.next(), style: Style.heading.adding(.bold))
    for message in nextSteps(for: state.viewer, overview) {
      surface.write(words[message], in: column.next(), style: .accent)
    }
  }

  /// What there is to do for a viewer, the first thing first.
  func nextSteps(for viewer: Coder, _ overview: StudyOverview) -> [Message] {
    guard viewer.role == .lead else {
      let done = overview.coders.first { $0.coder.id == viewer.id }?.complete ?? 0
      return done < overview.units ? [.stepCode(left: overview.units - done)] : [.stepDone]
    }
    var steps: [Message] = []
    if let disputed = overview.disputedUnits, disputed > 0 {
      steps.append(.stepAdjudicate(disputed))
    }
    if let open = overview.openUnits, open > 0 { steps.append(.openUnits(open)) }
    if overview.openUnits == 0 { steps.append(.stepResults) }
    if !overview.isComparisonOpen { steps.append(.stepOpenComparison) }
    return steps
  }

  private func renderProgress(
    _ overview: StudyOverview, in column: inout Column, on surface: inout Surface
  ) {
    let words = context.words
    surface.write(
      words[.progressHeading], in: column.next(), style: Style.heading.adding(.bold))
    let coders = overview.coders.filter { $0.coder.role == .coder }
    // The variables below keep a heading and a few lines.
    let (shown, hidden) = column.fitting(coders.count, keeping: 5)
    for progress in coders.prefix(shown) {
      let row = column.next()
      let (name, rest) = row.split(left: min(18, row.columns / 3), gap: 1)
      let (bar, count) = rest.split(left: min(30, rest.columns / 2), gap: 1)
      surface.write(DisplayText(untrusted: progress.coder.id.rawValue), in: name)
      let share = overview.units == 0 ? 0 : Double(progress.complete) / Double(overview.units)
      BarView(fraction: share).draw(on: &surface, in: bar)
      surface.write(
        words[.completeOf(progress.complete, overview.units)], in: count, style: .hint)
    }
    if hidden > 0 { surface.write(words[.more(hidden)], in: column.next(), style: .hint) }
  }

  private func renderVariables(
    _ overview: StudyOverview, in column: inout Column, on surface: inout Surface
  ) {
    let words = context.words
    surface.write(
      words[.variableHeading], in: column.next(), style: Style.heading.adding(.bold))
    let variables = context.codebook.variables
    let (shown, hidden) = column.fitting(variables.count)
    for variable in variables.prefix(shown) {
      let row = column.next()
      let (name, rest) = row.split(left: min(28, row.columns / 2), gap: 1)
      surface.write(words[variable.label], in: name)
      surface.write(
        words[.answeredOn(overview.answered[variable.id] ?? 0)], in: rest, style: .hint)
    }
    if hidden > 0 { surface.write(words[.more(hidden)], in: column.next(), style: .hint) }
  }

  private func renderQuestion(in body: Rect, on surface: inout Surface) {
    let words = context.words
    let columns = min(body.columns - 4, 64)
    let lines = TextLayout(words[.confirmOpenComparison], columns: columns - 4).lines
    let area = body.centred(Size(columns: columns, rows: lines.count + 4))
    surface.fill(area)
    let inside = surface.box(area, style: .warning).inset(columns: 1, rows: 0)
    for (row, line) in lines.enumerated() { surface.write(line.text, in: inside.row(row)) }
    surface.write(words[.confirmHint], in: inside.row(lines.count + 1), style: .key)
  }
}
