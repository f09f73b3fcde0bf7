import TerminalUI
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(column: 2, row: 1, columns: 10, rows: 4)

  @Test func splitsKeepEveryCell() {
    let (top, rest) = rect.split(top: 1)
    #expect(top == Rect(column: 2, row: 1, columns: 10, rows: 1))
    #expect(rest == Rect(column: 2, row: 2, columns: 10, rows: 3))
    let (upper, bottom) = rect.split(bottom: 1)
    #expect(upper.rows == 3)
    #expect(bottom == Rect(column: 2, row: 4, columns: 10, rows: 1))
  }

  @Test func gapsBelongToNeitherPart() {
    let (left, rest) = rect.split(left: 4, gap: 1)
    #expect(left == Rect(column: 2, row: 1, columns: 4, rows: 4))
    #expect(rest == Rect(column: 7, row: 1, columns: 5, rows: 4))
    let (start, right) = rect.split(right: 4, gap: 1)
    #expect(start == Rect(column: 2, row: 1, columns: 5, rows: 4))
    #expect(right == Rect(column: 8, row: 1, columns: 4, rows: 4))
  }

  @Test(arguments: [-3, 0, 4, 99])
  func splitsNeverLeaveTheRectangle(amount: Int) {
    let parts = [
      rect.split(top: amount).top, rect.split(top: amount).rest,
      rect.split(bottom: amount).bottom, rect.split(left: amount, gap: 2).rest,
      rect.split(right: amount, gap: 2).rest, rect.inset(by: amount), rect.row(amount),
    ]
    for part in parts where !part.isEmpty {
      #expect(part.intersection(rect) == part)
    }
  }

  @Test func centresWhatFits() {
    #expect(
      rect.centred(Size(columns: 4, rows: 2)) == Rect(column: 5, row: 2, columns: 4, rows: 2))
    #expect(rect.centred(Size(columns: 99, rows: 99)) == rect)
  }
}
