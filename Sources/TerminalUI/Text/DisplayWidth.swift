/// How many terminal columns text takes.
///
/// Single scalars agree with the `wcwidth` of glibc, because that is what ncurses and most
/// terminals go by; sequences that a terminal joins to one picture (a flag, a family) take two.
public enum DisplayWidth {
  /// The columns of one scalar: 0, 1 or 2, and -1 for controls and line separators.
  ///
  /// - Complexity: O(1) below U+0300, one property look-up above.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      let isControl = value < 0x20 || (value >= 0x7F && value < 0xA0)
      return isControl ? -1 : 1
    }
    if isZeroWidth(scalar) { return 0 }
    if value == 0x2028 || value == 0x2029 { return -1 }
    return isWide(scalar) ? 2 : 1
  }

  /// The columns of one user-perceived character.
  public static func columns(of character: Character) -> Int {
    columns(of: String(character))
  }

  /// The columns of a text on one line; controls count for nothing.
  public static func columns(of text: String) -> Int {
    var total = 0
    var clusters = DisplayClusters(text)
    while let cluster = clusters.next() { total += cluster.columns }
    return total
  }

  /// Whether a scalar is drawn on the character before it, or not at all.
  static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 { return false }
    // Vowels and final consonants of Hangul are drawn into the syllable's first letter.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    case .format: return !visibleFormats.contains(value)
    default: return false
    }
  }

  /// Arabic, Syriac and Kaithi signs that have the category of invisible formats, but are drawn.
  private static let visibleFormats: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ]

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if scalar.properties.isEmojiPresentation { return !isRegionalIndicator(scalar) }
    var low = 0
    var high = wideBounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if wideBounds[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return 2 * low < wideBounds.count && wideBounds[2 * low] <= value
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// East Asian wide and full-width scalars that are no emoji (Unicode Standard Annex 11).
  ///
  /// First and last of each range in turn: plain numbers need not be put together before the first
  /// picture.
  private static let wideBounds: [UInt32] = [
    0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0xA4C6, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60,
    0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F200, 0x1F265,
    0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
  ]
}
