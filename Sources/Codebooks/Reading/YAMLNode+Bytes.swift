/// A tree of nodes as bytes, so that a file that was read once need not be read as YAML again.
///
/// A node is a byte for its kind, its line and column, and then what it holds; whole numbers take seven
/// bits a byte, the low ones first. The first byte tells the version of this form.
extension YAMLNode {
  /// The form these bytes have; a change of the form needs another number.
  private static let version: UInt8 = 1

  /// The tree as bytes.
  var bytes: [UInt8] {
    var writer = YAMLNodeWriter(bytes: [Self.version])
    writer.append(self)
    return writer.bytes
  }

  /// The tree that was written as these bytes; `nil` where they are of another form, or damaged.
  init?(bytes: [UInt8]) { self.init(part: bytes[...]) }

  /// The same, of a part of some bytes.
  init?(part bytes: ArraySlice<UInt8>) {
    guard bytes.first == Self.version else { return nil }
    let node = bytes.withUnsafeBytes { buffer -> YAMLNode? in
      var reader = YAMLNodeReader(rest: buffer[1...])
      let node = reader.node(depth: 1)
      return reader.rest.isEmpty ? node : nil
    }
    guard let node else { return nil }
    self = node
  }
}

/// The kinds of node, as bytes; a scalar's kind tells how it is written.
private enum NodeKind: UInt8 {
  case plain, singleQuoted, doubleQuoted, block, list, mapping

  init(_ style: YAMLNode.Style) {
    self =
      switch style {
      case .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .block: .block
      }
  }

  var style: YAMLNode.Style? {
    switch self {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .block: .block
    case .list, .mapping: nil
    }
  }
}

private struct YAMLNodeWriter {
  var bytes: [UInt8]

  mutating func append(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let style):
      begin(NodeKind(style), node.position, count: text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    case .list(let items):
      begin(.list, node.position, count: items.count)
      for item in items { append(item) }
    case .mapping(let fields):
      begin(.mapping, node.position, count: fields.count)
      for field in fields {
        append(field.name)
        append(field.value)
      }
    }
  }

  private mutating func begin(_ kind: NodeKind, _ place: SourcePosition, count: Int) {
    bytes.append(kind.rawValue)
    for number in [place.line, place.column, count] {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }
}

/// Reads nodes back; damaged bytes end in `nil`, never in a trap or a tree without bounds.
private struct YAMLNodeReader {
  var rest: Slice<UnsafeRawBufferPointer>

  mutating func node(depth: Int) -> YAMLNode? {
    guard depth <= CodebookLimits.depth, let kind = rest.popFirst().flatMap(NodeKind.init),
      let line = number(), let column = number(), let count = number(), count <= rest.count
    else { return nil }
    let content: YAMLNode.Content?
    if let style = kind.style {
      content = text(ofLength: count).map { .scalar($0, style) }
    } else if kind == .list {
      content = items(count, depth: depth).map { .list($0) }
    } else {
      content = fields(count, depth: depth).map { .mapping($0) }
    }
    return content.map {
      YAMLNode(content: $0, position: SourcePosition(line: line, column: column))
    }
  }

  private mutating func text(ofLength length: Int) -> String? {
    let bytes = UnsafeRawBufferPointer(rebasing: rest.prefix(length))
    rest = rest.dropFirst(length)
    // Bound to their type, they take the validation's quick way.
    return String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self)
  }

  private mutating func items(_ count: Int, depth: Int) -> [YAMLNode]? {
    var items: [YAMLNode] = []
    for _ in 0..<count {
      guard let item = node(depth: depth + 1) else { return nil }
      items.append(item)
    }
    return items
  }

  private mutating func fields(_ count: Int, depth: Int) -> [YAMLNode.Field]? {
    var fields: [YAMLNode.Field] = []
    for _ in 0..<count {
      guard let name = node(depth: depth + 1), let value = node(depth: depth + 1) else {
        return nil
      }
      fields.append(YAMLNode.Field(name: name, value: value))
    }
    return fields
  }

  private mutating func number() -> Int? {
    var (number, shift) = (0, 0)
    while let byte = rest.popFirst() {
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
      if shift > 42 { return nil }
    }
    return nil
  }
}
