import CodingModel
import Testing

@testable import StudyStore

@Suite struct WeightSetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func weightsAreKeptAndReplaced() throws {
    let study = try Fixture.study(in: folder)
    let units = try study.respondents().map(\.id)
    let first = Dictionary(uniqueKeysWithValues: units.map { ($0, 0.1) })
    try study.addWeights("blok", first)
    #expect(try study.weightSets() == ["blok": first])
    let second = Dictionary(uniqueKeysWithValues: units.map { ($0, 2.5) })
    try study.addWeights("blok", second)
    #expect(try study.weightSets() == ["blok": second])
    #expect(try study.weightSetNames() == ["blok"])
    #expect(try study.verify().isSound)
  }

  @Test func aWeightThatIsNoneIsRefused() throws {
    let study = try Fixture.study(in: folder)
    let unit = try #require(try study.respondents().first?.id)
    #expect(throws: StudyStoreError.invalidWeight(unit)) {
      try study.addWeights("blok", [unit: -1])
    }
    #expect(try study.weightSets().isEmpty)
  }

  @Test func publicationsOfTheLeadAreKept() throws {
    let study = try Fixture.study(in: folder)
    let cell = PublishedCell(table: "5-8", row: "bron=raadslid", column: "all")
    let note = Note(.publication(of: cell), .text("al openbaar"))
    try study.append(notes: [note], by: Fixture.lead, at: 1)
    #expect(try study.publications() == [note.subject: .text("al openbaar")])
    #expect(note.subject.publishedCell == cell)
    #expect(try study.verify().isSound)
    try study.append(notes: [Note(note.subject, nil)], by: Fixture.lead, at: 2)
    #expect(try study.publications().isEmpty)
  }

  @Test func whatACoderNotesPublishesNothing() throws {
    let study = try Fixture.study(in: folder)
    let cell = PublishedCell(table: "5-8", row: "bron=raadslid", column: "all")
    try study.append(
      notes: [Note(.publication(of: cell), .text("zomaar"))], by: Fixture.anna, at: 1)
    #expect(try study.publications().isEmpty)
  }
}
