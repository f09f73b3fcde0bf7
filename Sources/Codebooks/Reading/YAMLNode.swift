/// A piece of a YAML file with its place; scalars are the strings as written, never numbers.
struct YAMLNode {
  /// A field of a mapping.
  struct Field {
    /// The name.
    let name: YAMLNode
    /// What it holds.
    let value: YAMLNode
  }

  /// How a scalar is written.
  enum Style {
    case plain
    case singleQuoted
    case doubleQuoted
    case block
  }

  /// What a node holds.
  enum Content {
    case scalar(String, Style)
    case list([YAMLNode])
    case mapping([Field])
  }

  /// What it holds.
  let content: Content
  /// Where it starts; columns count Unicode scalars.
  let position: SourcePosition

  /// The string, where the node is a scalar.
  var scalar: String? {
    if case .scalar(let string, _) = content { return string }
    return nil
  }

  /// Whether the node is a field left empty, as in `tables:`.
  var isBlank: Bool {
    if case .scalar("", .plain) = content { return true }
    return false
  }

  /// Whether the node is a list of nothing.
  var isEmptyList: Bool {
    if case .list(let items) = content { return items.isEmpty }
    return false
  }

  /// What the node can be called in a sentence.
  var shape: FieldProblem.Shape {
    switch content {
    case .scalar: .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}

/// A place in a file, both counted from 1.
struct SourcePosition: Hashable, Comparable {
  var line: Int
  var column: Int

  static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The way to a field, such as `variables[1].codes[3].key`; spelt out only where it is shown.
indirect enum FieldPath: Sendable {
  case root
  case field(FieldPath, String)
  case item(FieldPath, Int)

  /// The path in words.
  var text: String {
    switch self {
    case .root: return ""
    case .field(let parent, let name):
      let head = parent.text
      return head.isEmpty ? name : "\(head).\(name)"
    case .item(let parent, let index): return "\(parent.text)[\(index)]"
    }
  }
}
