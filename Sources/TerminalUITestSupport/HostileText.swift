public import TerminalUI

/// Texts made to do harm to a terminal, a reader or a layout.
public struct HostileText: Sendable, CustomStringConvertible {
  /// What it tries.
  public let name: String
  /// The text.
  public let text: String

  /// The name, so that a failing test tells which one it was.
  public var description: String { name }

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// The whole corpus.
  public static let all: [HostileText] =
    sequences + controls + directions + invisible + marks + emoji + sizes + bytes

  private static func scalars(_ values: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: values.compactMap { Unicode.Scalar($0) })
    return String(text)
  }

  private static let sequences: [HostileText] = [
    HostileText("colour", "a\u{1B}[31mrood\u{1B}[0m"),
    HostileText("clear screen", "\u{1B}[2J\u{1B}[H"),
    HostileText("reset", "\u{1B}c"),
    HostileText("title, bell", "\u{1B}]0;titel\u{7}"),
    HostileText("title, string terminator", "\u{1B}]2;titel\u{1B}\\"),
    HostileText("link", "\u{1B}]8;;http://example.org\u{1B}\\hier\u{1B}]8;;\u{1B}\\"),
    HostileText("clipboard", "\u{1B}]52;c;Z2VoZWlt\u{7}"),
    HostileText("palette", "\u{1B}]4;1;rgb:ff/00/00\u{1B}\\"),
    HostileText("device control", "\u{1B}P$q\"p\u{1B}\\"),
    HostileText("sixel", "\u{1B}Pq#0;2;0;0;0~~@@\u{1B}\\"),
    HostileText("answerback", "\u{1B}[c\u{1B}[6n\u{1B}[5n\u{5}"),
    HostileText("alternate screen", "\u{1B}[?1049l"),
    HostileText("mouse and paste modes", "\u{1B}[?1003h\u{1B}[?2004l"),
    HostileText("end of a paste", "a\u{1B}[201~rm -rf"),
    HostileText("scroll region", "\u{1B}[5;10r\u{1B}D\u{1B}M"),
    HostileText("line drawing", "\u{1B}(0lqqk\u{E}lqk\u{F}"),
    HostileText("application keys", "\u{1B}=\u{1B}[?1h"),
    HostileText("private message", "\u{1B}^pm\u{1B}\\\u{1B}_apc\u{1B}\\\u{1B}X sos\u{1B}\\"),
    HostileText("unfinished sequence", "\u{1B}[38;2;1"),
    HostileText("lone escape at the end", "einde\u{1B}"),
    HostileText("window moves", "\u{1B}[3;0;0t\u{1B}[8;1;1t\u{1B}[21t"),
    HostileText("repeat", "x\u{1B}[99999999b"),
  ]

  private static let controls: [HostileText] = [
    HostileText("carriage return", "geheim\rA"),
    HostileText("returns and line feeds", "a\r\nb\n\rc\r\rd"),
    HostileText("backspaces", "abc\u{8}\u{8}\u{8}xyz"),
    HostileText("bell and form feed", "\u{7}\u{C}\u{B}"),
    HostileText("tabs", "\ta\tbb\t\tccc\t"),
    HostileText("null", "a\0b\0"),
    HostileText("delete", "a\u{7F}b"),
    HostileText("every C0", scalars(0..<0x20)),
    HostileText("every C1", scalars(0x80..<0xA0)),
    HostileText("C1 sequence introducer", "\u{9B}31m\u{9D}0;titel\u{9C}"),
    HostileText("C1 next line", "a\u{85}b\u{8D}c"),
    HostileText("line and paragraph separators", "a\u{2028}b\u{2029}c"),
  ]

  private static let directions: [HostileText] = [
    HostileText("override", "prijs \u{202E}001\u{202C} euro"),
    HostileText("embeddings without an end", "\u{202A}a\u{202B}b\u{202D}c"),
    HostileText("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}"),
    HostileText("marks", "a\u{200E}b\u{200F}c\u{61C}d"),
    HostileText("Hebrew and Arabic", "שלום עולם مرحبا بالعالم 123"),
    HostileText("trojan source", "if ok { \u{2066}// \u{202E}return\u{2069}\u{2066} }"),
  ]

  private static let invisible: [HostileText] = [
    HostileText("zero width space", "wacht\u{200B}woord"),
    HostileText("joiners between letters", "a\u{200C}b\u{200D}c"),
    HostileText("word joiner, byte order mark", "\u{FEFF}a\u{2060}b\u{FEFF}"),
    HostileText("soft hyphens", "on\u{AD}ge\u{AD}zien"),
    HostileText("tags", "a\u{E0041}\u{E0042}\u{E007F}b"),
    HostileText("fillers", "a\u{115F}\u{3164}\u{FFA0}b\u{2800}c"),
    HostileText("selectors without a base", "\u{FE0F}\u{FE0E}\u{E0100}a"),
    HostileText("annotations", "a\u{FFF9}b\u{FFFA}c\u{FFFB}d"),
    HostileText(
      "private use and noncharacters", scalars([0xE000, 0xF8FF, 0xFFFF, 0x10FFFF, 0xFDD0])),
    HostileText("blanks of all widths", "a\u{A0}b\u{2003}c\u{3000}d\u{1680}e\u{200A}f\u{205F}g"),
  ]

  private static let marks: [HostileText] = [
    HostileText("storm of marks", "Z" + String(repeating: "\u{301}\u{323}", count: 500)),
    HostileText("marks without a base", "\u{301}\u{302}\u{303}abc"),
    HostileText("marks after a line feed", "a\n\u{301}b"),
    HostileText("enclosing marks", "a\u{20DD}b\u{20E3}c\u{489}"),
    HostileText("Hangul by letters", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} \u{1160}"),
    HostileText("Devanagari and Thai", "क्षत्रिय नमस्ते กำลังใจ น้ำ"),
  ]

  private static let emoji: [HostileText] = [
    HostileText("family", "👩‍👩‍👧‍👧👨🏿‍🦰"),
    HostileText("flags, half a flag", "🇳🇱🇧🇪🇳"),
    HostileText("keycaps and hearts", "1️⃣❤️☺︎#️⃣"),
    HostileText("endless joining", "👩" + String(repeating: "\u{200D}👩", count: 300)),
    HostileText("modifiers alone", "🏻🏼🏽\u{200D}\u{200D}"),
    HostileText("wide at every edge", String(repeating: "漢", count: 300)),
    HostileText("half and full width", "ＡＢｱｲｳﾊﾟ①Ⅷ㈱"),
  ]

  private static let sizes: [HostileText] = [
    HostileText("nothing", ""),
    HostileText("only blanks", String(repeating: " ", count: 5_000)),
    HostileText("only line feeds", String(repeating: "\n", count: 10_000)),
    HostileText("10,000 lines", (0..<10_000).map { "regel \($0)" }.joined(separator: "\n")),
    HostileText("1 MB in one word", String(repeating: "x", count: 1 << 20)),
    HostileText("1 MB in one line", String(repeating: "een lange zin ", count: 75_000)),
    HostileText("1 MB with one escape", String(repeating: "ab ", count: 350_000) + "\u{1B}[m"),
  ]

  /// Bytes that are no UTF-8, as they come out of a lenient reader.
  private static let bytes: [HostileText] = [
    [0xFF, 0xFE, 0x41], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0x80, 0x81, 0x9B, 0x33, 0x31, 0x6D],
  ].enumerated().map { index, bytes in
    HostileText("invalid UTF-8 \(index + 1)", String(decoding: bytes as [UInt8], as: UTF8.self))
  }
}

extension Surface {
  /// What makes a picture dangerous or wrong; nil when nothing does.
  ///
  /// No cell may hold a control, a direction mark or anything invisible by itself, and the
  /// widths of the cells of every row must add up to the columns of the screen.
  public var fault: String? {
    for row in 0..<size.rows {
      var columns = 0
      for cell in cells(inRow: row) {
        columns += cell.width
        if let scalar = cell.text.unicodeScalars.first(where: Self.isHarmful) {
          return "row \(row) holds U+\(String(scalar.value, radix: 16))"
        }
        if cell.width > 0, DisplayWidth.columns(of: cell.text) != cell.width {
          return "row \(row): '\(cell.text)' is not \(cell.width) columns wide"
        }
      }
      if columns != size.columns { return "row \(row) is \(columns) columns wide" }
    }
    return nil
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // Inside an emoji the joiner is what makes it one picture.
    case .format: scalar.value != 0x200D && !(0x600...0x605).contains(scalar.value)
    default: false
    }
  }
}
