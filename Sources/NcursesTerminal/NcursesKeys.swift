import CNcurses
import TerminalUI

/// What ncurses reports for one read.
enum RawInput: Equatable {
  case character(UInt32)
  case key(UInt32)
}

/// Turns what ncurses reports into keys.
struct NcursesKeys {
  /// The most characters of one paste; the rest is dropped, so that it is not taken for keys.
  static let pasteLimit = 1_048_576

  /// Reads what is there without waiting.
  let read: () -> RawInput?
  /// Waits a short while for more of a sequence that has begun; says whether it came.
  let awaitMore: () -> Bool
  /// The time, which tells a double press from two.
  let now: () -> ContinuousClock.Instant
  private var mouse = MouseReports()

  init(
    read: @escaping () -> RawInput?, awaitMore: @escaping () -> Bool,
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.read = read
    self.awaitMore = awaitMore
    self.now = now
  }

  /// The next key; nil when nothing was typed.
  mutating func next() -> Key? {
    while let input = read() {
      // What means nothing is passed over, so that nil always says that nothing is left.
      switch input {
      case .key(let code):
        if let key = key(ofSequence: code) { return key }
      case .character(0x1B):
        if let key = readAfterEscape() { return key }
      case .character(let value):
        if let key = Self.key(character: value) { return key }
      }
    }
    return nil
  }

  /// The key of a code of ncurses, with what follows it where it only announces something.
  private mutating func key(ofSequence code: UInt32) -> Key? {
    switch code {
    case CN_KEY_PASTE_BEGIN.rawValue: .paste(readPaste())
    case CN_KEY_MOUSE_REPORT.rawValue: mouseKey(MouseReports.Report(parameters: readParameters()))
    case CN_KEY_MOUSE_LEGACY.rawValue: mouseKey(MouseReports.Report(legacy: readCharacters(3)))
    default: Self.key(code: Int32(bitPattern: code))
    }
  }

  private mutating func mouseKey(_ report: MouseReports.Report?) -> Key? {
    report.flatMap { mouse.event(for: $0, at: now()) }.map(Key.mouse)
  }

  /// The most characters of a mouse report; the rest is no report.
  private static let reportLimit = 24

  /// Reads numbers and semicolons up to the letter that ends them.
  private func readParameters() -> String {
    var text = ""
    while text.utf8.count < Self.reportLimit, case .character(let value)? = readSoon(),
      let scalar = Unicode.Scalar(value)
    {
      text.unicodeScalars.append(scalar)
      if scalar.properties.isAlphabetic { break }
    }
    return text
  }

  private func readCharacters(_ count: Int) -> [UInt32] {
    var values: [UInt32] = []
    while values.count < count, case .character(let value)? = readSoon() { values.append(value) }
    return values
  }

  /// Reads the next piece of a sequence that may still be on its way.
  private func readSoon() -> RawInput? {
    if let input = read() { return input }
    return awaitMore() ? read() : nil
  }

  /// A lone escape, a character with alt, or an unknown sequence, which is swallowed whole.
  private func readAfterEscape() -> Key? {
    guard case .character(let value)? = read(), value != 0x1B else { return .escape }
    // `ESC [` and `ESC O` begin sequences, those that ncurses knows came as one key; alone they are
    // what alt with that letter sends.
    if value == 0x5B || value == 0x4F {
      guard let following = read() else { return Unicode.Scalar(value).map { .alt(Character($0)) } }
      skipSequence(from: following)
      return nil
    }
    if value == 0x7F || value == 0x08 { return .alt("\u{7F}") }
    if value == 0x0D { return .alt("\r") }
    guard value >= 0x20, let scalar = Unicode.Scalar(value) else { return .escape }
    return .alt(Character(scalar))
  }

  private func skipSequence(from first: RawInput) {
    var input: RawInput? = first
    while case .character(let value)? = input, !(0x40...0x7E).contains(value) { input = read() }
  }

  /// Reads up to the end mark; controls other than line ends and tabs are dropped.
  private func readPaste() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    var isAfterReturn = false
    while true {
      guard let input = read() else {
        if awaitMore() { continue }
        return String(text)
      }
      switch input {
      case .key(let code):
        if code == CN_KEY_PASTE_END.rawValue { return String(text) }
      case .character(let value):
        let isPairEnd = value == 0x0A && isAfterReturn
        isAfterReturn = value == 0x0D
        count += 1
        if !isPairEnd, count <= Self.pasteLimit, let scalar = Self.pasted(value) {
          text.append(scalar)
        }
      }
    }
  }

  private static func pasted(_ value: UInt32) -> Unicode.Scalar? {
    if value == 0x0D || value == 0x0A { return "\n" }
    if value == 0x09 { return "\t" }
    let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
    return isControl ? nil : Unicode.Scalar(value)
  }

  /// The key of a character; nil for controls that mean nothing.
  static func key(character value: UInt32) -> Key? {
    switch value {
    case 0x00: return .control(" ")
    case 0x09: return .tab
    // The enter key sends a return, a pipe or another program a line feed.
    case 0x0A, 0x0D: return .enter
    // Which of the two the key sends depends on the terminal's make.
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A: return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: return Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// The key of a code of ncurses; nil for those that mean nothing.
  static func key(code: Int32) -> Key? {
    if code > KEY_F0, code <= KEY_F0 + 63 { return .function(Int(code - KEY_F0)) }
    return named[code]
  }

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end, KEY_A1: .home, KEY_C1: .end,
    KEY_A3: .pageUp, KEY_C3: .pageDown, KEY_IC: .insert, KEY_DC: .delete,
    KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backTab,
    Int32(CN_KEY_CONTROL_LEFT.rawValue): .controlLeft,
    Int32(CN_KEY_CONTROL_RIGHT.rawValue): .controlRight,
  ]
}
