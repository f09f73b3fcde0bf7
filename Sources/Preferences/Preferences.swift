public import CodingModel
public import TerminalUI

/// What a person has chosen for the whole program.
public struct Preferences: Equatable, Sendable {
  /// The keys chosen for one action, and where the file says so.
  public struct KeyChoice: Equatable, Sendable {
    /// The name of the action, such as `coding.next-unit`.
    public let action: String
    /// The keys, at least one.
    public let keys: [Key]
    /// The line of the file.
    public let line: Int
  }

  /// The language of the interface; nil goes by the locale.
  public var language: Language?
  /// The look; nil leaves it to the terminal.
  public var theme: Theme?
  /// Whether the terminal is asked to report the mouse.
  public var usesMouse = true
  /// The most columns of a line of running text; nil is the program's own.
  public var measure: Int?
  /// Minutes without a key after which the screen shows no text of a respondent; 0 never.
  public var idleMinutes = 10
  /// The keys that were chosen.
  public var keys: [KeyChoice] = []

  /// Nothing chosen.
  public init() {}

  /// The chosen keys by the names of the actions.
  public var keyMap: KeyMap {
    KeyMap(Dictionary(keys.map { ($0.action, $0.keys) }, uniquingKeysWith: { $1 }))
  }
}
