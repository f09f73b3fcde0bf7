/// The lines of a file, found once, however many places in it are looked for.
struct SourceLines {
  /// The file.
  let scalars: String.UnicodeScalarView
  private let starts: [String.Index]

  /// Finds the lines of a file.
  init(_ source: String) {
    scalars = source.unicodeScalars
    let bytes = source.utf8
    starts =
      [source.startIndex]
      + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { bytes.index(after: $0) }
  }

  /// Where a place is; `nil` where the file has no such line or the line is not so long.
  func index(of place: SourcePosition) -> String.Index? {
    guard starts.indices.contains(place.line - 1) else { return nil }
    return scalars.index(
      starts[place.line - 1], offsetBy: place.column - 1, limitedBy: scalars.endIndex)
  }
}
