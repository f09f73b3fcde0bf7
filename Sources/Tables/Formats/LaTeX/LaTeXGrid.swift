/// Draws a grid as a LaTeX table with the rules of package booktabs; bars are left out.
///
/// Without columns a grid is a section of prose.
///
/// The document needs `\usepackage{booktabs}` and `\usepackage[T1]{fontenc}`, which has the straight
/// quotation mark; before LaTeX of 2018 also UTF-8 as its input encoding.
public struct LaTeXGrid: Sendable {
  /// Makes a drawer.
  public init() {}

  /// Writes a grid, with a line break at the end.
  public func write<Output: TextOutputStream>(_ grid: Grid, to output: inout Output) {
    guard !grid.columns.isEmpty else { return writeProse(grid, to: &output) }
    let kept = grid.columns.indices.filter { grid.columns[$0].kind != .bar }
    let places = kept.map { grid.columns[$0].kind == .number ? "r" : "l" }.joined()
    var lines = ["\\begin{table}", "\\caption{\(LaTeXText.escaped(grid.title))}"]
    lines += grid.captions.map { "{\\small \(LaTeXText.escaped($0))\\par}" }
    lines += ["\\begin{tabular}{\(places)}", "\\toprule"]
    lines.append(row(kept.map { LaTeXText.escaped(grid.columns[$0].label) }))
    lines.append("\\midrule")
    for row in grid.rows { lines += self.lines(of: row, kept) }
    lines += ["\\bottomrule", "\\end{tabular}"]
    lines += grid.notes.map { "\\par{\\footnotesize \(LaTeXText.escaped($0))\\par}" }
    lines.append("\\end{table}")
    output.write(lines.joined(separator: "\n") + "\n")
  }

  private func writeProse<Output: TextOutputStream>(_ grid: Grid, to output: inout Output) {
    output.write("\\subsection*{\(LaTeXText.escaped(grid.title))}\n")
    for paragraph in grid.captions + grid.notes {
      output.write("\n\(LaTeXText.escaped(paragraph))\n")
    }
  }

  private func lines(of row: Grid.Row, _ kept: [Int]) -> [String] {
    switch row {
    case .heading(let text):
      ["\\multicolumn{\(kept.count)}{l}{\\emph{\(LaTeXText.escaped(text))}} \\\\"]
    case .cells(let cells): [self.row(kept.map { self.cell(cells[$0]) })]
    case .total(let cells): ["\\midrule", self.row(kept.map { self.cell(cells[$0]) })]
    }
  }

  private func cell(_ cell: Grid.Cell) -> String {
    let text = LaTeXText.escaped(cell.text)
    return cell.isMarked ? "\\textbf{\(text)}" : text
  }

  private func row(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\" }
}
