/// A node on the way through a file, with the path that led to it.
struct Cursor {
  /// The node.
  let node: YAMLNode
  /// The way to it.
  let path: FieldPath

  /// Where the node stands.
  var place: Place { Place(position: node.position, path: path) }
}

/// A place in the file, for findings.
struct Place {
  /// Line and column.
  let position: SourcePosition
  /// The field.
  let path: FieldPath

  /// A finding at this place.
  func finding(_ problem: Finding.Problem) -> Finding {
    finding(problem, at: position)
  }

  /// A finding in this field, at a place within it.
  func finding(_ problem: Finding.Problem, at position: SourcePosition) -> Finding {
    Finding(line: position.line, column: position.column, path: path.text, problem: problem)
  }
}

/// A value with the place it was read from.
struct Located<Value> {
  /// The value.
  let value: Value
  /// The place.
  let place: Place

  /// Another value from the same place.
  func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(value: transform(value), place: place)
  }
}

/// The fields of one mapping, each at most once and with a name that is known.
struct Fields<Field: FieldName> {
  /// Where the mapping stands.
  let place: Place
  // A mapping has few fields: looking through them is quicker than hashing their names.
  private let nodes: [(field: Field, node: YAMLNode)]

  /// Makes the fields of a mapping.
  init(place: Place, nodes: [(field: Field, node: YAMLNode)]) {
    self.place = place
    self.nodes = nodes
  }

  /// The node of a field, unless it is absent or left empty.
  subscript(field: Field) -> Cursor? {
    guard let node = nodes.first(where: { $0.field == field })?.node, !node.isBlank else {
      return nil
    }
    return Cursor(node: node, path: .field(place.path, field.rawValue))
  }
}
