/// Words to search for, in the query language of SQLite's full-text search.
enum SearchText {
  /// The query that finds these words literally, one after the other; the last may go on.
  ///
  /// Everything stands between quotation marks, where FTS5 knows no operators.
  static func query(_ words: String) -> String {
    // FTS5 reads a query up to its first NUL.
    let literal = words.replacing("\0", with: " ").replacing("\"", with: "\"\"")
    return "\"\(literal)\" *"
  }
}
