import ArgumentParser
import CodingModel
import Interchange
import Tables

/// Prints what adjudication changed.
struct AdjudicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudication",
    abstract: "Print what adjudication changed, by code, and which codes were confused most.")

  @Argument(help: "The study file.") var study: String
  @Option(help: "text, json, csv, markdown, html or latex.") var format: OutputFormat = .text
  @Option(name: .shortAndLong, help: "The file to write; default: stdout.") var output: String?
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    try Presenter(language: common.language).working { presenter throws(CommandFailure) in
      try write(presenter)
    }
  }

  private func write(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let summary = try session.adjudicationSummary(for: try session.viewer(identity.name))
    let writer = format.adjudicationFormat(presenter)
    try presenter.deliver(to: output) { stream in writer.write(summary, to: &stream) }
  }
}

extension OutputFormat {
  /// The writer of what adjudication changed.
  func adjudicationFormat(_ presenter: Presenter) -> any AdjudicationFormat {
    switch self {
    case .text: TextAdjudicationFormat(style: presenter.tableStyle, display: .terminal)
    case .json: JSONAdjudicationFormat()
    case .csv: CSVAdjudicationFormat()
    case .markdown: MarkdownAdjudicationFormat(style: presenter.tableStyle)
    case .html: HTMLAdjudicationFormat(style: presenter.tableStyle)
    case .latex: LaTeXAdjudicationFormat(style: presenter.tableStyle)
    }
  }
}
