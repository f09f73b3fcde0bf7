public import TerminalUI

/// A small generator of random numbers, so that a failure can be had again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins at a seed.
  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The next number.
  public mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

/// Random texts, in which what is difficult comes more often than chance would have it.
public enum RandomText {
  private static let difficult = Array(
    """
    ab é漢字한e\u{301}\u{323}👩\u{200D}👧🏽❤\u{FE0F}🇳🇱1\u{20E3}\u{1112}\u{1161}\u{11AB}กำ\u{1B}[31m\u{7}\r\n\t\u{0}\
    \u{7F}\u{9B}\u{85}\u{AD}\u{200B}\u{200E}\u{202E}\u{2066}\u{2028}\u{FEFF}\u{FFFD}\u{E0041}\u{3000}\u{2003}-.,
    """.unicodeScalars)

  /// Scalars of all planes and difficult ones, mixed.
  ///
  /// - Parameters:
  ///   - count: The most scalars.
  ///   - generator: Where chance comes from.
  /// - Returns: The text.
  public static func anything(upTo count: Int, using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      let scalar =
        Int.random(in: 0..<4, using: &generator) > 0
        ? difficult.randomElement(using: &generator)
        : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      if let scalar { text.append(scalar) }
    }
    return String(text)
  }

  /// Words of letters that every terminal draws alike: narrow, wide and with marks.
  ///
  /// - Parameters:
  ///   - count: The most letters.
  ///   - generator: Where chance comes from.
  /// - Returns: The text.
  public static func drawable(upTo count: Int, using generator: inout SeededGenerator) -> String {
    let letters = [
      "a", "b", "x", "é", "漢", "字", "한", "e\u{301}", "👍", "❤\u{FE0F}", " ", " ", "-", "│", "█",
    ]
    return (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? ""
    }.joined()
  }
}

extension Surface {
  /// A picture of random texts, fills and styles; the same seed and size make the same picture.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - size: The extent.
  /// - Returns: The picture, with a cursor in it or none.
  public static func random(seed: UInt64, size: Size) -> Surface {
    var generator = SeededGenerator(seed: seed)
    var surface = Surface(size: size)
    func point() -> Point {
      Point(
        column: Int.random(in: -2...max(0, size.columns), using: &generator),
        row: Int.random(in: -1...max(0, size.rows), using: &generator))
    }
    func style() -> Style {
      Style(
        Role.allCases.randomElement(using: &generator) ?? .text,
        Emphasis(rawValue: UInt8.random(in: 0...7, using: &generator)))
    }
    // Pictures that follow on each other differ in a few places, as those of a screen do.
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let text = DisplayText(untrusted: RandomText.drawable(upTo: 30, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        let area = Rect(
          origin: point(),
          size: Size(
            columns: Int.random(in: 0...20, using: &generator),
            rows: Int.random(in: 0...5, using: &generator)))
        surface.fill(area, style: style(), text: text.columns > 0 ? text : " ")
      case 1:
        let area = Rect(origin: point(), size: Size(columns: 12, rows: 4))
        surface.box(area, title: text, style: style())
      default: surface.write(text, at: point(), style: style())
      }
    }
    if Bool.random(using: &generator) {
      surface.cursor = Point(
        column: Int.random(in: 0..<max(1, size.columns), using: &generator),
        row: Int.random(in: 0..<max(1, size.rows), using: &generator))
    }
    return surface
  }
}
