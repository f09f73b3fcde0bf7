import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What a reader with several tables on the desk can compute, held against every set of people that
/// fits all that is printed.
@Suite struct JointDisclosureTests {
  static let codes: [VariableID: [CodeID]] = [
    "v": ["a", "b", "c", "d", "e"], "w": ["x", "y"],
  ]

  static let codebook = Codebook(
    name: "proef", title: "", cases: CaseSchema(idColumn: "", textColumn: ""),
    attributes: ["v", "w"].map { id in
      Attribute(
        id: id, column: id.rawValue, label: LocalizedText(id.rawValue),
        categories: (codes[id] ?? []).map { Category(id: $0, label: LocalizedText($0.rawValue)) })
    }, variables: [])

  /// People by v and w: `counts[v][w]`.
  static func frame(_ counts: [[Int]]) -> AnalysisFrame {
    var (v, w): ([Int32], [Int32]) = ([], [])
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() {
        v += [Int32](repeating: Int32(row), count: count)
        w += [Int32](repeating: Int32(column), count: count)
      }
    }
    return AnalysisFrame(
      codebook: codebook, attributes: ["v": v, "w": w],
      weights: [Double](repeating: 1, count: v.count))
  }

  static func block(_ id: VariableID, _ lines: [[CodeID]]) -> TableBlock {
    TableBlock(
      variable: id,
      lines: lines.map {
        TableLine(label: LocalizedText($0.map(\.rawValue).joined(separator: "+")), codes: $0)
      })
  }

  static func frequency(
    _ name: TableID, _ lines: [[CodeID]], of id: VariableID = "v", base: Condition = .always
  ) -> TablePlan {
    TablePlan(id: name, kind: "frequency", title: "", base: base, blocks: [block(id, lines)])
  }

  static func crossed(
    _ name: TableID, _ lines: [[CodeID]], percentage: TablePlan.Percentage = .row
  ) -> TablePlan {
    TablePlan(
      id: name, kind: "crosstab", title: "", blocks: [block("v", lines)],
      columns: block("w", [["x"], ["y"]]), percentage: percentage, showsTotal: true)
  }

  private func publish(
    _ plans: [TablePlan], _ counts: [[Int]], published: [PublishedCell: String] = [:]
  ) throws -> [PublishedTable] {
    try TablePublication(policy: DisclosurePolicy(), published: published, language: .english)
      .tables(plans, from: Self.frame(counts))
  }

  // MARK: The constructed study

  /// a is hidden beside c, the smallest other; but the second table says what a and b are together.
  static let joint = [
    frequency("fine", [["a"], ["b"], ["c"], ["d"]]),
    frequency("coarse", [["a", "b"], ["c", "d"]]),
  ]
  static let people = [[3, 0], [20, 0], [6, 0], [30, 0], [0, 0]]

  @Test func eachTableAloneIsSafeWithTwoCellsHidden() throws {
    let fine = try #require(try publish([Self.joint[0]], Self.people).first)
    #expect(fine.hidden.map(\.count) == [3, 6])
    #expect(fine.hidden.map(\.range) == [1...8, 1...8])
    let coarse = try #require(try publish([Self.joint[1]], Self.people).first)
    #expect(coarse.hidden.isEmpty)
  }

  @Test func togetherTheyHideMore() throws {
    let tables = try publish(Self.joint, Self.people)
    let fine = tables[0].hidden
    #expect(fine.first { $0.isAtRisk }?.count == 3)
    // b would give a away while a + b is printed.
    #expect(fine.contains { $0.count == 20 } || tables[1].hidden.contains { $0.count == 23 })
    try expectSafe(tables, Self.joint, Self.people)
  }

  /// The numbers that the single tables would print do give it away: the check can fail.
  @Test func theSingleTablesTogetherGiveItAway() throws {
    let alone = try Self.joint.map { try #require(try publish([$0], Self.people).first) }
    let seen = Self.possible(alone, Self.joint, Self.people).map { $0[0] }
    #expect(Set(seen) == [3])
  }

  @Test func aSubtotalIsALineOfOneTableAndASumOfAnother() throws {
    let plans = [
      Self.crossed("x", [["a"], ["b"], ["c"], ["d"]]),
      Self.crossed("y", [["a", "b"], ["c", "d"]], percentage: .column),
    ]
    let counts = [[3, 9], [12, 14], [11, 13], [15, 16], [0, 0]]
    let tables = try publish(plans, counts)
    #expect(tables[0].hidden.contains { $0.count == 3 && $0.isAtRisk })
    try expectSafe(tables, plans, counts)
  }

  /// The people of a base are a line of another table.
  @Test func aBaseIsALineElsewhere() throws {
    let plans = [
      Self.crossed("x", [["a"], ["b"], ["c"]]),
      Self.frequency("base", [["a"], ["b"], ["c"]], base: .leads("w", ["x"])),
    ]
    let counts = [[3, 30], [12, 14], [11, 13], [0, 0], [0, 0]]
    let tables = try publish(plans, counts)
    let names = tables[1].hidden.map(\.count)
    #expect(names.contains(3))
    // Whoever is left out of the one is left out of the other.
    let first = Set(tables[0].hidden.filter { $0.cell.column == "x" }.map(\.cell.row))
    #expect(Set(tables[1].hidden.map(\.cell.row)) == first)
  }

  @Test func aDecisionOfTheLeadOpensNoOtherCell() throws {
    let alone = try publish(Self.joint, Self.people)
    let cell = try #require(alone[0].hidden.first { $0.isAtRisk })
    let tables = try publish(Self.joint, Self.people, published: [cell.cell: "quota"])
    #expect(tables.flatMap(\.hidden).isEmpty)
    #expect(tables[0].decisions.map(\.count) == [3])
  }

  /// Where the lead publishes all that could protect a cell, it is said that a reader can compute it.
  @Test func whatNothingProtectsIsTold() throws {
    let plan = [Self.joint[0]]
    let cells = ["b", "c", "d"].map { PublishedCell(table: "fine", row: "v=\($0)", column: "all") }
    let published = Dictionary(uniqueKeysWithValues: cells.map { ($0, "quota") })
    let table = try #require(try publish(plan, Self.people, published: published).first)
    #expect(table.hidden.map(\.count) == [3])
    #expect(table.hidden.map(\.range) == [3...3])
  }

  // MARK: Any study

  @Test(arguments: 1...40)
  func randomMergesAreSafeByEnumeration(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let counts = (0..<5).map { _ in [random.index(below: 13), 0] }
    let merges: [[[CodeID]]] = [
      [["a"], ["b"], ["c"], ["d"], ["e"]], [["a", "b"], ["c", "d"], ["e"]],
      [["a"], ["b", "c", "d"], ["e"]], [["a", "e"], ["b"], ["c", "d"]],
      [["a", "b", "c"], ["d", "e"]],
    ]
    let plans = merges.indices.filter { _ in random.index(below: 3) > 0 }.map {
      Self.frequency(TableID("t\($0)"), merges[$0])
    }
    try expectSafe(try publish(plans, counts), plans, counts, isExact: true)
  }

  @Test(arguments: 1...12)
  func randomCrossingsAreSafeByEnumeration(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) &* 977)
    var counts = (0..<3).map { _ in (0..<2).map { _ in random.index(below: 9) } }
    counts += [[0, 0], [0, 0]]
    let plans = [
      Self.crossed("fine", [["a"], ["b"], ["c"]]),
      Self.crossed("coarse", [["a", "b"], ["c"]], percentage: .total),
      Self.frequency("rows", [["a"], ["b", "c"]]),
    ]
    try expectSafe(try publish(plans, counts), plans, counts)
  }

  // MARK: Enumeration

  /// Every hidden small count has room among all sets of people that fit, unless its table shows
  /// nothing at all; and the range that is told is the one that is there.
  private func expectSafe(
    _ tables: [PublishedTable], _ plans: [TablePlan], _ counts: [[Int]], isExact: Bool = false
  ) throws {
    let possible = Self.possible(tables, plans, counts)
    #expect(possible.contains(counts.flatMap(\.self)))
    for table in tables {
      let isBare = table.table.rows.allSatisfy { $0.cells.allSatisfy { $0.suppressed != nil } }
      for hidden in table.hidden {
        let groups = Self.groups(table.original, hidden.place.row, hidden.place.column)
        let seen = possible.map { people in groups.reduce(0) { $0 + people[$1] } }
        let (least, most) = (seen.min() ?? 0, seen.max() ?? 0)
        let range = try #require(hidden.range)
        #expect(range.lowerBound <= least && most <= range.upperBound)
        if isExact { #expect(range == least...most) }
        guard hidden.isAtRisk, hidden.count > 0, !isBare else { continue }
        #expect(most >= 5 && most - least >= 4, "\(hidden.cell.name): \(least)...\(most)")
      }
    }
  }

  /// Every set of people, by v and w, in which all that is printed is as it is, and in which hidden
  /// people are people.
  static func possible(
    _ tables: [PublishedTable], _ plans: [TablePlan], _ counts: [[Int]]
  ) -> [[Int]] {
    let total = counts.flatMap(\.self).reduce(0, +)
    // All codes of v that anybody has in the crossed studies; one value of w in the others.
    let columns = counts.contains { $0[1] > 0 } ? [0, 1] : [0]
    let rows =
      columns.count > 1 ? counts.indices.filter { counts[$0] != [0, 0] } : [0, 1, 2, 3, 4]
    let used = rows.flatMap { row in columns.map { row * 2 + $0 } }
    let facts =
      [Fact(groups: used, value: total, isExact: true)]
      + zip(tables, plans).flatMap { Self.facts($0, $1) }
    var search = Enumeration(facts: facts, used: used, size: counts.count * 2)
    search.fill(0)
    return search.found
  }

  private static func facts(_ table: PublishedTable, _ plan: TablePlan) -> [Fact] {
    let original = table.original
    var facts: [Fact] = []
    for row in original.rows.indices {
      for column in original.rows[row].cells.indices {
        let own = original.rows[row].cells[column].count
        let isShown = table.table.rows[row].cells[column].suppressed == nil
        facts.append(
          Fact(
            groups: groups(original, row, column), value: isShown ? own : min(own, 1),
            isExact: isShown))
      }
      if plan.columns != nil, plan.percentage == .row, !table.table.rows[row].hidesN {
        facts.append(
          Fact(groups: groups(original, row, nil), value: original.rows[row].n, isExact: true))
      }
    }
    for column in table.table.columns.indices {
      guard let n = table.table.columns[column].n else { continue }
      facts.append(Fact(groups: (0..<5).map { $0 * 2 + column }, value: n, isExact: true))
    }
    return facts
  }

  /// The groups, by v and w, that a cell (or, without a column, a row) counts.
  private static func groups(_ table: Table, _ row: Int, _ column: Int?) -> [Int] {
    let (rows, columns) = (Self.codes["v"] ?? [], Self.codes["w"] ?? [])
    let parts = table.rows[row].parts
    let columnParts = column.map { table.columns[$0].parts } ?? []
    return rows.indices.filter { parts.isEmpty || parts.contains(rows[$0].rawValue) }
      .flatMap { v in
        columns.indices.filter {
          columnParts.isEmpty || columnParts.contains(columns[$0].rawValue)
        }.map { v * 2 + $0 }
      }
  }
}
