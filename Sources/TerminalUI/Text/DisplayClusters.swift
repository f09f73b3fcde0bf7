/// What a terminal draws in one place: a base with its marks, or a joined emoji.
struct DisplayCluster {
  /// The first scalar.
  let first: Unicode.Scalar
  /// Where it stands, in UTF-8 offsets of the whole text.
  let range: Range<Int>
  /// 0 for a line break, 1 or 2 else.
  let columns: Int
  /// Whether `first` is all there is.
  let isSingle: Bool

  var isLineBreak: Bool { first == "\n" }
}

/// Cuts text into the pieces that take cells, in one pass.
///
/// These are grapheme clusters in almost every script. They are finer where Swift joins
/// several spacing letters to one `Character` (Indic conjuncts), since a terminal gives each
/// of those letters columns of its own.
struct DisplayClusters {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var offset = 0
  private let isSimple: Bool

  /// Starts at the beginning of `text`.
  ///
  /// - Parameters:
  ///   - text: Any text; what is not printable counts zero columns.
  ///   - isSimple: Whether the caller knows that every scalar is one column wide.
  init(_ text: String, isSimple: Bool = false) {
    scalars = text.unicodeScalars.makeIterator()
    self.isSimple = isSimple
    pending = scalars.next()
  }

  /// The next piece, or nil at the end.
  mutating func next() -> DisplayCluster? {
    guard let first = pending else { return nil }
    let start = offset
    advance()
    if isSimple || first.value < 0x20 || (first.isASCII && pending?.isASCII ?? true) {
      return DisplayCluster(
        first: first, range: start..<offset, columns: max(0, Self.narrow(first)), isSingle: true)
    }
    let end = offset
    let isJoined = takeRest(of: first)
    let base = max(0, DisplayWidth.columns(of: first))
    return DisplayCluster(
      first: first, range: start..<offset, columns: isJoined ? 2 : base, isSingle: offset == end)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1
  }

  private mutating func advance() {
    guard let scalar = pending else { return }
    offset += UTF8.width(scalar)
    pending = scalars.next()
  }

  /// Takes marks and joined parts; says whether the whole became an emoji of two columns.
  private mutating func takeRest(of first: Unicode.Scalar) -> Bool {
    var isJoined = false
    if DisplayWidth.isRegionalIndicator(first), let second = pending,
      DisplayWidth.isRegionalIndicator(second)
    {
      advance()
      isJoined = true
    }
    let isEmoji = first.isEmojiBase
    var takesModifier = isEmoji
    while let scalar = pending {
      if DisplayWidth.isZeroWidth(scalar) {
        advance()
        if scalar == .emojiPresentation, first.properties.isEmoji { isJoined = true }
        if scalar == .zeroWidthJoiner, isEmoji, let joined = pending, joined.isEmojiBase {
          advance()
          isJoined = true
          takesModifier = true
        }
      } else if takesModifier, scalar.properties.isEmojiModifier {
        advance()
        isJoined = true
        takesModifier = false
      } else {
        break
      }
    }
    return isJoined
  }
}

extension Unicode.Scalar {
  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
  static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"
  static let textPresentation: Unicode.Scalar = "\u{FE0E}"

  /// Whether the scalar can stand in a joined emoji; digits and `#` cannot.
  var isEmojiBase: Bool {
    value >= 0xA9 && properties.isEmoji && !DisplayWidth.isRegionalIndicator(self)
  }
}
