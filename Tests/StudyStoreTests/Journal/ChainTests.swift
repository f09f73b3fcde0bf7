import CodingModel
import Testing

@testable import StudyStore

/// The expected hashes were computed by a separate program from the description in `Chain`.
@Suite struct ChainTests {
  static let genesis = Chain.genesis(
    study: "0123456789abcdef0123456789abcdef", respondents: Digest256.of([]))

  @Test func genesisOfTheWorkedExample() {
    #expect(
      Self.genesis.description
        == "ef1d23789cc3231e36ee35cb18db880b7ebf3e4f3d8f4111fa0f7ad5444d03f8")
  }

  @Test func hashOfTheWorkedExample() {
    let decision = Decision(
      unit: "u1", variable: "form", answer: .codes(["1a", "2b"]), memo: "?")
    let event = CodingEvent(
      coder: "anna", sequence: 1, action: .coded(decision), time: 1_700_000_000_000,
      codebookVersion: 1)
    let hash = Chain.hash(event, after: Self.genesis, codebook: Digest256.of("abc".utf8))
    #expect(
      hash.description == "8dc4478dba17efc59176122397e9c74e8d482b01ebf9dd6f752311c144248be4")
  }

  @Test func hashOfANote() {
    let note = Note(
      .passages(of: "u1", for: "1a", of: "form"),
      .passages([Passage(from: 0, to: 4), Passage(from: 10, to: 12)]))
    let event = CodingEvent(
      coder: "anna", sequence: 1, action: .noted(note), time: 1_700_000_000_000,
      codebookVersion: 1)
    let hash = Chain.hash(event, after: Self.genesis, codebook: Digest256.of("abc".utf8))
    #expect(
      hash.description == "c60dca074364a4fc6b3bca66e5b726fb6cdf0806667ae1f5a85d0c0c73a72bfb")
  }

  @Test func everyFieldCounts() {
    func hash(
      coder: CoderID = "a", sequence: Int = 2, action: CodingEvent.Action, time: Int64 = 5,
      version: Int = 1, codebook: String = "abc"
    ) -> Digest256 {
      Chain.hash(
        CodingEvent(
          coder: coder, sequence: sequence, action: action, time: time, codebookVersion: version),
        after: Self.genesis, codebook: Digest256.of(codebook.utf8))
    }
    func coded(_ answer: Answer?, memo: String = "", variable: VariableID = "v")
      -> CodingEvent.Action
    {
      .coded(Decision(unit: "u", variable: variable, answer: answer, memo: memo))
    }
    let plain = coded(.codes(["1", "2"]))
    let hashes = [
      hash(action: plain), hash(coder: "b", action: plain), hash(sequence: 3, action: plain),
      hash(action: plain, time: 6), hash(action: plain, version: 2),
      hash(action: plain, codebook: "abd"),
      hash(action: coded(.codes(["2", "1"]))), hash(action: coded(.codes(["1,2"]))),
      hash(action: coded(.noneApplies)), hash(action: coded(nil)),
      hash(action: coded(.text(""))), hash(action: coded(.text("-"))),
      hash(action: coded(nil, memo: "-")), hash(action: coded(nil, variable: "v1")),
      hash(
        action: .undone(
          sequence: 1, restored: .decision(Decision(unit: "u", variable: "v", answer: nil)))),
      hash(
        action: .redone(
          sequence: 1, restored: .decision(Decision(unit: "u", variable: "v", answer: nil)))),
      hash(action: .undone(sequence: 1, restored: .note(Note(.doubt("u"), nil)))),
      hash(action: .redone(sequence: 1, restored: .note(Note(.doubt("u"), nil)))),
      hash(action: .noted(Note(.doubt("u"), nil))), hash(action: .noted(Note(.doubt("u"), .flag))),
      hash(action: .noted(Note(.unitMemo("u"), .text("f")))),
      hash(action: .noted(Note(.unitMemo("u"), .text("p1:0,1:1,")))),
      hash(action: .noted(Note(.codeMemo("c", of: "v"), .text("f")))),
      hash(action: .noted(Note(.codeMemo("v", of: "c"), .text("f")))),
      hash(action: .noted(Note(.passages(of: "u", for: "c", of: "v"), nil))),
      hash(
        action: .noted(
          Note(.passages(of: "u", for: "c", of: "v"), .passages([Passage(from: 0, to: 1)])))),
      hash(action: .comparisonOpened), hash(action: .comparisonViewed),
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test(
    arguments: [
      nil, .noneApplies, .text(""), .text("-"), .text("t\0 '; DROP TABLE rating; --"),
      .codes(["-"]), .codes(["1a", "2b", "c"]), .codes(["1:a,", "é\u{301}🇳🇱", ""]),
    ] as [Answer?])
  func answersSurviveTheirText(answer: Answer?) throws {
    #expect(try AnswerText.decode(AnswerText.encode(answer)) == answer)
  }

  @Test(arguments: ["", "x", "--", "c", "c3:ab,", "c2:ab", "c2:ab,x", "c99999999999999999999:a,"])
  func otherTextsAreRefused(text: String) {
    #expect(throws: UnreadableRecord(table: "codingEvent")) { try AnswerText.decode(text) }
  }

  @Test func digestsReadBack() {
    let digest = Digest256.of("abc".utf8)
    // FIPS 180-4, example for one block.
    #expect(
      digest.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest256(hex: digest.description.uppercased()) == digest)
    #expect(Digest256(hex: String(digest.description.dropLast())) == nil)
    #expect(Digest256(hex: "g" + digest.description.dropFirst()) == nil)
  }
}
