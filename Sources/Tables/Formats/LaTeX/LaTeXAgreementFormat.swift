/// Agreement summaries as LaTeX, for reports that are typeset with it.
public struct LaTeXAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "latex"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes the summaries, a block for each variable.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    LaTeXGrid().write(Grid(summaries, style: style), to: &output)
  }
}
