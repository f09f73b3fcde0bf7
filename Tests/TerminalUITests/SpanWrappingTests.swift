import TerminalUI
import Testing

/// Pieces of text that are broken into lines keep their styles and lose nothing.
@Suite struct SpanWrappingTests {
  private let pieces: [Span] = [
    Span("anna: ", .hint), Span("een twee ", .dim), Span("drie\u{301}vier ", .accent),
    Span("vijf", .dim),
  ]

  @Test(arguments: [1, 4, 7, 12, 19, 23, 200])
  func nothingIsLostAndNothingIsTooWide(columns: Int) {
    let lines = pieces.wrapped(toColumns: columns)
    let words = lines.map { $0.map(\.text.string).joined() }.joined(separator: " ")
    #expect(words.filter { $0 != " " } == "anna:eentweedrie\u{301}viervijf")
    #expect(lines.allSatisfy { $0.columns <= columns })
    for (text, style) in [("v", Style.dim), ("twee", .dim), ("anna", .hint)] where columns > 6 {
      #expect(lines.joined().contains { $0.text.string.contains(text) && $0.style == style })
    }
  }

  @Test func furtherLinesAreIndented() {
    let lines = pieces.wrapped(toColumns: 15, indent: 4).map { $0.map(\.text.string).joined() }
    #expect(lines.first == "anna: een")
    #expect(lines.count > 2)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    ") && !$0.hasPrefix("     ") })
  }

  @Test func whatFitsStaysAsItIs() {
    #expect(pieces.wrapped(toColumns: 80, indent: 4) == [pieces])
    #expect([Span]().wrapped(toColumns: 3) == [[]])
  }
}
