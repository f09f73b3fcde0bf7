import CodingModel
import Testing

@Suite("Texts in several languages")
struct LocalizedTextTests {
  @Test("A text is given in its language, else in another, else as it reads everywhere")
  func choice() {
    let both = LocalizedText([.dutch: "een", .english: "one"])
    #expect(Language.allCases.map { both[$0] } == ["een", "one"])
    let dutch = LocalizedText([.dutch: "een"])
    #expect(Language.allCases.map { dutch[$0] } == ["een", "een"])
    let english = LocalizedText(dutch: nil, english: "one")
    #expect(Language.allCases.map { english[$0] } == ["one", "one"])
    let plain: LocalizedText = "1"
    #expect(Language.allCases.map { plain[$0] } == ["1", "1"])
    #expect(Language.allCases.map { plain.translation(in: $0) } == [nil, nil])
  }

  @Test("Texts are the same when every language has the same")
  func sameness() {
    #expect(
      LocalizedText(dutch: "een", english: "one")
        == LocalizedText([.dutch: "een", .english: "one"]))
    #expect(LocalizedText([:]) == LocalizedText(dutch: nil, english: nil))
    #expect(LocalizedText("een") != LocalizedText(dutch: "een", english: "een"))
  }

  @Test("A text is empty when no language has any")
  func emptiness() {
    #expect(LocalizedText("").isEmpty)
    #expect(LocalizedText([:]).isEmpty)
    #expect(LocalizedText(dutch: "", english: nil).isEmpty)
    #expect(!LocalizedText(dutch: nil, english: "one").isEmpty)
    #expect(!LocalizedText("1").isEmpty)
  }
}
