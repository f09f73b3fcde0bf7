/// Agreement summaries as plain text, for the terminal.
public struct TextAgreementFormat: AgreementFormat {
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
    self.grid = TextGrid(display: display, bars: .none, width: width)
  }

  /// Writes the summaries, a block for each variable, then each part that was asked for.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    for (index, part) in Grid.agreement(summaries, style: style).enumerated() {
      if index > 0 { output.write("\n") }
      grid.write(part, to: &output)
    }
  }
}
