/// What the user did: a key, pasted text, a click, or a new size of the terminal.
public enum Key: Hashable, Sendable {
  /// A key that types something; the blank is one of them.
  case character(Character)
  /// The enter or return key.
  case enter
  /// The escape key.
  case escape
  /// The tabulator key.
  case tab
  /// The tabulator key with shift.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// The insert key.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// The arrow to the left with control.
  case controlLeft
  /// The arrow to the right with control.
  case controlRight
  /// The page up key.
  case pageUp
  /// The page down key.
  case pageDown
  /// The home key.
  case home
  /// The end key.
  case end
  /// A function key, counted from 1.
  case function(Int)
  /// A letter with control, as lower case.
  case control(Character)
  /// A character with alt, or after an escape that came with it.
  case alt(Character)
  /// Text that the terminal says was pasted; lines end in line feeds.
  case paste(String)
  /// The pointer did something; it comes only where the terminal reports it.
  case mouse(MouseEvent)
  /// The terminal has this size now.
  case resize(Size)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Takes a literal such as `"j"` for the key that types it.
  public init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
