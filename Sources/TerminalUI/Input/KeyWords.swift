/// What keys are called that have a sign but no letters on them, in the language of the user.
public struct KeyWords: Hashable, Sendable {
  /// The arrow up.
  public let up: String
  /// The arrow down.
  public let down: String
  /// The arrow to the left.
  public let left: String
  /// The arrow to the right.
  public let right: String
  /// The long key that types a blank.
  public let space: String

  /// Takes the words.
  public init(up: String, down: String, left: String, right: String, space: String) {
    self.up = up
    self.down = down
    self.left = left
    self.right = right
    self.space = space
  }

  /// The words of the names that keys have in files and tests.
  public static let english = KeyWords(
    up: "up", down: "down", left: "left", right: "right", space: "space")

  /// The signs of keys, for terminals that can draw them.
  static let signs = KeyWords(up: "↑", down: "↓", left: "←", right: "→", space: "␣")
}
