import CodingModel
import Tables
public import TerminalUI

extension TablesScreen {
  /// Draws one table with bars; the others stand as tabs above it.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: words[.tablesTitle], place: place(state))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let tables = state.tables else {
      WaitPanel(status: state.work, words: words).draw(in: body.inset(by: 1), on: &surface)
      return
    }
    guard tables.indices.contains(state.selection) else {
      if state.status == .empty {
        surface.write(words[.tableEmpty], in: body.inset(by: 1), style: .hint)
      }
      return
    }
    let (tabs, rest) = body.split(top: 2)
    TabRow(names: tables.map { DisplayText(untrusted: $0.id) }, selection: state.selection)
      .draw(on: &surface, in: tabs.row(0))
    let room = rest.inset(columns: 1, rows: 0)
    guard let table = state.shown else {
      if state.status == .empty {
        WaitPanel(status: state.work, words: words).draw(in: room, on: &surface)
      }
      return
    }
    var pane = TablePane(table: table, context: context, pictureStep: state.pictureStep)
    guard let page = state.page else {
      pane.draw(top: state.top, in: room, on: &surface)
      return
    }
    pane.marks = CellMarks(
      marks: page.marks, selection: state.cell, isFollowed: state.followsCell)
    let (above, below) = room.split(bottom: 3)
    pane.draw(top: state.top, in: above, on: &surface)
    PublicationPanel(page: page, state: state, context: context).draw(in: below, on: &surface)
  }

  private func place(_ state: State) -> DisplayText {
    let words = context.words
    switch (state.mode, state.source) {
    case (.published, _): return words[TableMessage.publicationPlace]
    case (.compared, _): return words[TableMessage.comparedPlace]
    case (.planned, .final): return words[.tableFinal]
    case (.planned, .coder(let coder)): return words[.tableOwn(coder.rawValue)]
    }
  }
}
