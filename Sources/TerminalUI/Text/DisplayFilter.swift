/// The slow path of ``DisplayText``: one pass over the scalars of a suspicious text.
struct DisplayFilter {
  /// Columns between tab stops.
  static let tabWidth = 8
  /// Marks that one base may carry; as many as an ncurses cell holds.
  static let markLimit = 4
  /// Joiners in one emoji; the longest in use have four.
  static let joinerLimit = 4

  let keepLineBreaks: Bool
  let markers: ControlMarkers
  private(set) var output = ""
  private(set) var hiddenCharacters = 0
  private(set) var hasLineBreaks = false

  private var base: Unicode.Scalar?
  private var marks = 0
  private var joiners = 0
  private var isJoining = false
  private var column = 0

  init(keepLineBreaks: Bool, markers: ControlMarkers) {
    self.keepLineBreaks = keepLineBreaks
    self.markers = markers
  }

  /// Filters a whole text; to be called once.
  mutating func run(_ text: String) {
    output.reserveCapacity(text.utf8.count + 16)
    var scalars = text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while let scalar = current {
      let next = scalars.next()
      take(scalar, before: next)
      current = next
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    let value = scalar.value
    if value < 0x20 {
      takeControl(scalar, before: next)
    } else if value < 0x7F || (value >= 0xA0 && value < 0x300 && value != 0xAD) {
      takeBase(scalar, columns: 1)
    } else if scalar == .zeroWidthJoiner {
      takeJoiner(scalar, before: next)
    } else if scalar == .emojiPresentation || scalar == .textPresentation {
      takePresentation(scalar)
    } else if Self.isInvisible(scalar) {
      mark(scalar)
    } else if DisplayWidth.isZeroWidth(scalar) {
      takeMark(scalar)
    } else {
      if value == 0xFFFD { hiddenCharacters += 1 }
      takeBase(scalar, columns: max(0, DisplayWidth.columns(of: scalar)))
    }
  }

  private mutating func takeControl(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch scalar {
    case "\n" where keepLineBreaks:
      output.unicodeScalars.append(scalar)
      hasLineBreaks = true
      base = nil
      column = 0
    case "\r" where next == "\n":
      break  // the line feed that follows stands for both
    case "\t":
      let blanks = Self.tabWidth - column % Self.tabWidth
      output.append(String(repeating: " ", count: blanks))
      column += blanks
      base = nil
    default:
      mark(scalar)
    }
  }

  private mutating func takeBase(_ scalar: Unicode.Scalar, columns: Int) {
    output.unicodeScalars.append(scalar)
    if isJoining {
      isJoining = false
    } else {
      column += columns
      joiners = 0
    }
    base = scalar
    marks = 0
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    if base == nil { takeBase("◌", columns: 1) }
    guard marks < Self.markLimit else {
      hiddenCharacters += 1
      return
    }
    marks += 1
    output.unicodeScalars.append(scalar)
  }

  private mutating func takePresentation(_ scalar: Unicode.Scalar) {
    guard let base, base.properties.isEmoji, marks == 0 else { return mark(scalar) }
    marks += 1
    output.unicodeScalars.append(scalar)
  }

  private mutating func takeJoiner(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    guard let base, base.isEmojiBase, let next, next.isEmojiBase, joiners < Self.joinerLimit
    else { return mark(scalar) }
    joiners += 1
    isJoining = true
    output.unicodeScalars.append(scalar)
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    let text = markers.marker(for: scalar)
    output.append(text)
    column += text.unicodeScalars.count
    hiddenCharacters += 1
    base = nil
    isJoining = false
  }

  /// Whether a scalar draws nothing by itself, changes its neighbours or is no character.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
      return true
    default:
      return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
