/// What adjudication changed, as LaTeX, for reports that are typeset with it.
public struct LaTeXAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "latex"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes both parts, a blank line between them.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    LaTeXGrid().write(Grid(changesIn: summary, style: style), to: &output)
    output.write("\n")
    LaTeXGrid().write(Grid(pairsIn: summary, style: style), to: &output)
  }
}
