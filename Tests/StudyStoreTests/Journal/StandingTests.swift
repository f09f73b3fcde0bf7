import CodingModel
import GRDB
import Testing

@testable import StudyStore

/// Where units stand by the tables of the file, against the rule over the whole ledger.
@Suite struct StandingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let people = [Fixture.anna, Fixture.bram, Fixture.lead]

  /// Books in which some variable is asked of every unit, and in which none is of some.
  static let books = [
    Fixture.codebook,
    Codebook(
      name: "narrow", title: "Narrow", cases: CaseSchema(idColumn: "id", textColumn: "text"),
      variables: Fixture.codebook.variables.map { variable in
        var variable = variable
        if variable.id == "verdict" { variable.applies = .includes("cluster", ["MO"]) }
        return variable
      }),
  ]

  @Test(arguments: books, 1...6 as ClosedRange<UInt64>)
  func theTablesSayWhatTheRuleSays(book: Codebook, seed: UInt64) throws {
    let content = Fixture.content(units: 12, codebook: book)
    let study = try Fixture.study(in: folder, content: content)
    var random = SplitMix64(state: seed)
    for step in 0..<120 {
      let person = Self.people[Int.random(in: 0...2, using: &random)]
      switch step % 9 {
      case 0: try study.undo(by: person, at: Int64(step))
      case 1: try study.redo(by: person, at: Int64(step))
      case 2: try study.append(notes: [Self.redaction(&random)], by: person, at: Int64(step))
      default: try study.append([Self.decision(&random)], by: person, at: Int64(step))
      }
      if step % 6 == 0 { try expectAgreement(study, random: &random) }
    }
    try expectAgreement(study, random: &random)
    #expect(try study.verify().derivedFaults.isEmpty)
  }

  private func expectAgreement(_ study: StudyFile, random: inout SplitMix64) throws {
    let units = try study.respondents().filter(\.isUnit)
    let adjudication = Adjudication(
      view: try study.openView(for: Fixture.lead), codebook: study.codebook,
      staff: try study.coders())
    let finals = units.map { Array(adjudication.finalValues(of: $0).values) }
    let undecided = finals.map { $0.contains(.open(.disagreement)) }
    let counts = try study.standingCounts(for: Fixture.lead)
    #expect(counts.open == finals.count { $0.contains(where: \.isOpen) })
    #expect(counts.undecided == undecided.count { $0 })
    func next(_ place: Int?, _ selection: UnitSelection) -> Int? {
      let start = place.map { $0 + 1 } ?? 0
      return (0..<selection.count).map { (start + $0) % selection.count }.first { place in
        selection.position(at: place).map { undecided[$0] } == true
      }
    }
    let selections = [
      UnitSelection(all: 12), UnitSelection(all: SeededOrder(count: 12, seed: 7)),
      UnitSelection([4, 1, 9, 0]), UnitSelection([]),
    ]
    for selection in selections {
      for place in [nil, 0, 2, selection.count - 1] where place ?? 0 < max(1, selection.count) {
        #expect(
          try study.nextUndecided(after: place, in: selection, for: Fixture.lead)
            == next(place, selection))
      }
    }
    let disputed = try study.disputedUnits(for: Fixture.lead)
    let (respondents, view) = (disputed.respondents, disputed.view)
    #expect(disputed.isWhole)
    for limit in [1, 2, respondents.count] where limit > 0 {
      let some = try study.disputedUnits(for: Fixture.lead, limit: limit)
      #expect(some.respondents == Array(respondents.prefix(limit)))
      #expect(some.isWhole == (limit >= respondents.count))
    }
    let among = Adjudication(view: view, codebook: study.codebook, staff: try study.coders())
    #expect(
      respondents.flatMap { among.disputes(of: $0) }
        == units.flatMap { adjudication.disputes(of: $0) })
    #expect(respondents.allSatisfy { !among.disputes(of: $0).isEmpty })
    for progress in try study.progress() {
      try expectCounts(progress, study, units)
    }
  }

  private func expectCounts(
    _ progress: CoderProgress, _ study: StudyFile, _ units: [Respondent]
  ) throws {
    let own = try study.blindView(for: progress.coder.id)
    let routing = Routing(study.codebook)
    let codings = units.map { ($0, own.coding(of: $0.id)) }.filter { !$0.1.isEmpty }
    let outcomes = codings.map { routing.outcome(of: $0, coding: $1) }
    #expect(progress.complete == outcomes.count { $0.isComplete })
    #expect(progress.started == outcomes.count { !$0.isComplete })
    for variable in study.codebook.variables.map(\.id) {
      let answered = outcomes.count { $0.values[variable]?.answer != nil }
      #expect(progress.answered[variable] == (answered == 0 ? nil : answered))
    }
  }

  @Test func aStudyOfAnOlderProgramIsBroughtUpToDate() throws {
    let study = try Fixture.study(in: folder)
    try study.append(
      [Decision("r0", "verdict", "improper"), Decision("r3", "verdict", "proper")],
      by: Fixture.anna, at: 1)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.bram, at: 2)
    let counts = try study.standingCounts(for: Fixture.lead)
    #expect(counts == StandingCounts(open: 3, undecided: 1))
    try study.close()
    try Fixture.tamper(folder, "DELETE FROM unitStanding; DELETE FROM standingBasis")
    let again = try Fixture.open(folder)
    #expect(try again.standingCounts(for: Fixture.lead) == counts)
    #expect(try again.verify().isSound)
  }

  @Test func codersAreNotTold() throws {
    let study = try Fixture.study(in: folder)
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.standingCounts(for: Fixture.anna)
    }
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.nextUndecided(after: nil, for: Fixture.anna)
    }
    #expect(throws: StudyStoreError.self) { try study.disputedUnits(for: Fixture.anna) }
  }

  @Test(
    arguments: [
      ("UPDATE unitStanding SET isUndecided = 0", [.standing(unit: "r0")]),
      ("UPDATE unitStanding SET isDisputed = 0", [.standing(unit: "r0")]),
      ("DELETE FROM unitStanding", [.standing(unit: "r0")]),
      ("INSERT INTO unitStanding VALUES (2, 0, 0, 0)", [.standing(unit: "r6")]),
      (
        "UPDATE tally SET units = 7 WHERE coder = 'anna' AND name = 'verdict'",
        [.tally(coder: "anna", name: "verdict")]
      ),
      (
        "UPDATE tally SET units = 2 WHERE name = 'undecided'",
        [.tally(coder: "", name: "undecided")]
      ),
      (
        "INSERT INTO tally VALUES ('bram', 'state', 'complete', 1)",
        [.tally(coder: "bram", name: "complete")]
      ),
    ] as [(String, [DerivedFault])])
  func verificationNamesWhatDoesNotFollow(sql: String, faults: [DerivedFault]) throws {
    let study = try Fixture.study(in: folder)
    try study.append([Decision("r0", "verdict", "improper")], by: Fixture.anna, at: 1)
    try study.append([Decision("r0", "verdict", "unclear")], by: Fixture.bram, at: 2)
    try study.close()
    try Fixture.tamper(folder, sql)
    #expect(try Fixture.open(folder).verify().derivedFaults == faults)
  }

  // MARK: Random studies

  private static func decision(_ random: inout SplitMix64) -> Decision {
    let answers: [(VariableID, [Answer?])] = [
      ("verdict", [.codes(["improper"]), .codes(["proper"]), .codes(["unclear"]), nil]),
      ("form", [.noneApplies, .codes(["2a"]), .codes(["1a", "2a"]), .codes(["2a", "1a"]), nil]),
      ("repeated", [.codes(["once"]), .codes(["often"]), nil]),
      ("remark", [.text("answer"), .text("[naam]"), .text("else"), nil]),
    ]
    let (variable, choices) = answers[Int.random(in: 0..<4, using: &random)]
    return Decision(
      unit: unit(&random), variable: variable,
      answer: choices[Int.random(in: 0..<choices.count, using: &random)])
  }

  /// Hides the first word, or uncovers it.
  private static func redaction(_ random: inout SplitMix64) -> Note {
    let isTakenBack = Int.random(in: 0..<3, using: &random) == 0
    return Note(
      .redaction(of: unit(&random), as: Placeholder.standard[0]),
      isTakenBack ? nil : .passages([Passage(from: 0, to: 6)]))
  }

  private static func unit(_ random: inout SplitMix64) -> UnitID {
    UnitID("r\(3 * Int.random(in: 0..<6, using: &random))")
  }
}
