import TerminalUI
import TerminalUITestSupport
import Testing

/// Widgets with random contents in random places: the picture is whole, and what is chosen is seen.
@Suite struct WidgetPropertyTests {
  private static let numbers: [Double] = [
    0, 0.3, 0.5, 1, -1, 7, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude,
  ]

  private func number(using generator: inout SeededGenerator) -> Double {
    Self.numbers.randomElement(using: &generator) ?? 0
  }

  private func label(using generator: inout SeededGenerator) -> DisplayText {
    DisplayText(untrusted: RandomText.anything(upTo: 9, using: &generator))
  }

  /// A place that may lie partly outside, and everything around it.
  private func expectWhole(
    _ generator: inout SeededGenerator, _ draw: (inout Surface, Rect) -> Void
  ) {
    for glyphs in [Glyphs.unicode, .ascii] {
      var surface = Surface(size: Size(columns: 24, rows: 7), glyphs: glyphs)
      let place = Rect(
        column: Int.random(in: 0...20, using: &generator),
        row: Int.random(in: 0...5, using: &generator),
        columns: Int.random(in: 0...24, using: &generator),
        rows: Int.random(in: 0...7, using: &generator)
      ).intersection(surface.bounds)
      draw(&surface, place)
      #expect(surface.fault == nil)
      for row in 0..<surface.size.rows {
        for column in 0..<surface.size.columns {
          let point = Point(column: column, row: row)
          if !place.contains(point) { #expect(surface[point].text == " ", "\(point) of \(place)") }
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func picturesOfNumbersStayInTheirPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let values = (0..<9).map { _ in number(using: &generator) }
      expectWhole(&generator) { surface, place in
        BarView(fraction: values[0], showsTrack: values[1] > 0).draw(on: &surface, in: place)
      }
      expectWhole(&generator) { surface, place in
        Sparkline(values + [nil], in: 0...1).draw(on: &surface, in: place)
      }
      let entries = values.filter { !$0.isNaN }.map { value in
        IntervalPlot.Entry(value, interval: min(value, 0.4)...max(value, 0.6))
      }
      expectWhole(&generator) { surface, place in
        IntervalPlot(entries + [nil], axis: 0...1, reference: values[2])
          .draw(on: &surface, in: place)
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func chosenRowsAreInView(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 1...30, using: &generator)
      let rows = Int.random(in: 1...7, using: &generator)
      var state = ListState(
        selection: Int.random(in: 0..<count, using: &generator),
        top: Int.random(in: 0...40, using: &generator))
      state.move(by: Int.random(in: -40...40, using: &generator), count: count)
      let top = state.visibleTop(rows: rows, count: count)
      #expect((0..<count).contains(state.selection))
      #expect((top..<(top + rows)).contains(state.selection))
      #expect(top >= 0 && top <= max(0, count - rows))
      var surface = Surface(size: Size(columns: 10, rows: rows))
      ListView(count: count, state: state, region: "list") {
        [Span(DisplayText(untrusted: "\($0)"))]
      }.draw(on: &surface, in: surface.bounds)
      let line = state.selection - top
      #expect(surface.target(at: Point(column: 4, row: line)) == .item("list", state.selection))
      #expect(surface[Point(column: 0, row: line)].text != " ")
    }
  }

  @Test(arguments: UInt64(1)...6)
  func tablesAndMapsStayInTheirPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let labels = (0..<4).map { _ in label(using: &generator) }
      let columns = labels.map { TableColumn($0, isFlexible: Bool.random(using: &generator)) }
      let rows = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        TableRow(
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in label(using: &generator) })
      }
      let state = ListState(selection: Int.random(in: 0...9, using: &generator))
      expectWhole(&generator) { surface, place in
        TableView(columns: columns, rows: rows, state: state).draw(on: &surface, in: place)
      }
      let cells = rows.map { _ in
        labels.map { HeatMap.Cell($0, share: number(using: &generator)) }
      }
      let lines = zip(rows, cells).map { (title: $0.cells.first ?? .empty, cells: $1) }
      let chosen = (row: max(0, lines.count - 1), column: 2)
      expectWhole(&generator) { surface, place in
        HeatMap(columnTitles: labels, rows: lines, selection: lines.isEmpty ? nil : chosen)
          .draw(on: &surface, in: place)
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func panelsOfKeysStayInTheirPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let bindings = (0..<Int.random(in: 0...12, using: &generator)).map { index in
        Binding(
          keys: index.isMultiple(of: 5) ? [] : ["x", .control("p")], action: index,
          help: RandomText.anything(upTo: 12, using: &generator), group: index < 4 ? "" : "groep",
          disabledReason: index.isMultiple(of: 3) ? "nu niet" : nil)
      }
      let top = Int.random(in: -2...20, using: &generator)
      expectWhole(&generator) { surface, place in
        KeyHelpPanel(bindings, title: "Toetsen", closeHint: "esc", top: top)
          .draw(on: &surface, in: place)
      }
      expectWhole(&generator) { surface, place in Footer(bindings).draw(on: &surface, in: place) }
      var palette = CommandPalette()
      for key in [Key.character("a"), .down, .down, .pageDown, .up] {
        let outcome = palette.handle(key, bindings: bindings)
        #expect(outcome == .open)
      }
      expectWhole(&generator) { surface, place in
        palette.draw(on: &surface, in: place, title: "t", nothing: "niets", bindings: bindings)
      }
    }
  }

  /// Every letter that was typed is found at its place, in order, and no better fit was passed over
  /// for none.
  @Test(arguments: UInt64(1)...6)
  func lettersAreFoundInOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abA b-é")
    func word(_ count: Int) -> String {
      String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<300 {
      let query = word(Int.random(in: 0...4, using: &generator))
      let name = Array(word(Int.random(in: 0...9, using: &generator)))
      let wanted = query.filter { !$0.isWhitespace }.map { $0.lowercased() }
      var rest = name.map { $0.lowercased() }[...]
      let occurs = wanted.allSatisfy { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
      let match = FuzzyMatch(query, in: String(name))
      #expect((match != nil) == occurs, "\(query) in \(String(name))")
      guard let match else { continue }
      #expect(match.places == match.places.sorted())
      #expect(match.places.map { name[$0].lowercased() } == wanted)
    }
  }
}
