import CodingModel

extension CodebookRule {
  /// A key must show in one column of the screen and must not do something else there.
  static let usableKeys = CodebookRule(
    name: "UsableKeys",
    summary: "Every key is one visible character that the coding screen does not use itself."
  ) { context in
    context.draft.variables.flatMap(\.codes).compactMap { code in
      guard let key = code.key else { return nil }
      let reason: NameProblem.KeyReason? =
        if key.value.count != 1 {
          .notOneCharacter
        } else if !isVisible(key.value) {
          .notVisible
        } else if let character = key.value.first, context.reservedKeys.contains(character) {
          .reserved
        } else {
          nil
        }
      return reason.map { key.place.finding(.name(.unusableKey(key.value, $0))) }
    }
  }

  /// Whether a terminal shows a character in exactly one column.
  ///
  /// Everything that terminals draw two columns wide lies at U+1100 or above, and so does nothing
  /// that a keyboard with single characters is likely to have.
  private static func isVisible(_ character: String) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      scalar.value < 0x1100
    else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    default:
      return true
    }
  }
}
