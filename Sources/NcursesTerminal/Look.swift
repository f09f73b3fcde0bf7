import TerminalUI

/// The look of one role.
struct Look: Equatable, Sendable {
  /// Colour numbers of the terminal; -1 is its own.
  var foreground = -1
  var background = -1
  var emphasis: Emphasis = []
  var isDim = false
}

extension Theme {
  /// The look of a role on a terminal with so many colours.
  func look(of role: Role, colours: Int) -> Look {
    // Of the first eight or sixteen colours every terminal has its own idea; the cube is the same
    // everywhere.
    let isRich = colours >= 256
    return switch self {
    case .monochrome: Self.monochromeLook(of: role)
    case .standard: isRich ? Self.richLook(of: role) : Self.plainLook(of: role)
    case .highContrast: Self.highContrastLook(of: role)
    case .colourBlindSafe: isRich ? Self.okabeItoLook(of: role) : Self.plainSafeLook(of: role)
    }
  }

  static func monochromeLook(of role: Role) -> Look {
    switch role {
    case .title, .heading, .accent, .key, .warning, .mark: Look(emphasis: .bold)
    case .error: Look(emphasis: [.bold, .underline])
    case .cursor, .statusBar, .highlight: Look(emphasis: .reverse)
    case .selection: Look(emphasis: .bold)
    case .input: Look(emphasis: .underline)
    case .text, .dim, .success, .bar, .barAlternate, .border, .hint: Look()
    }
  }
}
