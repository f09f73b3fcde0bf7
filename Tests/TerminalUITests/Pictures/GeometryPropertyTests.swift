import TerminalUI
import TerminalUITestSupport
import Testing

/// What holds for every way to divide a rectangle, tried on random ones.
@Suite struct GeometryPropertyTests {
  private func cells(of rect: Rect) -> Set<Point> {
    var cells: Set<Point> = []
    for row in rect.top..<rect.bottom {
      for column in rect.left..<rect.right { cells.insert(Point(column: column, row: row)) }
    }
    return cells
  }

  private func rect(using generator: inout SeededGenerator) -> Rect {
    Rect(
      column: Int.random(in: -3...4, using: &generator),
      row: Int.random(in: -3...4, using: &generator),
      columns: Int.random(in: -1...8, using: &generator),
      rows: Int.random(in: -1...6, using: &generator))
  }

  @Test(arguments: UInt64(1)...6)
  func partsAreTheWholeAndDoNotOverlap(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let whole = rect(using: &generator)
      let count = Int.random(in: -3...10, using: &generator)
      let (top, underTop) = whole.split(top: count)
      let (overBottom, bottom) = whole.split(bottom: count)
      let (left, besideLeft) = whole.split(left: count)
      let (besideRight, right) = whole.split(right: count)
      for (first, second) in [
        (top, underTop), (overBottom, bottom), (left, besideLeft), (besideRight, right),
      ] {
        #expect(cells(of: first).isDisjoint(with: cells(of: second)))
        #expect(cells(of: first).union(cells(of: second)) == cells(of: whole))
      }
      #expect(top.rows == min(max(0, count), whole.rows))
      #expect(right.columns == min(max(0, count), whole.columns))
    }
  }

  @Test(arguments: UInt64(1)...6)
  func nothingLiesOutside(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (whole, other) = (rect(using: &generator), rect(using: &generator))
      let count = Int.random(in: -3...10, using: &generator)
      let gap = Int.random(in: -1...4, using: &generator)
      let parts = [
        whole.split(left: count, gap: gap).left, whole.split(left: count, gap: gap).rest,
        whole.split(right: count, gap: gap).right, whole.split(right: count, gap: gap).rest,
        whole.inset(by: count), whole.inset(columns: count, rows: gap), whole.row(count),
        whole.centred(other.size), whole.intersection(other),
      ]
      for part in parts { #expect(cells(of: part).isSubset(of: cells(of: whole))) }
      #expect(
        cells(of: whole.intersection(other))
          == cells(of: whole).intersection(cells(of: other)))
      for cell in cells(of: other) {
        #expect(whole.contains(cell) == cells(of: whole).contains(cell))
      }
    }
  }
}
