import ArgumentParser
import Interchange
import Tables
import TerminalUI

/// The formats in which results are printed: the one list of formats of tables, agreement and analyses.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, markdown, html, latex

  /// The writer of tables.
  func tableFormat(_ presenter: Presenter, _ width: TextWidth) -> any TableFormat {
    switch self {
    case .text:
      TextTableFormat(style: presenter.tableStyle, display: .terminal, width: width)
    case .json: JSONTableFormat()
    case .csv: CSVTableFormat()
    case .markdown: MarkdownTableFormat(style: presenter.tableStyle)
    case .html: HTMLTableFormat(style: presenter.tableStyle)
    case .latex: LaTeXTableFormat(style: presenter.tableStyle)
    }
  }

  /// The writer of the results of analyses.
  func modelFormat(_ presenter: Presenter, _ width: TextWidth) -> any ModelFormat {
    switch self {
    case .text:
      TextModelFormat(style: presenter.tableStyle, display: .terminal, width: width)
    case .json: JSONModelFormat()
    case .csv: CSVModelFormat()
    case .markdown: MarkdownModelFormat(style: presenter.tableStyle)
    case .html: HTMLModelFormat(style: presenter.tableStyle)
    case .latex: LaTeXModelFormat(style: presenter.tableStyle)
    }
  }

  /// The writer of agreement.
  func agreementFormat(_ presenter: Presenter, _ width: TextWidth) -> any AgreementFormat {
    switch self {
    case .text:
      TextAgreementFormat(style: presenter.tableStyle, display: .terminal, width: width)
    case .json: JSONAgreementFormat()
    case .csv: CSVAgreementFormat()
    case .markdown: MarkdownAgreementFormat(style: presenter.tableStyle)
    case .html: HTMLAgreementFormat(style: presenter.tableStyle)
    case .latex: LaTeXAgreementFormat(style: presenter.tableStyle)
    }
  }
}

/// The formats of what is told in a few lines.
enum BriefFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension TextDisplay {
  /// Widths and filter of the terminal kit.
  static let terminal = TextDisplay(
    columns: { DisplayWidth.columns(of: $0) }, filter: { DisplayText(untrusted: $0).string })
}
