/// A way to write what adjudication changed: one file for each format.
public protocol AdjudicationFormat: Sendable {
  /// The name in commands, such as `markdown`.
  static var identifier: String { get }

  /// Writes a summary, with a line break at the end.
  func write<Output: TextOutputStream>(_ summary: AdjudicationSummary, to output: inout Output)
}

/// What adjudication changed, as plain text for the terminal.
public struct TextAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "text"

  private let style: TableStyle
  private let grid: TextGrid

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - style: How numbers and words are written.
  ///   - display: How wide text is and what may be shown.
  ///   - width: How wide text may be.
  public init(style: TableStyle, display: TextDisplay = .plain, width: TextWidth = .standard) {
    self.style = style
    grid = TextGrid(display: display, bars: .none, width: width)
  }

  /// Writes both parts, a blank line between them.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    grid.write(Grid(changesIn: summary, style: style), to: &output)
    output.write("\n")
    grid.write(Grid(pairsIn: summary, style: style), to: &output)
  }
}

/// What adjudication changed, as Markdown for reports.
public struct MarkdownAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "markdown"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes both parts, a blank line between them.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    MarkdownGrid().write(Grid(changesIn: summary, style: style), to: &output)
    output.write("\n")
    MarkdownGrid().write(Grid(pairsIn: summary, style: style), to: &output)
  }
}
