import Testing

@testable import Tables

/// Tables that are wider than they may be.
@Suite struct TextBlockTests {
  /// A crosstab of three rows under two headings and as many columns as asked for.
  private func wide(_ columns: Int) -> Table {
    let labels = (1...columns).map { "kolom \($0)" }
    func row(_ group: String?, _ label: String, _ start: Int, isTotal: Bool = false) -> Table.Row {
      Table.Row(
        group: group, label: label, n: 1000 + start,
        cells: labels.enumerated().map { index, _ in
          .init(
            column: "k\(index)", count: start + index, weighted: 1,
            percent: Double(start + index), isMarked: index == 1 && start == 10)
        }, isTotal: isTotal)
    }
    var table = Table(
      id: "9-9", title: "een brede tabel", base: "iedereen", headN: 1708,
      columns: labels.enumerated().map { .init(id: "k\($0)", label: $1) },
      rows: [
        row("dienst", "Stadsontwikkeling", 10), row("dienst", "Dienstverlening", 20),
        row(nil, "alles", 30, isTotal: true),
      ], openUnits: 0, notes: ["Een opmerking."])
    table.showsRowN = true
    return table
  }

  private func text(_ table: Table, _ width: TextWidth, _ style: TableStyle = .dutch) -> String {
    written(TextTableFormat(style: style, width: width), table)
  }

  @Test("columns that do not fit stand in a block of their own, beside the same labels")
  func blocks() {
    #expect(
      text(wide(4), .exactly(48)) == """
        9-9  een brede tabel
        Basis: iedereen (N = 1.708)

                               N  kolom 1 %  kolom 2 %
        dienst
        Stadsontwikkeling  1.010         10        11*
        Dienstverlening    1.020         20        21
        ──────────────────────────────────────────────
        alles              1.030         30        31

                           kolom 3 %  kolom 4 %
        dienst
        Stadsontwikkeling         12         13
        Dienstverlening           22         23
        ───────────────────────────────────────
        alles                     32         33

        Een opmerking.

        """)
  }

  @Test("numbers and words are those of the language", arguments: [TableStyle.dutch, .english])
  func languages(style: TableStyle) {
    let narrow = text(wide(9), .exactly(48), style)
    #expect(
      narrow.contains(
        style == .dutch ? "Basis: iedereen (N = 1.708)" : "Base: iedereen (N = 1,708)"))
    #expect(narrow.contains(style == .dutch ? "1.010" : "1,010"))
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 48 })
    #expect(narrow.split(separator: "\n").count { $0.hasPrefix("Stadsontwikkeling") } == 5)
  }

  @Test("every number of the whole table stands in the blocks, once, whatever the width")
  func nothingIsLost() {
    for columns in 1...12 {
      for width in [44, 60, 80, 500] {
        let lines = text(wide(columns), .exactly(width)).split(separator: "\n")
        for (label, start) in [("Dienstverlening", 20), ("alles", 30)] {
          let numbers = lines.filter { $0.hasPrefix(label) }.flatMap { line in
            line.dropFirst(label.count).split(separator: " ").compactMap { Int($0) }
          }
          #expect(numbers == (0..<columns).map { start + $0 }, "\(columns) \(width) \(label)")
        }
      }
    }
  }

  @Test("a file gets the table as it is") func files() {
    let whole = text(wide(12), .standard)
    #expect(whole.split(separator: "\n").contains { $0.count > 100 })
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("dienst") } == 1)
    #expect(text(wide(3), .exactly(200)).contains("kolom 3"))
    #expect(text(wide(3), .terminal(columns: 200)) == text(wide(3), .standard))
  }

  @Test("bars go before columns are set apart") func bars() {
    let table = Samples.origin
    #expect(text(table, .exactly(80)).contains("█"))
    let narrow = text(table, .exactly(46))
    #expect(!narrow.contains("█"))
    #expect(narrow.contains("indirect, in opdracht bestuurder"))
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 46 })
  }

  @Test("wide words of another column are wrapped in their block") func prose() {
    let long = String(repeating: "woord ", count: 30)
    let grid = Grid(
      title: "", columns: [.init("rij", .text), .init("uitleg", .text), .init("N", .number)],
      rows: [.cells([.text("a"), .text(long), .text("3")])])
    var output = ""
    TextGrid(width: .exactly(40)).write(grid, to: &output)
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(output.split(whereSeparator: \.isWhitespace).count { $0 == "woord" } == 30)
  }
}
