/// What a piece of text is for; a theme decides how that looks.
///
/// Screens never name colours, so that `NO_COLOR` and monochrome terminals are only themes.
/// A role adds to a meaning that the text already carries; it never carries it alone. Raw values number the
/// roles from 0 in the order of `allCases`.
public enum Role: Int, CaseIterable, Sendable {
  /// Running text.
  case text
  /// Text of less weight: units, counts, what cannot be chosen.
  case dim
  /// The name of the screen.
  case title
  /// The heading of a part.
  case heading
  /// A word that should catch the eye.
  case accent
  /// The chosen row of a list that does not have the keyboard.
  case selection
  /// The chosen row of the list that has the keyboard.
  case cursor
  /// The name of a key in help texts.
  case key
  /// Something went well.
  case success
  /// Something needs attention.
  case warning
  /// Something went wrong.
  case error
  /// A bar in a table or progress line.
  case bar
  /// The part of a bar that is not filled, or a second series.
  case barAlternate
  /// Lines and boxes.
  case border
  /// The line with the state of the program.
  case statusBar
  /// Advice to the user.
  case hint
  /// A check mark, bullet or other sign.
  case mark
  /// A field that takes typing.
  case input
  /// A stretch of running text that is pointed at.
  case highlight
}

/// Typographic emphasis on top of a role.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// Bit set of the flags below.
  public let rawValue: UInt8

  /// Makes a set of flags from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier type.
  public static let bold = Emphasis(rawValue: 1)
  /// Underlined type.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)

  /// The names of the flags in the set, for snapshots.
  var names: [String] {
    let all: [(Emphasis, String)] = [
      (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// How a cell is meant: a role and some emphasis.
public struct Style: Hashable, Sendable {
  /// What the text is for.
  public var role: Role
  /// Emphasis besides that of the role.
  public var emphasis: Emphasis

  /// Makes a style from a role and optional emphasis.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// The same style with more emphasis.
  public func adding(_ more: Emphasis) -> Style {
    Style(role, emphasis.union(more))
  }
}

extension Style {
  /// Style of the role ``Role/text``.
  public static let text = Style(.text)
  /// Style of the role ``Role/dim``.
  public static let dim = Style(.dim)
  /// Style of the role ``Role/title``.
  public static let title = Style(.title)
  /// Style of the role ``Role/heading``.
  public static let heading = Style(.heading)
  /// Style of the role ``Role/accent``.
  public static let accent = Style(.accent)
  /// Style of the role ``Role/selection``.
  public static let selection = Style(.selection)
  /// Style of the role ``Role/cursor``.
  public static let cursor = Style(.cursor)
  /// Style of the role ``Role/key``.
  public static let key = Style(.key)
  /// Style of the role ``Role/success``.
  public static let success = Style(.success)
  /// Style of the role ``Role/warning``.
  public static let warning = Style(.warning)
  /// Style of the role ``Role/error``.
  public static let error = Style(.error)
  /// Style of the role ``Role/bar``.
  public static let bar = Style(.bar)
  /// Style of the role ``Role/barAlternate``.
  public static let barAlternate = Style(.barAlternate)
  /// Style of the role ``Role/border``.
  public static let border = Style(.border)
  /// Style of the role ``Role/statusBar``.
  public static let statusBar = Style(.statusBar)
  /// Style of the role ``Role/hint``.
  public static let hint = Style(.hint)
  /// Style of the role ``Role/mark``.
  public static let mark = Style(.mark)
  /// Style of the role ``Role/input``.
  public static let input = Style(.input)
  /// Style of the role ``Role/highlight``.
  public static let highlight = Style(.highlight)
}
