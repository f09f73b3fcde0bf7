import CodingModel
import Testing

@testable import Analysis

/// The fast way of counting and the general one must say the same, on many random surveys.
@Suite struct CrossCountTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<30) func simpleEqualsGeneral(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let size = Int.random(in: 0...300, using: &random)
    let codebook = Codebook(
      name: "t", title: "", cases: CaseSchema(idColumn: "id", textColumn: "t"),
      attributes: ["a", "b"].map { name in
        Attribute(
          id: name, column: "", label: "",
          categories: (0..<4).map { .init(id: CodeID("\($0)"), label: "") })
      }, variables: [])
    func column() -> [Int32] { (0..<size).map { _ in Int32.random(in: -2...3, using: &random) } }
    let frame = AnalysisFrame(
      codebook: codebook, attributes: ["a": column(), "b": column()],
      weights: (0..<size).map { _ in Double.random(in: 0...2, using: &random) })
    var base = RowMask(rowCount: size)
    for row in 0..<size { base[row] = Bool.random(using: &random) }
    func block(_ name: VariableID) -> TableBlock {
      TableBlock(
        variable: name,
        lines: [["0"], ["1", "2"], ["9"]].map { TableLine(label: "", codes: $0) })
    }
    // A second line with the same code makes the general way necessary; the first three stay the same.
    var overlapping = block("a")
    overlapping.lines.append(TableLine(label: "", codes: ["2", "3"]))
    let columns = try BlockIndex(block("b"), in: frame)
    let simple = CrossCount(
      base, rows: try BlockIndex(block("a"), in: frame), columns: columns, weights: frame.weights)
    let general = CrossCount(
      base, rows: try BlockIndex(overlapping, in: frame), columns: columns, weights: frame.weights)
    #expect(simple.isDisjoint && !general.isDisjoint)
    #expect(simple.whole.count == base.count)
    #expect(general.whole.count == base.count)
    #expect(general.columns.map(\.count) == simple.columns.map(\.count))
    for row in 0..<3 {
      #expect(general.rows[row].count == simple.rows[row].count)
      #expect(abs(general.rows[row].weight - simple.rows[row].weight) < 1e-9)
      #expect(general.inAnyColumn[row].count == simple.inAnyColumn[row].count)
      #expect(general.cells[row].map(\.count) == simple.cells[row].map(\.count))
    }
    let without = CrossCount(
      base, rows: try BlockIndex(block("a"), in: frame), columns: nil, weights: frame.weights)
    #expect(without.rows.map(\.count) == simple.rows.map(\.count))
    #expect(without.inAnyRow.count == simple.inAnyRow.count)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200]) func masksKeepWithinTheirRows(size: Int) {
    let all = RowMask.everybody(of: size)
    #expect(all.count == size)
    #expect((~all).isEmpty)
    var odd = RowMask(rowCount: size)
    for row in stride(from: 1, to: size, by: 2) { odd[row] = true }
    #expect((odd | ~odd) == all)
    #expect((odd & ~odd).isEmpty)
    var rows: [Int] = []
    odd.forEach { rows.append($0) }
    #expect(rows == Array(stride(from: 1, to: size, by: 2)))
  }
}
