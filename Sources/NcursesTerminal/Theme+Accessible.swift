import TerminalUI

extension Theme {
  /// The terminal's own two colours in full strength, and two grounds that are far from both.
  static func highContrastLook(of role: Role) -> Look {
    switch role {
    case .text, .dim, .border, .hint, .bar, .barAlternate, .success: Look()
    case .title, .heading, .key, .accent, .mark: Look(emphasis: .bold)
    case .warning: Look(emphasis: [.bold, .underline])
    case .error: Look(foreground: 7, background: 1, emphasis: .bold)
    case .selection: Look(emphasis: [.bold, .underline])
    case .cursor, .statusBar: Look(emphasis: [.bold, .reverse])
    case .input: Look(emphasis: .underline)
    case .highlight: Look(foreground: 0, background: 3, emphasis: .bold)
    }
  }

  /// Colours that any colour vision tells apart, as near as 256 colours come to them.
  ///
  /// Okabe and Ito (2008), *Color universal design*: orange, sky blue, bluish green, yellow,
  /// blue, vermilion and reddish purple. Yellow is only a ground, being pale on white.
  static func okabeItoLook(of role: Role) -> Look {
    let orange = 172
    let skyBlue = 74
    let green = 36
    let yellow = 227
    let blue = 25
    let vermilion = 166
    let purple = 175
    return switch role {
    case .heading: Look(foreground: skyBlue, emphasis: .bold)
    case .key: Look(foreground: orange, emphasis: .bold)
    case .accent: Look(foreground: purple, emphasis: .bold)
    case .success, .mark: Look(foreground: green)
    case .warning: Look(foreground: orange, emphasis: .underline)
    case .error: Look(foreground: vermilion, emphasis: [.bold, .underline])
    case .bar: Look(foreground: skyBlue)
    case .cursor: Look(foreground: 231, background: blue)
    case .selection: Look(foreground: 231, background: 241)
    case .statusBar: Look(foreground: 231, background: 239)
    case .highlight: Look(foreground: 16, background: yellow)
    case .dim, .border, .hint, .barAlternate: Look(foreground: 246)
    case .text, .title, .input: monochromeLook(of: role)
    }
  }

  /// Of eight colours blue and yellow stay apart in every kind of colour vision; the rest is type.
  static func plainSafeLook(of role: Role) -> Look {
    switch role {
    case .heading, .key, .bar: Look(foreground: 4, emphasis: .bold)
    case .cursor: Look(foreground: 7, background: 4, emphasis: .bold)
    case .highlight: Look(foreground: 0, background: 3)
    case .dim, .border, .hint, .barAlternate: Look(isDim: true)
    case .text, .title, .accent, .success, .mark, .warning, .error, .selection, .statusBar, .input:
      monochromeLook(of: role)
    }
  }
}
