import StudyStore
import Testing

@Suite struct SearchFoldingTests {
  @Test(arguments: [
    ("Privé", "prive"), ("INDIRÉCT", "indirect"), ("naïef", "NAIEF"), ("e\u{301}", "é"),
    ("Ёж", "еж"), ("ΆΛΦΑ", "αλφα"), ("Straße", "straße"), ("A-Z 09 [x]", "a-z 09 [X]"), ("", ""),
  ])
  func theSameWithoutCaseAndAccents(text: String, other: String) {
    #expect(SearchFolding.folded(text) == SearchFolding.folded(other))
  }

  @Test func lettersStayApart() {
    #expect(SearchFolding.folded("direct") != SearchFolding.folded("dirext"))
    #expect(SearchFolding.folded("Direct") == "direct")
  }
}
