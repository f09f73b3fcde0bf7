extension Key {
  /// What stands on the key, in few letters and in no language: `esc`, `pgdn`; else ``name``.
  public var caption: String {
    switch self {
    case .escape: "esc"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .delete: "del"
    case .insert: "ins"
    default: name
    }
  }

  /// How the key is shown to a person: a sign where the terminal can draw one.
  ///
  /// - Parameter glyphs: The signs that the terminal can draw.
  /// - Returns: A sign, else ``caption``.
  public func symbol(_ glyphs: Glyphs) -> DisplayText {
    guard glyphs == .unicode else { return DisplayText(untrusted: caption) }
    return switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .character(" "): "␣"
    default: DisplayText(untrusted: caption)
    }
  }
}
