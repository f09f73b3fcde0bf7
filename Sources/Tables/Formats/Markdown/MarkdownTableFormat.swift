/// Tables as Markdown, for reports.
public struct MarkdownTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "markdown"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes one table, with a line break at the end.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    MarkdownGrid().write(Grid(table, style: style), to: &output)
  }
}
