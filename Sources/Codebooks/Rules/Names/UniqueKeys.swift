import CodingModel

extension CodebookRule {
  /// One key press must choose one code.
  static let uniqueKeys = CodebookRule(
    name: "UniqueKeys",
    summary: "No two codes of a variable have the same key."
  ) { context in
    context.draft.variables.flatMap { variable in
      Repetition.pairs(in: variable.codes.compactMap(\.key)).map { again, first in
        again.place.finding(
          .name(.repeated(.key, again.value, firstLine: first.place.position.line)))
      }
    }
  }
}
