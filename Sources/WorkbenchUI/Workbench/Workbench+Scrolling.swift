import TerminalUI

/// Keeping what is remembered about scrolling to what can be seen.
///
/// Only a picture knows how lines are broken and how many fit. So after whatever scrolls, the picture
/// is drawn once more and asked; otherwise keys past the end would add up, and the first ones back
/// would seem to do nothing.
extension Workbench {
  /// The picture of a state, to be asked where things stand in it.
  func picture(of state: State) -> Surface {
    var picture = Surface(size: state.size)
    render(state, on: &picture)
    return picture
  }

  /// Puts the lines that are drawn first in place of those that were asked for.
  func settleScrolling(in state: inout State) {
    let picture = picture(of: state)
    func settle(_ top: inout Int, _ region: Region) {
      if let position = picture.scroll(of: region) { top = position.top }
    }
    settle(&state.helpTop, .keyHelp)
    switch state.page {
    case .coding(var page):
      settle(&page.textTop, .unitText)
      settle(&page.definitionTop, .definition)
      settle(&page.notesTop, .unitNotes)
      settle(&page.remarksTop, .variableLines)
      if case .codebook(var panel)? = page.overlay {
        settle(&panel.textTop, .codebookText)
        page.overlay = .codebook(panel)
      }
      state.page = .coding(page)
    case .adjudication(var page):
      settle(&page.textTop, .disputeText)
      settle(&page.definitionTop, .definition)
      settle(&page.sidesTop, .sideLines)
      state.page = .adjudication(page)
    case .redaction(var page):
      settle(&page.textTop, .redactedText)
      state.page = .redaction(page)
    case .tables(var page):
      settle(&page.top, .tableLines)
      state.page = .tables(page)
    case .cross(var page):
      settle(&page.top, .tableLines)
      state.page = .cross(page)
    case .welcome, .study, .grid, .agreement: break
    }
  }
}

extension Workbench.Action {
  /// Whether lines may have moved out of view or into it by more than there are.
  var scrolls: Bool {
    switch self {
    case .helpScrolled, .resized: true
    case .coding(.textPaged), .coding(.textScrolled), .coding(.marking), .coding(.view): true
    case .adjudication(.textPaged), .adjudication(.textScrolled), .adjudication(.definitionsMoved),
      .adjudication(.sidesMoved):
      true
    case .redaction(let action): action.movesView
    case .tables(.scrolled), .cross(.scrolled): true
    default: false
    }
  }
}
