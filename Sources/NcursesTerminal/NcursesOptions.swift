public import TerminalUI

/// What a caller may decide about the terminal; nil leaves it to the environment.
public struct NcursesOptions: Sendable {
  /// The look of the roles; by default monochrome when `NO_COLOR` is set and not empty, or when
  /// the terminal has no colours.
  public var theme: Theme?
  /// The signs to draw with; by default ASCII when the locale is not UTF-8, or when the terminal
  /// is of a type of the eighties (`vt…`).
  public var glyphs: Glyphs?
  /// Whether the terminal is asked to report the pointer; text is then selected with shift.
  public var usesMouse: Bool
  /// Seconds without a key after which ``TerminalEvent/idle`` is reported; nil never.
  public var idleSeconds: Int?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - theme: The look of the roles.
  ///   - glyphs: The signs to draw with.
  ///   - usesMouse: Whether the terminal is asked to report the pointer.
  ///   - idleSeconds: Seconds without a key after which the terminal counts as left alone.
  public init(
    theme: Theme? = nil, glyphs: Glyphs? = nil, usesMouse: Bool = true, idleSeconds: Int? = nil
  ) {
    self.theme = theme
    self.glyphs = glyphs
    self.usesMouse = usesMouse
    self.idleSeconds = idleSeconds
  }
}
