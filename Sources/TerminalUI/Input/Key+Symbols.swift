extension Key {
  /// What stands on the key, in few letters: `esc`, `pgdn`; a word where nothing does, else ``name``.
  ///
  /// - Parameter words: The words of the user's language.
  /// - Returns: A few letters.
  public func caption(_ words: KeyWords = .english) -> String {
    switch self {
    case .escape: "esc"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .delete: "del"
    case .insert: "ins"
    case .up: words.up
    case .down: words.down
    case .left: words.left
    case .right: words.right
    case .controlLeft: "ctrl-" + words.left
    case .controlRight: "ctrl-" + words.right
    case .character(" "): words.space
    case .alt(" "): "alt-" + words.space
    default: name
    }
  }

  /// How the key is shown to a person: a sign where the terminal can draw one.
  ///
  /// - Parameters:
  ///   - glyphs: The signs that the terminal can draw.
  ///   - words: What keys are called where it cannot.
  /// - Returns: A sign, else ``caption(_:)``.
  public func symbol(_ glyphs: Glyphs, _ words: KeyWords = .english) -> DisplayText {
    DisplayText(untrusted: caption(glyphs == .unicode ? .signs : words))
  }
}
