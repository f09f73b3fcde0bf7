import CodingModel

/// Reading single fields.
extension CodebookDecoder {
  /// Reads a mapping whose fields are known by name.
  ///
  /// - Parameters:
  ///   - cursor: The node.
  ///   - names: The fields that may be there.
  ///   - required: The fields that must be there and hold something.
  /// - Returns: The fields, or `nil` if the node is no mapping.
  mutating func fields<Field: FieldName>(
    of cursor: Cursor, as names: Field.Type, required: [Field] = []
  ) -> Fields<Field>? {
    guard case .mapping(let pairs) = cursor.node.content else {
      report(.field(.wrongShape(expected: .mapping, found: cursor.node.shape)), at: cursor.place)
      return nil
    }
    var nodes: [(field: Field, node: YAMLNode)] = []
    nodes.reserveCapacity(pairs.count)
    for pair in pairs {
      let written = pair.name.scalar
      if let written, let field = Field(rawValue: written) {
        nodes.append((field, pair.value))
      } else {
        let place = Place(position: pair.name.position, path: cursor.path)
        guard let written else {
          report(.field(.wrongShape(expected: .text, found: pair.name.shape)), at: place)
          continue
        }
        if names == Language.self, pair.value.isBlank {
          report(.field(.cutText(rest: written)), at: place)
        } else {
          reportUnknown(written, names, at: place)
        }
      }
    }
    let fields = Fields(place: cursor.place, nodes: nodes)
    for field in required where fields[field].map(\.node.isEmptyList) ?? true {
      report(.field(.missing(field.rawValue)), at: cursor.place)
    }
    return fields
  }

  private mutating func reportUnknown<Field: FieldName>(
    _ name: String, _ names: Field.Type, at place: Place
  ) {
    let known = Field.allCases.map(\.rawValue)
    let nearest = NearestName.of(name, among: known)
    report(.field(.unknown(name, suggestion: nearest, known: known)), at: place)
  }

  /// Reads a single value as the string that was written.
  mutating func scalar(_ cursor: Cursor?) -> Located<String>? {
    guard let cursor else { return nil }
    guard let string = cursor.node.scalar else {
      report(.field(.wrongShape(expected: .text, found: cursor.node.shape)), at: cursor.place)
      return nil
    }
    return Located(value: string, place: cursor.place)
  }

  /// Reads a name.
  mutating func identifier<Scope>(_ cursor: Cursor?) -> Located<Identifier<Scope>>? {
    scalar(cursor)?.map { Identifier<Scope>($0) }
  }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - cursor: The node; none means an empty list.
  ///   - limit: How many there may be; what comes after is not read.
  /// - Returns: The items.
  mutating func items(_ cursor: Cursor?, limit: Int) -> [Cursor] {
    guard let cursor else { return [] }
    guard case .list(let nodes) = cursor.node.content else {
      report(.field(.wrongShape(expected: .list, found: cursor.node.shape)), at: cursor.place)
      return []
    }
    if nodes.count > limit {
      report(.field(.tooMany(count: nodes.count, limit: limit)), at: cursor.place)
    }
    return nodes.prefix(limit).enumerated().map { index, node in
      Cursor(node: node, path: .item(cursor.path, index))
    }
  }

  /// Reads a list, or a single item that stands for a list of one.
  mutating func itemsOrOne(_ cursor: Cursor?, limit: Int) -> [Cursor] {
    guard let cursor else { return [] }
    if case .list = cursor.node.content { return items(cursor, limit: limit) }
    return [cursor]
  }

  /// Reads one of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ cursor: Cursor?, of type: Choice.Type
  ) -> Located<Choice>? {
    guard let written = scalar(cursor) else { return nil }
    if let choice = Choice(rawValue: written.value) { return written.map { _ in choice } }
    reportChoice(written, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reads `true` or `false`.
  mutating func flag(_ cursor: Cursor?) -> Bool? {
    guard let written = scalar(cursor) else { return nil }
    if let flag = Bool(written.value) { return flag }
    reportChoice(written, among: ["true", "false"])
    return nil
  }

  private mutating func reportChoice(_ written: Located<String>, among choices: [String]) {
    let nearest = NearestName.of(written.value, among: choices)
    report(
      .field(.notOneOf(written.value, choices: choices, suggestion: nearest)), at: written.place)
  }

  /// Reads a number between two bounds.
  mutating func number(_ cursor: Cursor?, in range: ClosedRange<Double>) -> Double? {
    guard let written = scalar(cursor) else { return nil }
    if let number = Double(written.value), range.contains(number) { return number }
    report(
      .field(.notANumber(written.value, from: range.lowerBound, through: range.upperBound)),
      at: written.place)
    return nil
  }

  /// Reads a rule; faults in it are left to the codebook rules.
  mutating func rule(_ cursor: Cursor?) -> RuleDraft? {
    guard let cursor, let written = scalar(cursor) else { return nil }
    let reading = Result { () throws(ConditionSyntaxError) in
      try ConditionParser.read(written.value)
    }
    return RuleDraft(node: cursor.node, reading: reading, place: cursor.place)
  }
}
