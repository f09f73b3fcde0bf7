/// What adjudication changed, as one self-contained HTML page.
public struct HTMLAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "html"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a page with both parts.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    HTMLGrid(languageTag: style.languageTag).write(
      [Grid(changesIn: summary, style: style), Grid(pairsIn: summary, style: style)], to: &output)
  }
}
