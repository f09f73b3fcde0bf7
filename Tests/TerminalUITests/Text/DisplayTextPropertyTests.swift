import TerminalUI
import TerminalUITestSupport
import Testing

/// What holds for every text, tried on random ones.
@Suite struct DisplayTextPropertyTests {
  /// The seeds; each makes some hundreds of texts.
  static let seeds = Array(UInt64(1)...8)

  private func forEachText(
    seed: UInt64, upTo count: Int = 24, times: Int = 300,
    _ body: (String, inout SeededGenerator) -> Void
  ) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<times { body(RandomText.anything(upTo: count, using: &generator), &generator) }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // Inside an emoji the joiner is what makes it one picture; Arabic number signs are drawn.
    case .format: scalar.value != 0x200D && DisplayWidth.columns(of: scalar) < 1
    default: DisplayWidth.columns(of: scalar) < 0
    }
  }

  @Test(arguments: seeds)
  func nothingHarmfulGetsThrough(seed: UInt64) {
    forEachText(seed: seed) { text, generator in
      let keeps = Bool.random(using: &generator)
      for markers in [ControlMarkers.pictures, .ascii] {
        let shown = DisplayText(untrusted: text, keepLineBreaks: keeps, markers: markers)
        let harmful = shown.string.unicodeScalars.filter { !(keeps && $0 == "\n") }
          .first(where: Self.isHarmful)
        #expect(harmful == nil, "\(text.unicodeScalars.map(\.value))")
        #expect(shown.hasLineBreaks == shown.string.unicodeScalars.contains("\n"))
      }
    }
  }

  /// What was made safe is taken as it is; so text may be filtered wherever it passes.
  @Test(arguments: seeds)
  func filteringTwiceIsFilteringOnce(seed: UInt64) {
    forEachText(seed: seed) { text, generator in
      let keeps = Bool.random(using: &generator)
      let once = DisplayText(untrusted: text, keepLineBreaks: keeps)
      let twice = DisplayText(untrusted: once.string, keepLineBreaks: keeps)
      #expect(twice.string.unicodeScalars.elementsEqual(once.string.unicodeScalars))
    }
  }

  /// Whoever is told that nothing was hidden sees the text itself.
  @Test(arguments: seeds)
  func whatIsHiddenIsCounted(seed: UInt64) {
    forEachText(seed: seed) { text, _ in
      let shown = DisplayText(untrusted: text, keepLineBreaks: true)
      guard shown.hiddenCharacters == 0 else { return }
      // Line ends are made one, tabs are blanks, and a mark without a base gets a ring to stand on.
      let added: Set<Unicode.Scalar> = ["\r", "\t", " ", "◌"]
      let plain = text.unicodeScalars.filter { !added.contains($0) }
      #expect(shown.string.unicodeScalars.filter { !added.contains($0) }.elementsEqual(plain))
    }
  }

  @Test(arguments: seeds)
  func columnsAreThoseOfThePicture(seed: UInt64) {
    forEachText(seed: seed) { text, _ in
      let shown = DisplayText(untrusted: text)
      var surface = Surface(size: Size(columns: 400, rows: 1))
      let used = surface.write(shown, at: Point(column: 0, row: 0))
      #expect(used == shown.columns)
      #expect(used == DisplayWidth.columns(of: shown.string))
      #expect(surface.fault == nil)
      let drawn = surface.cells(inRow: 0).prefix(used).map(\.text).joined()
      #expect(drawn.unicodeScalars.elementsEqual(shown.string.unicodeScalars))
    }
  }

  @Test(arguments: seeds)
  func cutAndFilledTextsFit(seed: UInt64) {
    forEachText(seed: seed) { text, generator in
      let shown = DisplayText(untrusted: text, keepLineBreaks: true)
      let limit = Int.random(in: 0...30, using: &generator)
      let cut = shown.truncated(toColumns: limit)
      #expect(cut.columns <= limit)
      #expect(!cut.hasLineBreaks)
      if !shown.hasLineBreaks, shown.columns <= limit { #expect(cut == shown) }
      for alignment in [Alignment.leading, .centre, .trailing] {
        #expect(shown.padded(toColumns: limit, alignment: alignment).columns == limit)
      }
    }
  }

  @Test(arguments: seeds)
  func joiningIsAddingUp(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let parts = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        DisplayText(
          untrusted: RandomText.anything(upTo: 6, using: &generator), keepLineBreaks: true)
      }
      let separator: DisplayText = Bool.random(using: &generator) ? "\n" : "; "
      let added = parts.dropFirst().reduce(parts.first ?? .empty) { $0 + separator + $1 }
      #expect(DisplayText.joined(parts, separator: separator) == added)
    }
  }

  @Test(arguments: seeds)
  func linesFitAndLoseNothingButBlanks(seed: UInt64) {
    forEachText(seed: seed, upTo: 120, times: 80) { text, generator in
      let shown = DisplayText(untrusted: text, keepLineBreaks: true)
      let columns = Int.random(in: 1...24, using: &generator)
      let layout = TextLayout(shown, columns: columns)
      var end = 0
      for (index, line) in layout.lines.enumerated() {
        // A wide character has to stand somewhere, even where one column is all there is.
        #expect(line.text.columns <= max(columns, 2))
        #expect(line.sourceRange.lowerBound >= end)
        end = line.sourceRange.upperBound
        #expect(layout.line(containing: line.sourceRange.lowerBound) >= index)
      }
      func ink(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != "\n" && !$0.properties.isWhitespace }
      }
      #expect(layout.lines.flatMap { ink($0.text.string) } == ink(shown.string))
      #expect(layout.lines.filter(\.endsParagraph).count == shown.lines.count)
    }
  }
}
