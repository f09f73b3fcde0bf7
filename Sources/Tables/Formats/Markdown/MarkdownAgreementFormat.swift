/// Agreement summaries as Markdown, for reports.
public struct MarkdownAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "markdown"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes the summaries, a block for each variable, then each part that was asked for.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    for (index, part) in Grid.agreement(summaries, style: style).enumerated() {
      if index > 0 { output.write("\n") }
      MarkdownGrid().write(part, to: &output)
    }
  }
}
