import ArgumentParser
import CodingModel
import Interchange
import Tables

/// Prints what adjudication changed.
struct AdjudicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudication",
    abstract: "Print what adjudication changed, by code, and which codes were confused most.")

  @OptionGroup var options: ExportOptions
  @OptionGroup var result: ResultOptions

  mutating func run() throws {
    let (options, result) = (options, result)
    try options.write { session, viewer, stream throws(CommandFailure) in
      let summary = try session.adjudicationSummary(for: viewer)
      result.format.adjudicationFormat(session.presenter, result.width(to: options.output))
        .write(summary, to: &stream)
    }
  }
}

extension OutputFormat {
  /// The writer of what adjudication changed.
  func adjudicationFormat(_ presenter: Presenter, _ width: TextWidth) -> any AdjudicationFormat {
    switch self {
    case .text:
      TextAdjudicationFormat(style: presenter.tableStyle, display: .terminal, width: width)
    case .json: JSONAdjudicationFormat()
    case .csv: CSVAdjudicationFormat()
    case .markdown: MarkdownAdjudicationFormat(style: presenter.tableStyle)
    case .html: HTMLAdjudicationFormat(style: presenter.tableStyle)
    case .latex: LaTeXAdjudicationFormat(style: presenter.tableStyle)
    }
  }
}
