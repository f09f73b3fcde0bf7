/// How characters that must not reach a terminal are shown instead.
public enum ControlMarkers: Sendable {
  /// Control pictures (`␍`) and code points in angle brackets (`⟨U+202E⟩`).
  case pictures
  /// The same in ASCII: `^M` and `<U+202E>`.
  case ascii

  /// The visible form of an unprintable scalar.
  func marker(for scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x20 || value == 0x7F {
      return self == .pictures ? Self.picture(of: value) : Self.caret(of: value)
    }
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return self == .pictures ? "⟨\(code)⟩" : "<\(code)>"
  }

  private static func picture(of value: UInt32) -> String {
    let code = value == 0x7F ? 0x2421 : 0x2400 + value
    return Unicode.Scalar(code).map { String(Character($0)) } ?? "?"
  }

  private static func caret(of value: UInt32) -> String {
    Unicode.Scalar(value ^ 0x40).map { "^" + String(Character($0)) } ?? "?"
  }
}
