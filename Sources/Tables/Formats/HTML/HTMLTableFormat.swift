/// Tables as one self-contained HTML page.
public struct HTMLTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "html"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers and words are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a page with one table.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    write([table], to: &output)
  }

  /// Writes a page with several tables.
  public func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output) {
    HTMLGrid(languageTag: style.languageTag)
      .write(tables.map { Grid($0, style: style) }, to: &output)
  }
}
