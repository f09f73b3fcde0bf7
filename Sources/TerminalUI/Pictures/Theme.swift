/// How the roles look; a terminal without colours shows every one as monochrome.
public enum Theme: String, Equatable, Sendable, CaseIterable {
  /// Colours of middle lightness, readable on light and on dark ground.
  case standard
  /// The strongest contrast the terminal has, with bold type and reversed ground.
  case highContrast = "high-contrast"
  /// The eight colours that people with any kind of colour vision tell apart.
  case colourBlindSafe = "colour-blind-safe"
  /// Bold, underlined and reversed type only.
  case monochrome
}
