/// Finds out what stands between the fields of a file.
enum CSVDelimiter {
  static let comma = UInt8(ascii: ",")
  private static let candidates = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Finds the delimiter in the first record, outside quotes.
  ///
  /// The header decides: open answers below it are full of commas, whatever stands between fields.
  ///
  /// - Parameter bytes: The beginning of a file.
  /// - Returns: The candidate that stands there most often; the comma where none does.
  static func detected(in bytes: [UInt8]) -> UInt8 {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var hasContent = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 {
        if hasContent { break }
        continue
      }
      hasContent = true
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? comma
  }
}
