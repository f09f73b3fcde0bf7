import Testing

@testable import CodingModel

@Suite struct RedactionTests {
  static func placeholder(_ name: String) -> Placeholder { Placeholder(name) ?? .standard[0] }
  static let name = placeholder("naam")
  static let place = placeholder("plaats")

  static func overlay(_ parts: (Int, Int, Placeholder)...) -> RedactionOverlay {
    RedactionOverlay(parts.map { Redaction(Passage(from: $0.0, to: $0.1), $0.2) })
  }

  @Test(arguments: [
    (overlay(), "Jan de Wit uit Delft."), (overlay((0, 10, name)), "[naam] uit Delft."),
    (overlay((0, 10, name), (15, 20, place)), "[naam] uit [plaats]."),
    (overlay((0, 3, name), (2, 10, place)), "[naam] uit Delft."),
    (overlay((0, 6, name), (6, 10, name)), "[naam] uit Delft."),
    (overlay((0, 3, name), (3, 10, place)), "[naam][plaats] uit Delft."),
    (overlay((15, 99, place)), "Jan de Wit uit [plaats]"),
    (overlay((30, 40, place)), "Jan de Wit uit Delft."),
    (overlay((5, 5, name), (7, 2, name)), "Jan de Wit uit Delft."),
  ])
  func texts(overlay: RedactionOverlay, expected: String) {
    #expect(overlay.displayed("Jan de Wit uit Delft.") == expected)
  }

  @Test func offsetsCountWhatReadersCallCharacters() {
    let text = "e\u{301}é 👩‍👩‍👧 Jan\r\nPiet"
    // é é blank family blank: Jan begins at 5; the line break is one cluster.
    #expect(Self.overlay((5, 8, Self.name)).displayed(text) == "e\u{301}é 👩‍👩‍👧 [naam]\r\nPiet")
    #expect(Self.overlay((9, 13, Self.name)).displayed(text) == "e\u{301}é 👩‍👩‍👧 Jan\r\n[naam]")
  }

  @Test(arguments: [
    ((0, 3), (0, 6)), ((2, 3), (0, 6)), ((3, 4), (6, 7)), ((4, 6), (7, 9)), ((4, 9), (7, 17)),
    ((6, 10), (9, 17)), ((10, 12), (17, 19)), ((0, 12), (0, 19)),
  ])
  func passagesGoThroughTheOverlayAndBack(original: (Int, Int), displayed: (Int, Int)) {
    // "Jan a Delft" with Jan and the place hidden: "[naam] xx[plaats]" in the displayed text.
    let overlay = Self.overlay((0, 3, Self.name), (6, 10, Self.place))
    let passage = Passage(from: original.0, to: original.1)
    let shown = overlay.displayed(passage)
    #expect(shown == Passage(from: displayed.0, to: displayed.1))
    // Back again it may only have grown to the edges of what is hidden.
    let back = overlay.original(shown)
    #expect(back.from <= passage.from)
    #expect(back.to >= passage.to)
    #expect(overlay.displayed(back) == shown)
  }

  @Test func mappedPassagesSayWhatTheySaidBeforeOutsideOfWhatIsHidden() {
    let text = "Op maandag belde Jan de Wit mij thuis in Delft over de nota."
    let characters = Array(text)
    var random = Randomness(seed: 7)
    for _ in 0..<500 {
      let overlay = RedactionOverlay(
        (0..<random.below(4)).map { _ in
          let from = random.below(characters.count)
          let to = from + 1 + random.below(8)
          return Redaction(
            Passage(from: from, to: to), random.below(2) == 0 ? Self.name : Self.place)
        })
      let shown = overlay.displayed(text)
      let from = random.below(characters.count)
      let passage = Passage(from: from, to: min(characters.count, from + 1 + random.below(6)))
      let touches = overlay.redactions.contains {
        $0.passage.from < passage.to && passage.from < $0.passage.to
      }
      guard !touches else { continue }
      #expect(overlay.displayed(passage).excerpt(of: shown) == passage.excerpt(of: text))
      #expect(overlay.original(overlay.displayed(passage)) == passage)
    }
  }

  @Test(arguments: [
    ("Jan de Wit belde", "[naam] belde"), ("JAN DE WIT!", "[naam]!"), ("zie Wit", "zie [naam]"),
    ("de witte nota", "de witte nota"), ("januari", "januari"), ("uit Delftse", "uit [plaats]se"),
    ("de wethouder", "de wethouder"),
  ])
  func wordsAreHiddenInMemosToo(memo: String, expected: String) {
    let text = "Jan de Wit uit Delft."
    let overlay = Self.overlay((0, 10, Self.name), (15, 20, Self.place))
    #expect(RedactedWords(hiddenBy: overlay, in: text).filtered(memo) == expected)
  }

  @Test(arguments: ["", "a b", "naam]", "12345678901234567890a", "\u{1B}"])
  func aPlaceholderIsAWord(name: String) { #expect(Placeholder(name) == nil) }

  @Test func notesOfSeveralPeopleGoTogether() {
    let notes: [(NoteSubject, NoteValue)] = [
      (.redaction(of: "u", as: Self.name), .passages([Passage(from: 0, to: 3)])),
      (.redaction(of: "u", as: Self.place), .passages([Passage(from: 15, to: 20)])),
      (.doubt("u"), .flag),
    ]
    #expect(
      RedactionOverlay(notes: notes) == Self.overlay((0, 3, Self.name), (15, 20, Self.place)))
  }
}

/// Numbers that are the same in every run.
private struct Randomness {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
