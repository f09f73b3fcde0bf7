import CodingModel

extension CodebookRule {
  /// Agreement is computed on this level, so it must make sense for the answers there are.
  static let levelFitsType = CodebookRule(
    name: "LevelFitsType",
    summary: "Level set stands with type multiple only, and a text has level nominal."
  ) { context in
    context.draft.variables.compactMap { variable in
      guard let level = variable.level, let kind = variable.kind else { return nil }
      let fits =
        switch (kind, level.value) {
        case (.single, .set), (.text, .set), (.text, .ordinal): false
        default: true
        }
      if fits { return nil }
      let name = variable.id?.value.rawValue ?? ""
      return level.place.finding(.variable(.levelMismatch(name, level.value, kind)))
    }
  }
}
