import TerminalUI
import TerminalUITestSupport
import Testing

/// What holds for every picture, tried on random ones.
@Suite struct SurfacePropertyTests {
  private static let sizes = [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 2, rows: 3),
    Size(columns: 17, rows: 5), Size(columns: 80, rows: 24),
  ]

  @Test(arguments: UInt64(1)...40)
  func rowsAreWholeWhateverIsDrawn(seed: UInt64) {
    for size in Self.sizes {
      let surface = Surface.random(seed: seed, size: size)
      #expect(surface.fault == nil)
      #expect(surface == Surface.random(seed: seed, size: size))
    }
  }

  /// Drawing one picture on another leaves whole characters in both, also where an edge cuts one.
  @Test(arguments: UInt64(1)...40)
  func picturesOnPicturesStayWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var below = Surface.random(seed: seed &+ 1_000, size: Size(columns: 20, rows: 6))
    let above = Surface.random(seed: seed &+ 2_000, size: Size(columns: 9, rows: 4))
    let origin = Point(
      column: Int.random(in: -4...22, using: &generator),
      row: Int.random(in: -3...7, using: &generator))
    below.draw(above, at: origin)
    #expect(below.fault == nil)
    for row in 0..<above.size.rows {
      for column in 0..<above.size.columns {
        let cell = above[Point(column: column, row: row)]
        let place = Point(column: column, row: row).offset(columns: origin.column, rows: origin.row)
        guard cell.width > 0, below.bounds.contains(place),
          below.bounds.contains(place.offset(columns: cell.width - 1))
        else { continue }
        #expect(below[place] == cell)
      }
    }
  }

  /// A text may be written in any pieces: what is seen is the same.
  @Test(arguments: UInt64(1)...40)
  func piecesMakeTheWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<6).map { _ in
      DisplayText(untrusted: "a" + RandomText.drawable(upTo: 5, using: &generator))
    }
    var (whole, pieces) = (
      Surface(size: Size(columns: 14, rows: 1)), Surface(size: Size(columns: 14, rows: 1))
    )
    whole.write(DisplayText.joined(words), at: Point(column: 0, row: 0))
    pieces.write(words.map { Span($0) }, at: Point(column: 0, row: 0))
    // A wide character that finds no room ends the whole, but not the pieces after it.
    let used = whole.plainText.count
    #expect(pieces.plainText.prefix(used) == whole.plainText.prefix(used))
  }
}
