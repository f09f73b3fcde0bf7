import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// Published tables of the reference study: what is small is gone, and cannot be computed.
@Suite struct DisclosureControlTests {
  static let improper = Condition.includes("oordeel", ["oneigenlijk"])

  /// The four blocks of table 5-8, by the names of the reference data.
  static let background = TablePlan(
    id: "5-8", kind: "frequency", title: "", base: improper,
    blocks: Study2018.variables.filter {
      ["frequentie", "personen", "periode", "bron"].contains($0.id)
    }.map { variable in
      TableBlock(
        variable: variable.id,
        lines: variable.codes.map {
          TableLine(
            group: LocalizedText(variable.id.rawValue), label: LocalizedText($0.id.rawValue),
            codes: [$0.id])
        })
    })

  /// Source by origin: its rows have the N that 5-8 prints.
  static let crossed = TablePlan(
    id: "x", kind: "crosstab", title: "", base: improper,
    blocks: [block("bron")], columns: block("oorsprong"), percentage: .row, showsTotal: true,
    testsIndependence: true)

  static func block(_ id: VariableID) -> TableBlock {
    let codes = Study2018.variables.first { $0.id == id }?.codes ?? []
    return TableBlock(
      variable: id,
      lines: codes.map { TableLine(label: LocalizedText($0.id.rawValue), codes: [$0.id]) })
  }

  private func publish(
    _ plans: [TablePlan], policy: DisclosurePolicy = DisclosurePolicy(),
    published: [PublishedCell: String] = [:]
  ) throws -> [PublishedTable] {
    let study = try Study2018()
    return try TablePublication(policy: policy, published: published, language: .english)
      .tables(plans, from: study.frame)
  }

  @Test(arguments: [3, 5, 6, 10, 20, 25])
  func smallCellsAreGone(minimum: Int) throws {
    var policy = DisclosurePolicy()
    policy.minimumCell = minimum
    let table = try #require(try publish([Self.background], policy: policy).first)
    let counts = table.original.rows.flatMap(\.cells).map(\.count)
    let small = counts.filter { (1..<minimum).contains($0) }
    #expect(table.hidden.filter(\.isAtRisk).map(\.count) == small)
    #expect(small.isEmpty == (minimum == 3))
    for row in table.table.rows {
      for cell in row.cells where cell.suppressed == nil {
        #expect(cell.count == 0 || cell.count >= minimum)
      }
      for cell in row.cells where cell.suppressed != nil {
        #expect(cell.percent == nil && cell.count == 0 && cell.weighted == 0)
      }
    }
    #expect(!table.table.notes.contains { $0.contains("instead of") })
  }

  /// The sums of each block of 5-8, solved by enumeration: every hidden cell may be anything from a
  /// range that reaches beyond what is small.
  @Test(arguments: [5, 6, 10, 20, 25])
  func noHiddenCellCanBeComputedFromItsBlock(minimum: Int) throws {
    var policy = DisclosurePolicy()
    policy.minimumCell = minimum
    let table = try #require(try publish([Self.background], policy: policy).first)
    for block in Set(table.original.rows.map(\.block)) {
      let rows = table.original.rows.indices.filter { table.original.rows[$0].block == block }
      let hidden = rows.filter { table.table.rows[$0].cells[0].suppressed != nil }
      guard !hidden.isEmpty else { continue }
      let left = hidden.reduce(0) { $0 + table.original.rows[$1].cells[0].count }
      // Each of the hidden cells can take all that is left but one person for every other.
      let most = left - (hidden.count - 1)
      #expect(hidden.count >= 2)
      #expect(most >= minimum, "\(block)")
    }
  }

