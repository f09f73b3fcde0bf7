import TerminalUI
import Testing

@Suite struct LayoutCacheTests {
  @Test(arguments: [1, 2, 8])
  func givesWhatIsGivenWithoutIt(limit: Int) {
    let cache = LayoutCache(limit: limit)
    for text in ["een twee drie", "a\u{1B}b", "een twee drie", "", "漢字\nx"] {
      for columns in [0, 5, 9] {
        for markers in [ControlMarkers.pictures, .ascii] {
          let entry = cache.entry(untrusted: text, columns: columns, markers: markers)
          let shown = DisplayText(untrusted: text, keepLineBreaks: true, markers: markers)
          #expect(entry.text == shown)
          #expect(entry.layout == TextLayout(shown, columns: columns))
        }
      }
    }
  }
}
