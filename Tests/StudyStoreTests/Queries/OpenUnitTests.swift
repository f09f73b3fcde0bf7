import CodingModel
import Testing

@testable import StudyStore

/// The next open unit is found by numbers that are kept, not by looking at all that are done.
@Suite struct OpenUnitTests {
  private static let units = OpenUnits.stretch * 2 + 40

  /// A study over three stretches, in which anna has completed all but some positions.
  private func study(open: Set<Int>, in folder: TemporaryFolder) throws -> StudyFile {
    let respondents = (0..<Self.units).map {
      Respondent(id: UnitID("u\($0)"), text: "tekst", isUnit: true)
    }
    let study = try Fixture.study(in: folder, content: Fixture.content(respondents: respondents))
    let decisions = respondents.indices.filter { !open.contains($0) }.map {
      Decision(respondents[$0].id, "verdict", "proper")
    }
    try study.append(decisions, by: Fixture.anna, at: 1)
    return study
  }

  @Test func everyOpenUnitIsFoundInTheFileAndInAQueue() throws {
    let folder = try TemporaryFolder()
    let open: Set<Int> = [3, OpenUnits.stretch - 1, OpenUnits.stretch * 2 + 39]
    let study = try study(open: open, in: folder)
    for place in [nil, 0, 2, 3, 4, 1023, 1024, 2086, 2087] {
      let expected = (0..<Self.units).map { ((place ?? -1) + 1 + $0) % Self.units }
        .first(where: open.contains)
      #expect(try study.nextUnit(after: place, notCompleteFor: Fixture.anna) == expected)
      #expect(try study.nextUnit(after: place, notCompleteFor: Fixture.bram) != nil)
    }
    #expect(
      try study.nextUnit(after: 2087, notCompleteFor: Fixture.anna, wrapping: false) == nil)
    let positions = (0..<Self.units).reversed().map { UInt32($0) }
    let queue = UnitSelection(positions)
    #expect(try study.nextPlace(after: 0, in: queue, notCompleteFor: Fixture.anna) == 1064)
    #expect(try study.nextPlace(after: 1064, in: queue, notCompleteFor: Fixture.anna) == 2084)
    #expect(try study.nextPlace(after: 2084, in: queue, notCompleteFor: Fixture.anna) == 0)
    #expect(try study.nextPlace(after: 2084, in: queue, notCompleteFor: Fixture.bram) == 2085)
    #expect(try study.verify().isSound)
  }

  @Test func theNumbersFollowWhatIsUndoneAndChanged() throws {
    let folder = try TemporaryFolder()
    let study = try study(open: [], in: folder)
    func next() throws -> Int? { try study.nextUnit(after: nil, notCompleteFor: Fixture.anna) }
    #expect(try next() == nil)
    // An answer under which a question is asked that was not before.
    try study.append([Decision("u1030", "verdict", "improper")], by: Fixture.anna, at: 2)
    #expect(try next() == 1030)
    _ = try study.undo(by: Fixture.anna, at: 3)
    #expect(try next() == nil)
    try study.append(
      [Decision(unit: "u2050", variable: "verdict", answer: nil)], by: Fixture.anna, at: 4)
    #expect(try next() == 2050)
    #expect(try study.verify().isSound)
  }

  @Test func aNumberThatIsWrongIsFound() throws {
    let folder = try TemporaryFolder()
    try study(open: [3], in: folder).close()
    try Fixture.tamper(
      folder, "UPDATE tally SET units = units + 1 WHERE kind = 'stretch' AND name = '0'")
    #expect(try Fixture.open(folder).verify().derivedFaults.isEmpty == false)
  }
}
