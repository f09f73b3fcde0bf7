import Testing

@testable import Tables

/// How a table becomes rows and columns, before a format draws them.
@Suite struct GridTests {
  private func cell(
    _ column: String, _ count: Int, _ percent: Double?
  ) -> Table.Cell {
    Table.Cell(column: column, count: count, weighted: Double(count), percent: percent)
  }

  private func table(_ columns: [String], _ rows: [(String?, String, Bool)]) -> Table {
    Table(
      id: "T", title: "titel", base: "", headN: 12,
      columns: columns.map { .init(id: $0, label: $0) },
      rows: rows.map { group, label, isTotal in
        Table.Row(
          group: group, label: label, n: 10, cells: columns.map { cell($0, 4, 40) },
          isTotal: isTotal)
      })
  }

  private func texts(_ grid: Grid) -> [[String]] { grid.rows.map { $0.cells.map(\.text) } }

  @Test func aHeadingStandsOverTheRowsOfItsGroupOnce() {
    let grid = Grid(
      table(
        ["a", "b", "c"],
        [
          ("x", "1", false), ("x", "2", false), (nil, "3", false), ("", "4", false),
          ("y", "5", false), ("x", "6", false), ("z", "totaal", true),
        ]), style: .dutch)
    let kinds = grid.rows.map { row -> String in
      switch row {
      case .heading(let text): "# " + text
      case .cells(let cells): cells.first?.text ?? ""
      case .total(let cells): "= " + (cells.first?.text ?? "")
      }
    }
    #expect(kinds == ["# x", "1", "2", "3", "4", "# y", "5", "# x", "6", "= totaal"])
    #expect(grid.captions == ["N = 12"] && grid.title == "T  titel")
  }

  /// One unnamed column is a distribution; up to two columns have a bar; rows have their N unless the
  /// columns have one.
  @Test func columnsFollowFromTheTable() {
    func labels(_ table: Table) -> [String] {
      Grid(table, style: .dutch).columns.map(\.label)
    }
    #expect(labels(table([""], [])) == ["", "aantal", "%", ""])
    #expect(labels(table(["a"], [])) == ["", "N", "a %", ""])
    #expect(labels(table(["a", "b"], [])) == ["", "N", "a %", "b %", ""])
    #expect(labels(table(["a", "b", "c"], [])) == ["", "N", "a %", "b %", "c %"])
    var other = table(["a", "b"], [])
    other.columns[0].n = 3
    #expect(labels(other) == ["", "a %", "b %", ""])
    other.showsRowN = true
    #expect(labels(other) == ["", "N", "a %", "b %", ""])
    other.columns[1].kind = .number
    other.columns[0].letter = "A"
    other.showsRowN = false
    #expect(labels(other) == ["", "a (A) %", "b"])
  }

  @Test func numbersOfColumnsStandFirst() {
    var table = table(["a", "b"], [(nil, "x", false)])
    table.columns[0].n = 1234
    #expect(texts(Grid(table, style: .dutch)) == [["N", "1.234", "", ""], ["x", "40", "40", ""]])
    table.showsRowN = true
    #expect(texts(Grid(table, style: .dutch))[0] == ["N", "", "1.234", "", ""])
  }

  @Test func lettersIntervalsAndMarksStandBehindTheShare() {
    var table = table(["a", "b", "c"], [(nil, "x", false)])
    table.rows[0].cells[0].letters = "B C"
    table.rows[0].cells[0].interval = .init(lower: 31.5, upper: 48.4)
    table.rows[0].cells[1].interval = .init(lower: 1, upper: 2)
    table.rows[0].cells[2].isMarked = true
    let grid = Grid(table, style: .dutch)
    #expect(texts(grid)[0] == ["x", "10", "40 B C [32; 48]", "40 [1; 2]", "40"])
    #expect(grid.rows[0].cells.map(\.isMarked) == [false, false, false, false, true])
  }

  @Test func sharesAreShadedAndNumbersAreNot() {
    var table = table(["a", "b", "c"], [(nil, "x", false)])
    table.columns[2].kind = .number
    table.rows[0].cells[0].percent = 140
    table.rows[0].cells[1].percent = nil
    table.rows[0].cells[2].number = 3.456
    let cells = Grid(table, style: .dutch).rows[0].cells
    #expect(cells[2] == .share("140", shade: 1, isMarked: false))
    #expect(cells[3] == .share("–", shade: nil, isMarked: false))
    #expect(cells[4] == .text("3,46"))
    table.rows[0].cells[2].number = nil
    #expect(Grid(table, style: .dutch).rows[0].cells[4] == .text("–"))
  }

