import Codebooks
import CodingModel
import Testing

@Suite struct PlaceholderTests {
  private func text(_ placeholders: String) -> String {
    var book = SmallBook()
    book.head += placeholders
    return book.text
  }

  @Test func aCodebookWithoutThemHasTheUsualOnes() throws {
    let codebook = try CodebookReader(reservedKeys: []).read(
      source: text(""), path: "", tableKinds: ["frequency", "crosstab"])
    #expect(codebook.placeholders == Placeholder.standard)
  }

  @Test func aCodebookNamesItsOwn() throws {
    let codebook = try CodebookReader(reservedKeys: []).read(
      source: text("\nplaceholders: [persoon, wijk-1]"), path: "",
      tableKinds: ["frequency", "crosstab"])
    #expect(codebook.placeholders.map(\.text) == ["[persoon]", "[wijk-1]"])
  }

  @Test func placeholdersAreWordsEachThereOnce() {
    expectFindings(
      [
        "placeholders[1]: placeholder 'twee woorden' is not a word of at most 20 letters, digits "
          + "and hyphens. Choose another name.",
        "placeholders[2]: placeholder 'naam' is defined twice (first at line 4). Rename one of them.",
      ], in: text("\nplaceholders: [naam, §twee woorden, §naam]"))
  }
}
