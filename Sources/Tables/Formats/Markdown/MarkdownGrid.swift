/// Draws a grid as a Markdown pipe table; bars are left out.
///
/// Without columns a grid is a section of prose.
public struct MarkdownGrid: Sendable {
  /// Makes a drawer.
  public init() {}

  /// Writes a grid, with a line break at the end.
  public func write<Output: TextOutputStream>(_ grid: Grid, to output: inout Output) {
    let kept = grid.columns.indices.filter { grid.columns[$0].kind != .bar }
    output.write("### \(MarkdownText.heading(grid.title))\n\n")
    for caption in grid.captions {
      output.write(MarkdownText.paragraph(caption) + "\n\n")
    }
    if !kept.isEmpty {
      output.write(line(kept.map { MarkdownText.escaped(grid.columns[$0].label) }))
      output.write(line(kept.map { grid.columns[$0].kind == .number ? "---:" : ":---" }))
    }
    for row in grid.rows { output.write(line(texts(of: row, kept: kept))) }
    if !grid.notes.isEmpty, !kept.isEmpty { output.write("\n") }
    for note in grid.notes { output.write("- \(MarkdownText.paragraph(note))\n") }
  }

  private func texts(of row: Grid.Row, kept: [Int]) -> [String] {
    switch row {
    case .heading(let text):
      return [strong(MarkdownText.escaped(text))] + kept.dropFirst().map { _ in "" }
    case .cells(let cells):
      return kept.map { index in
        let text = MarkdownText.escaped(cells[index].text)
        return cells[index].isMarked ? strong(text) : text
      }
    case .total(let cells):
      return kept.map { strong(MarkdownText.escaped(cells[$0].text)) }
    }
  }

  private func strong(_ text: String) -> String { text.isEmpty ? "" : "**\(text)**" }

  private func line(_ texts: [String]) -> String { "| \(texts.joined(separator: " | ")) |\n" }
}

/// Text as Markdown shows it literally.
enum MarkdownText {
  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", "&", "|", "~", "$",
  ]

  /// The text on one line, every sign with a meaning inside a line escaped.
  static func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in TextDisplay.withoutControls(text).unicodeScalars {
      if special.contains(scalar) { scalars.append("\\") }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The same behind the signs of a heading, which number signs at its end would close.
  static func heading(_ text: String) -> String {
    let text = escaped(text)
    return text.hasSuffix("#") ? String(text.dropLast()) + "\\#" : text
  }

  /// The same at the start of a line, where more signs have a meaning: `#`, `>`, `-`, `+`, `1.`.
  static func paragraph(_ text: String) -> String {
    let text = escaped(String(text.drop { $0.isWhitespace }))
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let sign = rest.unicodeScalars.first else { return text }
    let starts: Set<Unicode.Scalar> = digits.isEmpty ? ["#", ">", "-", "+", "="] : [".", ")"]
    return starts.contains(sign) ? "\(digits)\\\(rest)" : text
  }
}
