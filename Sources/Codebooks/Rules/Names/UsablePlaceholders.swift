import CodingModel

extension CodebookRule {
  /// A placeholder stands between brackets in texts and has a digit for a key.
  static let usablePlaceholders = CodebookRule(
    name: "UsablePlaceholders",
    summary: "Placeholders are words, each there once."
  ) { context in
    var lines: [String: Int] = [:]
    return (context.draft.placeholders ?? []).compactMap { name in
      if Placeholder(name.value) == nil {
        return name.place.finding(.name(.unusable(.placeholder, name.value, .notAWord)))
      }
      if let first = lines[name.value] {
        return name.place.finding(.name(.repeated(.placeholder, name.value, firstLine: first)))
      }
      lines[name.value] = name.place.position.line
      return nil
    }
  }
}
