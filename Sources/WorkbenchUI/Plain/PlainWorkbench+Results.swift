import CodingModel
import Tables
import TerminalUI

/// Tables and agreement, in the same format in which commands print them, but without bars.
extension PlainWorkbench {
  private var style: TableStyle { words.language == .dutch ? .dutch : .english }

  /// Does what a command asks.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - name: What follows it; `nil` where nothing does.
  ///   - state: The state of the coding screen.
  /// - Returns: The lines to print.
  func lines(
    _ command: PlainCommand, _ name: String?, _ state: CodingScreen.State
  ) -> [DisplayText] {
    switch command {
    case .tables: tables(name, for: state.viewer)
    case .agreement: agreement(name, for: state.viewer)
    case .unit: workbench.coding.linesOfUnit(state)
    }
  }

  private func tables(_ name: String?, for viewer: Coder) -> [DisplayText] {
    let client = workbench.context.client
    let tables: [Table]
    do {
      let overview = try client.overview(viewer).get()
      let source = workbench.tableSources(for: viewer, overview).first ?? .coder(viewer.id)
      tables = try client.tables.planned(source, viewer, { _ in }).get()
    } catch {
      return [StatusLine.failure(error).text]
    }
    let chosen = name.map { name in
      tables.filter { $0.id.lowercased() == name.lowercased() }
    }
    guard let chosen else {
      return [words[.plainTables]]
        + tables.map { DisplayText(untrusted: $0.id + "  " + $0.title) }
    }
    guard !chosen.isEmpty else { return [words[.plainNoTable(name ?? "")]] }
    let format = TextTableFormat(style: style, display: .terminal, bars: .none)
    var text = ""
    format.write(chosen, to: &text)
    return Self.lines(of: text)
  }

  private func agreement(_ name: String?, for viewer: Coder) -> [DisplayText] {
    var summaries: [AgreementSummary]
    do {
      summaries = try workbench.context.client.agreement.overview(viewer, { _ in }).get().summaries
    } catch {
      return [StatusLine.failure(error).text]
    }
    if let name {
      summaries = summaries.filter { summary in
        [summary.variable, summary.label].contains { $0.lowercased() == name.lowercased() }
      }
      guard !summaries.isEmpty else { return [words[.plainNoVariable(name)]] }
    }
    var text = ""
    TextAgreementFormat(style: style, display: .terminal).write(summaries, to: &text)
    return Self.lines(of: text)
  }

  private static func lines(of text: String) -> [DisplayText] {
    DisplayText(untrusted: text, keepLineBreaks: true).lines.map { $0 }
  }
}

extension TextDisplay {
  /// Widths and filter of the terminal kit.
  static let terminal = TextDisplay(
    columns: { DisplayWidth.columns(of: $0) }, filter: { DisplayText(untrusted: $0).string })
}
