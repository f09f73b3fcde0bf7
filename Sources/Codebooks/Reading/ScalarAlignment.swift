/// Finds where a character of a scalar stands in the file, through quotes, escapes and folded lines.
struct ScalarAlignment {
  private let source: String.UnicodeScalarView
  private var index: String.Index
  private var place: SourcePosition

  /// The place of a character of a scalar.
  ///
  /// - Parameters:
  ///   - offset: Which character, from 0; the length of the scalar means its end.
  ///   - scalar: The node.
  ///   - source: The lines of the file.
  /// - Returns: The place; the start of the node where it holds no scalar.
  static func position(
    ofCharacter offset: Int, in scalar: YAMLNode, source: SourceLines
  ) -> SourcePosition {
    guard case .scalar(let text, let style) = scalar.content,
      var walk = ScalarAlignment(source, at: scalar.position)
    else { return scalar.position }
    walk.open(style)
    var wanted = String(text.prefix(offset)).unicodeScalars[...]
    while let next = wanted.first {
      if next.properties.isWhitespace, walk.isAtBlank {
        wanted = wanted.drop { $0.properties.isWhitespace }
        walk.skipBlanks()
      } else {
        wanted.removeFirst()
        walk.skipOne(in: style)
      }
    }
    return walk.place
  }

  private init?(_ source: SourceLines, at start: SourcePosition) {
    guard let index = source.index(of: start) else { return nil }
    self.source = source.scalars
    self.index = index
    self.place = start
  }

  private var current: Unicode.Scalar? { index < source.endIndex ? source[index] : nil }

  private var isAtBlank: Bool { current?.properties.isWhitespace ?? false }

  private mutating func advance() {
    guard let scalar = current else { return }
    index = source.index(after: index)
    if scalar == "\n" {
      place = SourcePosition(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
  }

  private mutating func skipBlanks() {
    while isAtBlank { advance() }
  }

  /// Goes from the mark of a node to its first character.
  private mutating func open(_ style: YAMLNode.Style) {
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: advance()
    case .block:
      while let scalar = current, scalar != "\n" { advance() }
      skipBlanks()
    }
  }

  /// Passes what stands for one character of the scalar.
  private mutating func skipOne(in style: YAMLNode.Style) {
    let first = current
    advance()
    switch (style, first) {
    case (.singleQuoted, "'"?): advance()
    case (.doubleQuoted, "\\"?):
      let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
      let count = current.flatMap { digits[$0] } ?? 0
      for _ in 0...count { advance() }
    default: break
    }
  }
}
