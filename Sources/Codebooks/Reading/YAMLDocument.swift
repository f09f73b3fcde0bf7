import Yams

/// Turns the text of a file into nodes; the only place that knows the YAML library.
enum YAMLDocument {
  /// Why a text is not a tree of nodes.
  struct Refusal: Error {
    let finding: Finding
  }

  /// The root of the one document in a text.
  ///
  /// - Parameter source: A text that ``SourceGuard`` let pass.
  /// - Returns: The root node.
  /// - Throws: ``Refusal`` with the first fault; YAML that cannot be read has no second one.
  static func root(of source: String) throws(Refusal) -> YAMLNode {
    do {
      // Resolver.basic keeps the library from trying regular expressions on every key.
      let parser = try Parser(yaml: source, resolver: .basic, encoding: .utf8)
      // The parser owns the anchors: the nodes know theirs only as long as it lives.
      defer { withExtendedLifetime(parser) {} }
      guard let root = try parser.singleRoot() else { throw refusal(.empty, 1, 1) }
      let node = try convert(root, depth: 1)
      if node.isBlank { throw refusal(.empty, 1, 1) }
      return node
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as YamlError {
      throw Refusal(finding: YAMLFault.finding(for: error, in: source))
    } catch {
      throw refusal(.syntax(reason: "it cannot be read"), 1, 1)
    }
  }

  private static func convert(_ node: Node, depth: Int) throws -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      let place = try place(scalar.mark, scalar.anchor, depth)
      return YAMLNode(content: .scalar(scalar.string, style(of: scalar)), position: place)
    case .sequence(let sequence):
      let place = try place(sequence.mark, sequence.anchor, depth)
      let items = try sequence.map { try convert($0, depth: depth + 1) }
      return YAMLNode(content: .list(items), position: place)
    case .mapping(let mapping):
      let place = try place(mapping.mark, mapping.anchor, depth)
      let fields = try mapping.map { field in
        YAMLNode.Field(
          name: try convert(field.key, depth: depth + 1),
          value: try convert(field.value, depth: depth + 1))
      }
      return YAMLNode(content: .mapping(fields), position: place)
    case .alias(let alias):
      throw refusal(.alias(alias.anchor.rawValue), alias.mark?.line ?? 1, alias.mark?.column ?? 1)
    }
  }

  /// The place of a node that may be read: it is not too deep and no alias can point to it.
  private static func place(
    _ mark: Mark?, _ anchor: Anchor?, _ depth: Int
  ) throws -> SourcePosition {
    let place = SourcePosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
    if let anchor { throw refusal(.alias(anchor.rawValue), place.line, place.column) }
    guard depth <= CodebookLimits.depth else {
      throw refusal(.tooDeep(limit: CodebookLimits.depth), place.line, place.column)
    }
    return place
  }

  private static func style(of scalar: Node.Scalar) -> YAMLNode.Style {
    switch scalar.style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal, .folded: .block
    case .any, .plain: .plain
    }
  }

  private static func refusal(_ problem: SourceProblem, _ line: Int, _ column: Int) -> Refusal {
    Refusal(finding: Finding(line: line, column: column, path: "", problem: .source(problem)))
  }
}
