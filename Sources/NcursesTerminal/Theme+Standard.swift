import TerminalUI

extension Theme {
  /// Eight colours, of which yellow and cyan are left to grounds, being pale on white.
  static func plainLook(of role: Role) -> Look {
    switch role {
    case .heading, .key: Look(foreground: 4, emphasis: .bold)
    case .accent: Look(foreground: 5, emphasis: .bold)
    case .success, .mark: Look(foreground: 2)
    case .warning: Look(foreground: 5)
    case .error: Look(foreground: 1, emphasis: .bold)
    case .bar: Look(foreground: 4)
    case .cursor: Look(foreground: 0, background: 6)
    case .highlight: Look(foreground: 0, background: 3)
    case .dim, .border, .hint, .barAlternate: Look(isDim: true)
    case .text, .title, .selection, .statusBar, .input: monochromeLook(of: role)
    }
  }

  /// Numbers of the 6x6x6 cube and of the greys, all of middle lightness.
  static func richLook(of role: Role) -> Look {
    switch role {
    case .heading: Look(foreground: 32, emphasis: .bold)
    case .key: Look(foreground: 166, emphasis: .bold)
    case .accent: Look(foreground: 133, emphasis: .bold)
    case .success, .mark: Look(foreground: 71)
    case .warning: Look(foreground: 172)
    case .error: Look(foreground: 167, emphasis: .bold)
    case .bar: Look(foreground: 67)
    case .cursor: Look(foreground: 231, background: 25)
    case .selection: Look(foreground: 231, background: 241)
    case .statusBar: Look(foreground: 231, background: 239)
    case .highlight: Look(foreground: 16, background: 221)
    case .dim, .border, .hint, .barAlternate: Look(foreground: 244)
    case .text, .title, .input: monochromeLook(of: role)
    }
  }
}
