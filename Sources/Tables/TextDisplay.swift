/// What a terminal knows about text and this module does not: how wide it is and what may be shown.
public struct TextDisplay: Sendable {
  /// How many columns a filtered text takes.
  public let columns: @Sendable (String) -> Int
  /// Makes text from data safe to show on one line.
  public let filter: @Sendable (String) -> String

  /// Makes a display.
  ///
  /// - Parameters:
  ///   - columns: How many columns a filtered text takes.
  ///   - filter: Makes text from data safe to show on one line.
  public init(
    columns: @escaping @Sendable (String) -> Int, filter: @escaping @Sendable (String) -> String
  ) {
    self.columns = columns
    self.filter = filter
  }

  /// One column a character; line breaks and tabs become blanks, other control characters U+FFFD.
  public static let plain = TextDisplay(columns: { $0.count }, filter: withoutControls)

  /// The text with line breaks and tabs as blanks and every other control character as U+FFFD.
  ///
  /// Signs of no width that no script needs are left out; joiners stay, which emoji and scripts do need.
  ///
  /// - Parameter text: Any text.
  /// - Returns: A text on one line, without C0, DEL, C1, bidirectional or line-separator controls.
  public static func withoutControls(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if isInvisible(scalar) { continue }
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        if scalar == "\n", previous == "\r" { continue }
        scalars.append(" ")
      } else {
        scalars.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(scalars)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

/// The signs of which bars are made.
public struct BarGlyphs: Equatable, Sendable {
  /// A full column.
  public var full: String
  /// Parts of a column, from small to large, evenly spaced.
  public var parts: [String]

  /// Makes a set of signs; an empty `full` draws no bars.
  public init(full: String, parts: [String] = []) {
    self.full = full
    self.parts = parts
  }

  /// Block elements, in eighths of a column.
  public static let unicode = BarGlyphs(full: "█", parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"])
  /// Number signs, whole columns only.
  public static let ascii = BarGlyphs(full: "#")
  /// No bars.
  public static let none = BarGlyphs(full: "")

  /// A bar.
  ///
  /// - Parameters:
  ///   - fraction: The length, from 0 to 1 of the whole; what lies outside is cut off.
  ///   - columns: The length of the whole.
  /// - Returns: The bar; anything above 0 shows, if only as the smallest part.
  public func bar(_ fraction: Double, columns: Int) -> String {
    guard !full.isEmpty, columns > 0, fraction > 0 else { return "" }
    let steps = parts.count + 1
    let length = Int(min(1, fraction) * Double(columns * steps) + 0.5)
    let steppedLength = max(1, length)
    let rest = steppedLength % steps
    let tail = rest > 0 ? parts[rest - 1] : ""
    return String(repeating: full, count: steppedLength / steps) + tail
  }
}
