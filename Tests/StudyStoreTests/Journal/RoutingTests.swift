import CodingModel
import Testing

@testable import StudyStore

@Suite struct RoutingTests {
  let folder: TemporaryFolder
  let study: StudyFile

  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder)
  }

  private func progress() throws -> CoderProgress {
    try #require(try study.progress().first { $0.coder.id == Fixture.anna })
  }

  private func append(_ decisions: Decision...) throws {
    try study.append(decisions, by: Fixture.anna, at: 1)
  }

  @Test func aChangedVerdictHidesValuesAndBringsThemBack() throws {
    try append(
      Decision("r0", "verdict", "improper"), Decision("r0", "form", "2a"),
      Decision("r0", "repeated", "often"))
    #expect(try progress().answered == ["verdict": 1, "form": 1, "repeated": 1])
    #expect(try progress().complete == 1)

    try append(Decision("r0", "verdict", "unclear"))
    #expect(try progress().answered == ["verdict": 1])
    #expect(try progress().complete == 0)
    #expect(try progress().started == 1)
    let hidden = try study.coding(of: "r0", by: Fixture.anna)
    #expect(hidden["repeated"]?.answer == .codes(["often"]))
    let respondent = try #require(try study.respondent("r0"))
    let outcome = Routing(study.codebook).outcome(of: respondent, coding: hidden)
    #expect(outcome.values["repeated"] == .notAsked)

    try append(Decision("r0", "verdict", "improper"))
    #expect(try progress().answered == ["verdict": 1, "form": 1, "repeated": 1])
    #expect(try progress().complete == 1)
    #expect(try study.info().eventCount == 5)
    #expect(try study.verify().isSound)
  }

  @Test func aUnitCanBeLeftAndTakenUpAgain() throws {
    try append(Decision("r3", "verdict", "improper"))
    #expect(try progress().started == 1)
    try study.close()
    let again = try Fixture.open(folder)
    #expect(try again.lastUnit(of: Fixture.anna) == "r3")
    try again.append([Decision("r3", "form", "1a")], by: Fixture.anna, at: 2)
    let now = try #require(try again.progress().first)
    #expect((now.complete, now.started, now.total) == (1, 0, 4))
    #expect(now.lastUnit == "r3")
  }

  @Test func takingEverythingBackLeavesAUnitUntouched() throws {
    try append(Decision("r0", "verdict", "proper"))
    try append(Decision("r0", "verdict"))
    #expect((try progress().complete, try progress().started) == (0, 0))
    #expect(try study.verify().isSound)
  }

  @Test func unitsArePlacedInFileOrder() throws {
    #expect(try study.unitCount() == 4)
    #expect(try (0..<4).map { try study.unit(at: $0).id } == ["r0", "r3", "r6", "r9"])
    #expect(try study.unit(at: 1) == Fixture.respondents(units: 4)[3])
    #expect(try study.position(of: "r6") == 2)
    #expect(try study.position(of: "r1") == nil)
    #expect(try study.position(of: "nobody") == nil)
    for position in [-1, 4, .max] {
      #expect(throws: StudyStoreError.noSuchPosition(position)) { try study.unit(at: position) }
    }
  }

  @Test func theNextUnitIsTheNextIncompleteOne() throws {
    func next(_ position: Int?, wrapping: Bool = true) throws -> Int? {
      try study.nextUnit(after: position, notCompleteFor: Fixture.anna, wrapping: wrapping)
    }
    #expect(try next(nil) == 0)
    try append(
      Decision("r0", "verdict", "proper"), Decision("r6", "verdict", "proper"),
      Decision("r3", "verdict", "improper"))
    #expect(try next(nil) == 1)
    #expect(try next(1) == 3)
    #expect(try next(3) == 1)
    #expect(try next(3, wrapping: false) == nil)
    try append(Decision("r9", "verdict", "proper"))
    #expect(try next(1) == 1)
    try append(Decision("r3", "form", "1b"))
    #expect(try next(1) == nil)
    #expect(try study.nextUnit(after: nil, notCompleteFor: Fixture.bram) == 0)
  }
}
