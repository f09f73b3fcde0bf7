/// How wide text may be.
public struct TextWidth: Equatable, Sendable {
  /// The columns within which words are wrapped.
  public var prose: Int
  /// The columns that no table may be wider than: one that is, is split into blocks of columns; `nil`
  /// where a table may be as wide as it is.
  public var table: Int?

  /// Makes a width.
  public init(prose: Int, table: Int?) {
    self.prose = prose
    self.table = table
  }

  /// Eighty columns of words, and tables as wide as they are: for files and pipes.
  public static let standard = TextWidth(prose: 80, table: nil)

  /// Words and tables within as many columns as were asked for.
  public static func exactly(_ columns: Int) -> TextWidth {
    TextWidth(prose: columns, table: columns)
  }

  /// Tables within a terminal, and words that nobody has to follow over all of a wide one.
  public static func terminal(columns: Int) -> TextWidth {
    TextWidth(prose: min(standard.prose, columns), table: columns)
  }
}
