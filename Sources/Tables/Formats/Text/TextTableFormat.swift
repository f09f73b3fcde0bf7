/// Tables as plain text with bars, for the terminal.
public struct TextTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "text"

  private let style: TableStyle
  private let grid: TextGrid

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - style: How numbers and words are written.
  ///   - display: How wide text is and what may be shown.
  ///   - bars: The signs of which bars are made.
  ///   - width: How wide text may be.
  public init(
    style: TableStyle, display: TextDisplay = .plain, bars: BarGlyphs = .unicode,
    width: TextWidth = .standard
  ) {
    self.style = style
    self.grid = TextGrid(display: display, bars: bars, width: width)
  }

  /// Writes one table, with a line break at the end.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    grid.write(Grid(table, style: style), to: &output)
  }
}