  @Test func whatOneTableHidesNoOtherPrints() throws {
    let tables = try publish([Self.background, Self.crossed])
    let hidden = Set(
      tables[0].hidden.filter { $0.cell.row.hasPrefix("bron=") }.map(\.cell.row))
    #expect(!hidden.isEmpty)
    for row in tables[1].table.rows where hidden.contains(row.id) { #expect(row.hidesN) }
    #expect(tables[1].table.test == nil)
    #expect(tables[1].table.notes.contains { $0.hasPrefix("The test is left out") })
  }

  /// Every hidden count of a crossed table has room, by the sums of all that is printed.
  @Test(arguments: [3, 5, 10])
  func crossedTablesAreSafe(minimum: Int) throws {
    var policy = DisclosurePolicy()
    policy.minimumCell = minimum
    let table = try #require(try publish([Self.crossed], policy: policy).first)
    let atRisk = table.hidden.filter { $0.isAtRisk && $0.count > 0 }
    #expect(!atRisk.isEmpty)
    for cell in atRisk {
      let range = try #require(cell.range)
      #expect(range.contains(cell.count))
      let isSafe =
        range.upperBound >= minimum && range.upperBound - range.lowerBound >= minimum - 1
      #expect(
        isSafe || table.table.rows.allSatisfy { $0.cells.allSatisfy { $0.suppressed != nil } })
    }
  }

  @Test func theLeadCanPublishASmallCell() throws {
    let before = try #require(try publish([Self.background]).first)
    let small = try #require(before.hidden.first { $0.isAtRisk })
    let after = try #require(
      try publish([Self.background], published: [small.cell: "in the report already"]).first)
    let row = try #require(after.table.rows.first { $0.id == small.cell.row })
    #expect(row.cells[0].count == small.count)
    #expect(after.table.notes.contains { $0.hasSuffix("in the report already") })
  }

  @Test func roundingIsSaidAndLeavesNoSmallCount() throws {
    var policy = DisclosurePolicy()
    policy.method = .round
    let table = try #require(try publish([Self.background], policy: policy).first).table
    #expect(table.headN == 115)
    for cell in table.rows.flatMap(\.cells) { #expect(cell.count.isMultiple(of: 5)) }
    #expect(table.notes.contains { $0.contains("nearest multiple of 5") })
  }

  @Test func bandsAreMergedBeforeAnythingIsLeftOut() throws {
    var policy = DisclosurePolicy()
    policy.method = .merge
    var plan = Self.background
    plan.options.bands = [["2014_2017", "2010_2013", "voor_2010", "meerdere"]]
    let table = try #require(try publish([plan], policy: policy).first)
    let row = table.table.rows.first { $0.block == "periode" }
    let isMerged = table.table.rows.contains { $0.parts.count == 4 }
    let wasSmall = try publish([Self.background])[0].hidden.contains {
      $0.isAtRisk && $0.cell.row.hasPrefix("periode=")
    }
    #expect(isMerged == wasSmall)
    #expect(row != nil)
  }

  @Test func formatsShowThatSomethingIsLeftOut() throws {
    let table = try #require(try publish([Self.background]).first).table
    var json = ""
    JSONTableFormat().write(table, to: &json)
    #expect(json.contains("\"suppressed\" : \"confidential\""))
    #expect(json.contains("\"count\" : null"))
    var text = ""
    TextTableFormat(style: .english).write(table, to: &text)
    #expect(text.contains("·"))
    var html = ""
    HTMLTableFormat(style: .english).write(table, to: &html)
    #expect(html.contains("·"))
  }

  /// That every code may count makes no difference where everybody gave one: the sums still tell.
  @Test func singleAnswersAddUpWhicheverCodesCount() throws {
    var plan = Self.crossed
    for index in plan.blocks.indices { plan.blocks[index].use = .any }
    plan.columns?.use = .any
    let (any, main) = (try publish([plan])[0], try publish([Self.crossed])[0])
    #expect(any.hidden == main.hidden)
    #expect(any.table.rows.map(\.hidesN) == main.table.rows.map(\.hidesN))
    #expect(any.table.rows.count { $0.hidesN } != 1)
  }

  /// In a table of all respondents, most of whom are in no line, each column still adds up by itself.
  @Test func columnsThatAddUpAreKnownToAddUp() throws {
    var plan = Self.crossed
    plan.base = .always
    plan.blocks = [Self.block("frequentie")]
    plan.columns = Self.block("personen")
    let study = try Study2018()
    let table = try TableKinds.table(for: plan, from: study.frame, language: .english)
    var counts = DisclosureLayout(table, percentage: .row).counts
    let cells = DisclosureLayout(table, percentage: .row).cells
    counts.hide(cells[0][0])
    let count = table.rows[0].cells[0].count
    #expect(counts.interval(of: cells[0][0]) == count...count)
  }
}