  /// What is hidden is a sign in every place where it would have been a number.
  @Test func hiddenNumbersAreSigns() {
    var table = table([""], [(nil, "x", false)])
    table.rows[0].cells[0] = table.rows[0].cells[0].suppressed(.confidential)
    let cells = Grid(table, style: .dutch).rows[0].cells
    #expect(cells == [.text("x"), .text("·"), .text("·"), .bar(nil)])
  }

  @Test func aTestIsOneLine() {
    var test = Table.Test(
      name: "pearson-chi-square", statistic: 7.125, df: 2, p: 0.0284, minimumExpected: 3.25)
    func line() -> String {
      var table = table(["a", "b"], [])
      table.test = test
      table.notes = ["noot"]
      let notes = Grid(table, style: .english).notes
      #expect(notes.count == 2 && notes[1] == "noot")
      return notes[0]
    }
    let head = "chi-square = 7.13; degrees of freedom = 2; p = 0.028"
    let tail = "smallest expected count = 3.3"
    #expect(line() == "\(head); \(tail)")
    test.publishedP = 0.03
    #expect(line() == "\(head) (published: p = 0.030); \(tail)")
    test.publishedP = nil
    test.holmP = 0.0568
    test.exactP = 0.0301
    #expect(line() == "\(head); exact: p = 0.030; p (Holm, exact) = 0.057; \(tail)")
    test.exactP = nil
    #expect(line() == "\(head); p (Holm) = 0.057; \(tail)")
    test.exactP = 0.0301
    (test.exactIsSimulated, test.exactError) = (true, 0.00171)
    test.holmP = nil
    test.cramersV = 0.2449
    #expect(
      line()
        == "\(head); exact (simulated): p = 0.030 (s.e. 0.0017); Cramér's V = 0.24; \(tail)")
    test.name = "another"
    #expect(line().hasPrefix("another = 7.13"))
  }

  @Test func theTablesOwnStyleGoesBeforeTheReaders() {
    var table = table([""], [])
    table.headN = 1234
    table.base = "allen"
    table.openUnits = 5000
    #expect(
      Grid(table, style: .dutch).captions == ["Basis: allen (N = 1.234)", "Nog open: 5.000"])
    table.style = .english
    #expect(
      Grid(table, style: .dutch).captions == ["Base: allen (N = 1,234)", "Still open: 5,000"])
    table.id = ""
    #expect(Grid(table, style: .dutch).title == "titel")
  }

  /// Every format shows the same strings: what one leaves out is a bar.
  @Test func everyFormatShowsTheSameNumbers() {
    let table = Samples.cluster
    let grid = Grid(table, style: .dutch)
    let outputs = [
      written(TextTableFormat(style: .dutch), table),
      written(MarkdownTableFormat(style: .dutch), table),
      written(HTMLTableFormat(style: .dutch), table),
      written(LaTeXTableFormat(style: .dutch), table),
    ]
    for text in grid.rows.flatMap(\.cells).map(\.text) where !text.isEmpty {
      for output in outputs { #expect(output.contains(text), "\(text)") }
    }
  }

  @Test(arguments: [0.0, 0.049, 0.05, 0.1, 0.55, 0.999, 1])
  func shadesHaveTenSteps(share: Double) {
    let grid = Grid(
      title: "t", columns: [.init("", .text), .init("x", .number)],
      rows: [.cells([.text("r"), .share("1", shade: share, isMarked: true)])])
    var html = ""
    HTMLGrid(languageTag: "nl").write([grid], to: &html)
    #expect(html.contains("<td class=\"n s\(Int(share * 10))\"><strong>1</strong></td>"))
    #expect(html.contains("<html lang=\"nl\">"))
  }

  @Test(arguments: [(nil, ""), (-1.0, "0"), (0.004, "0"), (0.005, "1"), (0.5, "50"), (9, "100")])
  func barsAreMeters(fraction: Double?, value: String) {
    let grid = Grid(
      title: "t", columns: [.init("", .text), .init("", .bar)],
      rows: [.cells([.text("r"), .bar(fraction)])])
    var html = ""
    HTMLGrid(languageTag: "nl").write([grid], to: &html)
    if fraction == nil {
      #expect(html.contains("<th scope=\"row\">r</th><td></td>"))
    } else {
      #expect(html.contains("<meter min=\"0\" max=\"100\" value=\"\(value)\"></meter>"))
    }
  }
}
