/// How large a codebook may be: far above any honest one, low enough to bound the work on a file
/// that comes from a stranger.
enum CodebookLimits {
  /// The largest file, in bytes.
  static let bytes = 1 << 20
  /// The deepest nesting of lists and mappings; an honest codebook needs nine.
  static let depth = 24
  /// The most fields whose name is a list or mapping, or is written as `? name`; an honest codebook
  /// has none.
  static let complexKeys = 16
  /// The most variables.
  static let variables = 200
  /// The most codes of a variable.
  static let codes = 200
  /// The most attributes.
  static let attributes = 500
  /// The most categories of an attribute.
  static let categories = 500
  /// The most placeholders; each has a digit for a key.
  static let placeholders = 9
  /// The most sets of weights beside the first.
  static let weightSets = 50
  /// The most tables.
  static let tables = 500
  /// The most blocks of rows in a table.
  static let blocks = 50
  /// The most lines in a block.
  static let lines = 500
  /// The most codes counted in one line.
  static let codesPerLine = 200
  /// The most notes under a table.
  static let notes = 50
  /// The longest text for people, in characters.
  static let text = 10_000
  /// The longest name, in characters.
  static let name = 100
}
