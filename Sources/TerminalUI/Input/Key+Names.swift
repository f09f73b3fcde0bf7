/// A word in a list of keys that is no name of a key.
public struct KeyNameError: Error, Equatable, Sendable {
  /// The word.
  public let name: String

  /// Makes the error from the word.
  public init(name: String) {
    self.name = name
  }
}

extension Key {
  /// The name in help texts and tests: `ctrl-p`, `alt-x`, `enter`, `page-down`, `f1`, `?`.
  ///
  /// Pastes, clicks and resizes have names of the forms `paste:TEXT`, `press:3,4` (column, row)
  /// and `resize:80x24`.
  public var name: String {
    switch self {
    case .character(let character): character == " " ? "space" : String(character)
    case .function(let number): "f\(number)"
    case .control(let character): "ctrl-\(character)"
    case .alt(" "): "alt-space"
    case .alt("\r"): "alt-enter"
    case .alt(let character): "alt-\(character)"
    case .paste(let text): "paste:\(text)"
    case .mouse(let event): "\(event.kind.rawValue):\(event.point.column),\(event.point.row)"
    case .resize(let size): "resize:\(size.columns)x\(size.rows)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads the name of a key.
  ///
  /// - Parameter name: A form that ``name`` gives.
  public init?(name: String) {
    if let known = Self.named.first(where: { $0.name == name }) {
      self = known.key
    } else if name == "space" {
      self = .character(" ")
    } else if let character = name.first, name.dropFirst().isEmpty {
      self = .character(character)
    } else if let key = Self.prefixed(name) {
      self = key
    } else {
      return nil
    }
  }

  /// Reads names of keys with blanks between them.
  ///
  /// - Parameter text: Such as `j 1 enter ctrl-p`.
  /// - Returns: The keys in order.
  /// - Throws: The first word that is no key.
  public static func sequence(_ text: String) throws(KeyNameError) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      guard let key = Key(name: String(word)) else { throw KeyNameError(name: String(word)) }
      keys.append(key)
    }
    return keys
  }

  private static func prefixed(_ name: String) -> Key? {
    if let rest = name.after("ctrl-") { return rest.single.map(Key.control) }
    if let rest = name.after("alt-") {
      return ["space": .alt(" "), "enter": .alt("\r")][rest] ?? rest.single.map(Key.alt)
    }
    if let rest = name.after("paste:") { return .paste(rest) }
    if let rest = name.after("resize:") {
      return rest.pair("x").map { .resize(Size(columns: $0, rows: $1)) }
    }
    if let rest = name.after("f"), let number = Int(rest), (1...63).contains(number) {
      return .function(number)
    }
    return mouse(name)
  }

  private static func mouse(_ name: String) -> Key? {
    for kind in MouseEvent.Kind.allCases {
      guard let place = name.after(kind.rawValue + ":")?.pair(",") else { continue }
      return .mouse(MouseEvent(kind, at: Point(column: place.0, row: place.1)))
    }
    return nil
  }

  private static let named: [(name: String, key: Key)] = [
    ("enter", .enter), ("escape", .escape), ("tab", .tab), ("shift-tab", .backTab),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up),
    ("down", .down), ("left", .left), ("right", .right), ("ctrl-left", .controlLeft),
    ("ctrl-right", .controlRight), ("page-up", .pageUp), ("page-down", .pageDown),
    ("home", .home), ("end", .end),
  ]
}

extension String {
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  fileprivate var single: Character? {
    dropFirst().isEmpty ? first : nil
  }

  /// Two whole numbers with a separator between them.
  fileprivate func pair(_ separator: Character) -> (Int, Int)? {
    let numbers = split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return nil }
    return (first, second)
  }
}
