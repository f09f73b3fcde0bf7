/// Agreement summaries as one self-contained HTML page.
public struct HTMLAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "html"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a page with the summaries, a block for each variable, then each part that was asked for.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    HTMLGrid(languageTag: style.languageTag)
      .write(Grid.agreement(summaries, style: style), to: &output)
  }
}
