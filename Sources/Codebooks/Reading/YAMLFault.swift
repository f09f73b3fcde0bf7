import Yams

/// Says in our words what the YAML library found.
enum YAMLFault {
  /// The finding for a failure of the library.
  static func finding(for error: YamlError, in source: String) -> Finding {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return finding(self.problem(problem, context: context), mark.line, mark.column)
    case .reader(let problem, let offset, _, _):
      let place = position(ofCharacter: offset ?? 0, in: source)
      return finding(.syntax(reason: problem), place.line, place.column)
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      return finding(.repeatedField(name), context.mark.line, context.mark.column)
    case .memory:
      return finding(.tooDeep(limit: CodebookLimits.depth), 1, 1)
    case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return finding(.syntax(reason: "it cannot be read"), 1, 1)
    }
  }

  private static func problem(_ reason: String, context: YamlError.Context?) -> SourceProblem {
    if reason.hasPrefix("Maximum nesting level") { return .tooDeep(limit: CodebookLimits.depth) }
    if reason.hasPrefix("but found another document") { return .severalDocuments }
    guard let context, !context.text.isEmpty else { return .syntax(reason: reason) }
    return .syntax(reason: "\(reason), \(context.text) that starts at line \(context.mark.line)")
  }

  private static func position(ofCharacter offset: Int, in source: String) -> SourcePosition {
    var place = SourcePosition(line: 1, column: 1)
    for character in source.prefix(offset) {
      if character.isNewline {
        place = SourcePosition(line: place.line + 1, column: 1)
      } else {
        place.column += character.unicodeScalars.count
      }
    }
    return place
  }

  private static func finding(_ problem: SourceProblem, _ line: Int, _ column: Int) -> Finding {
    Finding(line: line, column: column, path: "", problem: .source(problem))
  }
}
