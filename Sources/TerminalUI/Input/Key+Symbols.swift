extension Key {
  /// How the key is shown to a person: an arrow for an arrow key where the terminal can draw one.
  ///
  /// - Parameter glyphs: The signs that the terminal can draw.
  /// - Returns: A sign, else ``name``.
  public func symbol(_ glyphs: Glyphs) -> DisplayText {
    guard glyphs == .unicode else { return DisplayText(untrusted: name) }
    return switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: DisplayText(untrusted: name)
    }
  }
}
