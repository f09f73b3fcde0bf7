import CodingModel
import Testing

@testable import StudyStore

@Suite struct QueueTests {
  let folder: TemporaryFolder
  let study: StudyFile

  /// Units `r0` to `r27` of ten; the others are none.
  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder, content: Self.content)
  }

  static let texts = [
    "De wethouder belde, en één keer ook de secretaris.", "Élan is geen cafe.",
    "Het café van de WETHOUDERS.", "", "NEAR OR AND NOT * \" ' ^ col:x", "wethouder",
    "belde wethouder", "漢字 emoji 👩‍👩‍👧", "e\u{301}en", "a\0wethouder",
  ]

  static var content: StudyContent {
    var respondents = Fixture.respondents(units: 10)
    for (index, text) in texts.enumerated() { respondents[index * 3].text = text }
    for index in respondents.indices where !respondents[index].isUnit {
      respondents[index].text = "wethouder"
    }
    return Fixture.content(respondents: respondents)
  }

  private func units(
    _ filter: String, by coder: CoderID = Fixture.anna, order: UnitOrder = .file
  ) throws -> [String] {
    let viewer = try #require(try study.coder(coder))
    var codebook = Fixture.codebook
    codebook.attributes = [Attribute(id: "cluster", column: "cluster", label: "")]
    let parsed = try UnitFilterParser(codebook, viewer: viewer).parse(filter)
    let selection = try study.selection(
      of: UnitQueue(filter: parsed, order: order), for: coder)
    #expect(try study.count(of: parsed, for: coder, limit: 100) == selection.count)
    return try (0..<selection.count).map { place in
      try study.unit(at: try #require(selection.position(at: place))).id.rawValue
    }
  }

  @Test(arguments: [
    ("", ["r0", "r3", "r6", "r9", "r12", "r15", "r18", "r21", "r24", "r27"]),
    ("wethouder", ["r0", "r6", "r15", "r18", "r27"]), ("WETHOUDERS", ["r6"]),
    ("\"wethouder belde\"", ["r0"]), ("belde wethouder", ["r0", "r18"]),
    ("cafe", ["r3", "r6"]), ("een", ["r0", "r24"]), ("elan", ["r3"]), ("NEAR", ["r12"]),
    ("\"OR AND\"", ["r12"]), ("col\"\":x", []), ("x' OR 1=1", []), ("漢", ["r21"]),
    ("cluster:MO", ["r0", "r6", "r12", "r18", "r24"]), ("nergens", []),
    ("wethouder cluster:W", ["r15", "r27"]),
  ])
  func textIsSearchedLiterallyWithoutDiacritics(filter: String, expected: [String]) throws {
    if filter.contains(":x") {
      #expect(throws: UnitFilterFault.self) { try units(filter) }
    } else {
      #expect(try units(filter) == expected)
    }
  }

  /// Whatever is typed is a word to look for, never a query of SQLite's own.
  @Test(arguments: [
    "\"", "\"\"", "a\"b", "*a", "a*", "^a", "a NEAR b", "NEAR(a b)", "a AND", "OR a", "NOT", "(a",
    "a)", "text:a", "-a", "+a", "{a}", "a:b", "'; DROP TABLE unitText", "a\0b", "\u{202E}a",
    "(a+)+$", "a?", ".*a", "%a%", "a_b", "\\a", "a;b", "unitText", "rowid:1",
  ])
  func nothingThatIsSearchedForIsAQuery(words: String) throws {
    let filter = UnitFilter([.text(words)], source: words)
    _ = try study.selection(of: UnitQueue(filter: filter), for: Fixture.anna)
    #expect(try study.count(of: filter, for: Fixture.anna, limit: 100) <= 10)
    #expect(try study.verify().isSound)
  }

  @Test func filtersSeeOnlyOnesOwnWorkAndTheLeadSeesAll() throws {
    try study.append(
      [
        Decision("r0", "verdict", "improper", memo: "Twijfelachtig"), Decision("r0", "form", "1a"),
        Decision("r3", "verdict", "proper"), Decision("r6", "form", "1b"),
      ], notes: [Note(.doubt("r9"), .flag), Note(.unitMemo("r12"), .text("bel na"))],
      by: Fixture.anna, at: 1)
    try study.append([Decision("r15", "verdict", "improper")], by: Fixture.bram, at: 2)
    #expect(try units("verdict:improper") == ["r0"])
    #expect(try units("verdict:improper", by: Fixture.bram) == ["r15"])
    #expect(try units("verdict:improper", by: Fixture.lead) == ["r0", "r15"])
    #expect(try units("form:1a") == ["r0"])
    // An answer that the routing hides is none.
    #expect(try units("form:1b") == [])
    #expect(try units("verdict:*") == ["r0", "r3"])
    #expect(try units("verdict:?").count == 8)
    #expect(try units("status:done") == ["r0", "r3"])
    #expect(try units("status:started") == ["r6"])
    #expect(try units("status:open").count == 8)
    #expect(try units("memo:*") == ["r0", "r12"])
    #expect(try units("memo:BEL") == ["r12"])
    #expect(try units("memo:*", by: Fixture.bram) == [])
    #expect(try units("memo:*", by: Fixture.lead) == ["r0", "r12"])
    #expect(try units("twijfel:ja") == ["r9"])
    #expect(try units("twijfel:nee").count == 9)
    #expect(try units("doubt:yes", by: Fixture.bram) == [])
    #expect(try units("wethouder verdict:improper") == ["r0"])
  }

  @Test(arguments: [
    ("een", true), ("EEN", true), ("één", true), ("e\u{301}e\u{301}n", true), ("elan", true),
    ("ÉLAN", true), ("ελλαδα", true), ("жук", true), ("ЖУК", true), ("strasse", true),
    ("漢字", true), ("a\0b", true), ("nergens", false), ("%", false),
  ])
  func memosAreSearchedWithoutCaseAndDiacritics(words: String, isFound: Bool) throws {
    let memo = "Één Élan; ΕΛΛΆΔΑ, Жук, Straße 漢字 A\0b"
    try study.append(
      [Decision("r0", "verdict", "improper", memo: memo)],
      notes: [Note(.unitMemo("r3"), .text(memo))], by: Fixture.anna, at: 1)
    let filter = UnitFilter([.memo(containing: words)], source: "")
    #expect(try study.count(of: filter, for: Fixture.anna, limit: 9) == (isFound ? 2 : 0))
    let selection = try study.selection(of: UnitQueue(filter: filter), for: Fixture.anna)
    #expect(selection.count == (isFound ? 2 : 0))
    #expect(try study.count(of: filter, for: Fixture.bram, limit: 9) == 0)
  }

  @Test func ordersAreByFileIdAnswerAndChance() throws {
    try study.append(
      [Decision("r9", "verdict", "improper"), Decision("r3", "verdict", "proper")],
      by: Fixture.anna, at: 1)
    #expect(try units("", order: .id).prefix(3) == ["r0", "r12", "r15"])
    #expect(try units("", order: .answer("verdict")).prefix(3) == ["r9", "r3", "r0"])
    let shuffled = try units("", order: .random(seed: 7))
    #expect(shuffled.sorted() == (try units("").sorted()))
    #expect(shuffled != (try units("")))
    #expect(shuffled == (try units("", order: .random(seed: 7))))
    // A filter keeps the order in which its units would come anyway.
    let filtered = try units("wethouder", order: .random(seed: 7))
    #expect(filtered == shuffled.filter(Set(filtered).contains))
    #expect(filtered.count == 5)
  }

  /// The lead sees final values, and sorts by them: rulings first of all, differences among the open ones.
  @Test func theLeadSortsByWhatIsFinal() throws {
    try study.append(
      [Decision("r9", "verdict", "proper"), Decision("r3", "verdict", "proper")]
        + [Decision("r12", "verdict", "improper"), Decision("r0", "verdict", "improper")],
      by: Fixture.anna, at: 1)
    try study.append(
      [Decision("r9", "verdict", "improper"), Decision("r0", "verdict", "proper")],
      by: Fixture.bram, at: 2)
    try study.append([Decision("r9", "verdict", "improper")], by: Fixture.lead, at: 3)
    let order = UnitOrder.answer("verdict")
    #expect(try units("", by: Fixture.lead, order: order).prefix(4) == ["r9", "r12", "r3", "r0"])
    #expect(try units("", by: Fixture.bram, order: order).prefix(3) == ["r9", "r0", "r3"])
  }

  @Test func theNextOpenUnitIsLookedForInTheQueue() throws {
    let selection = UnitSelection([2, 0, 5])
    func next(_ place: Int?) throws -> Int? {
      try study.nextPlace(after: place, in: selection, notCompleteFor: Fixture.anna)
    }
    #expect(try next(nil) == 0)
    #expect(try next(2) == 0)
    try study.append(
      [Decision("r6", "verdict", "proper"), Decision("r0", "verdict", "proper")],
      by: Fixture.anna, at: 1)
    #expect(try next(nil) == 2)
    #expect(try next(2) == 2)
    try study.append([Decision("r15", "verdict", "proper")], by: Fixture.anna, at: 1)
    #expect(try next(nil) == nil)
  }

  /// Near and far places alike: against looking at one after the other.
  @Test(arguments: UInt64(1)...6)
  func theNextOpenUnitIsFoundHoweverFarItIs(seed: UInt64) throws {
    let other = try TemporaryFolder()
    let study = try Fixture.study(
      in: other, content: Fixture.content(units: 200, codebook: Fixture.noteCodebook))
    var generator = Lehmer(state: seed)
    let open = Set((0..<Int(seed) - 1).map { _ in Int.random(in: 0..<200, using: &generator) })
    let decisions = (0..<200).filter { !open.contains($0) }.map {
      (Fixture.anna, Decision(unit: UnitID("r\($0 * 3)"), variable: "note", answer: .text("x")))
    }
    try study.importDecisions(decisions, at: 1)
    let order = (0..<200).shuffled(using: &generator).prefix(150)
    let selection = UnitSelection(order.map { UInt32($0) })
    for place in [nil, 0, 70, 149] {
      let start = place.map { $0 + 1 } ?? 0
      let expected = (0..<150).map { (start + $0) % 150 }.first { open.contains(order[$0]) }
      #expect(
        try study.nextPlace(after: place, in: selection, notCompleteFor: Fixture.anna) == expected)
    }
  }

  @Test func walksAndVisitsAreRemembered() throws {
    let queue = UnitQueue(
      filter: UnitFilter([.text("x")], source: "x"), order: .random(seed: .max))
    let walk = try study.beginWalk(queue, units: 3, by: Fixture.anna, at: 5)
    #expect(
      try study.walks(of: Fixture.anna) == [
        Walk(
          number: walk, coder: Fixture.anna, filter: "x", order: "random:18446744073709551615",
          units: 3, time: 5)
      ])
    #expect(try study.walks(of: Fixture.bram).isEmpty)
    let visits = (0..<3).map {
      Visit(unit: "r0", place: $0, keys: 8, duration: Int64($0) * 1000)
    }
    for (index, visit) in visits.enumerated() {
      try study.record(visit, in: walk, by: Fixture.anna, arrivedAt: Int64(index))
    }
    #expect(try study.visits(of: Fixture.anna, limit: 2) == [visits[2], visits[1]])
    #expect(try study.visits(of: Fixture.anna, since: 2, limit: 9) == [visits[2]])
    #expect(try study.visits(of: Fixture.bram, limit: 9).isEmpty)
    var all: [Visit] = []
    try study.forEachVisit(of: Fixture.anna) { visit, number in
      #expect(number == walk)
      all.append(visit)
    }
    #expect(all == visits)
    #expect(try study.verify().isSound)
  }
}
