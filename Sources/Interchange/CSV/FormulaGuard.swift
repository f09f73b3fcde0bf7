/// Keeps spreadsheets from taking text for a formula (CWE-1236), in a way that can be undone.
///
/// Text that begins with a sign that starts a formula, or with apostrophes before such a sign, gets
/// one more apostrophe; so taking exactly one off gives the text back.
enum FormulaGuard {
  private static let apostrophe: Unicode.Scalar = "'"
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// The text as it is written to a CSV file; numbers are left alone.
  static func guarded(_ text: String) -> String {
    startsFormula(text.unicodeScalars) && !isNumber(text) ? "'" + text : text
  }

  /// The text as it was before ``guarded(_:)``.
  static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == apostrophe, startsFormula(scalars) else { return text }
    return String(scalars.dropFirst())
  }

  private static func startsFormula(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.first { $0 != apostrophe }.map(signs.contains) ?? false
  }

  /// Whether the text is a plain number: a sign, digits, a decimal point or comma, an exponent.
  private static func isNumber(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      bytes = bytes.dropFirst()
    }
    guard dropDigits(&bytes) else { return false }
    if let next = bytes.first, next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      bytes = bytes.dropFirst()
      guard dropDigits(&bytes) else { return false }
    }
    if let next = bytes.first, next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        bytes = bytes.dropFirst()
      }
      guard dropDigits(&bytes) else { return false }
    }
    return bytes.isEmpty
  }

  private static func dropDigits(_ bytes: inout Substring.UTF8View) -> Bool {
    let rest = bytes.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    defer { bytes = rest }
    return rest.startIndex > bytes.startIndex
  }
}
