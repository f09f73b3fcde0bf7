import TerminalUI
import TerminalUITestSupport
import Testing

@Suite struct TargetTests {
  private func click(_ column: Int, _ row: Int, _ kind: MouseEvent.Kind = .press) -> Key {
    .mouse(MouseEvent(kind, at: Point(column: column, row: row)))
  }

  @Test func footersAreButtons() {
    var surface = Surface(size: Size(columns: 30, rows: 1))
    Footer([
      Binding("+", action: 1, help: "more"), Binding(.enter, action: 2, help: "go"),
    ]).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "+ more  enter go")
    #expect(click(0, 0).pointing(at: surface).typed == "+")
    #expect(click(5, 0).pointing(at: surface).typed == "+")
    #expect(click(6, 0).pointing(at: surface).typed == click(6, 0))
    #expect(click(15, 0, .doublePress).pointing(at: surface).typed == .enter)
    // Only a press is one: the button coming up, or a drag across, must not do it again.
    #expect(click(0, 0, .release).pointing(at: surface).typed != "+")
    #expect(click(0, 0, .drag).pointing(at: surface).typed != "+")
  }

  @Test func rowsKnowTheirIndex() {
    var surface = Surface(size: Size(columns: 10, rows: 4))
    let list: Region = "list"
    ListView(count: 9, state: ListState(selection: 5), region: list) { _ in [] }
      .draw(on: &surface, in: Rect(column: 0, row: 1, columns: 10, rows: 3))
    #expect(surface.target(at: Point(column: 3, row: 0)) == nil)
    #expect(surface.target(at: Point(column: 3, row: 1)) == .item(list, 3))
    #expect(surface.target(at: Point(column: 9, row: 3)) == .item(list, 5))
    TableView(
      columns: [TableColumn("a")], rows: [TableRow(["1"]), TableRow(["2"])], region: "table"
    ).draw(on: &surface, in: surface.bounds)
    #expect(surface.target(at: Point(column: 0, row: 3)) == .item("table", 1))
  }

  @Test func charactersKnowTheirOffset() {
    var surface = Surface(size: Size(columns: 8, rows: 3))
    TextPane(TextLayout("één 漢字 x", columns: 5), region: "text")
      .draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "één\n漢字\nx")
    let expected = [(0, 0, 0), (1, 0, 2), (2, 0, 4), (7, 0, 5), (0, 1, 6), (1, 1, 6), (2, 1, 9)]
    for (column, row, offset) in expected {
      #expect(
        surface.target(at: Point(column: column, row: row)) == .text("text", offset: offset))
    }
  }

  @Test func whatLiesOnTopCounts() {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.mark(.key("a"), in: surface.bounds)
    surface.mark(nil, in: Rect(column: 1, row: 0, columns: 2, rows: 1))
    surface.mark(.key("b"), in: Rect(column: 2, row: 0, columns: 1, rows: 1))
    let targets = (0..<4).map { surface.target(at: Point(column: $0, row: 0)) }
    #expect(targets == [.key("a"), nil, .key("b"), .key("a")])
  }

  @Test func theRunLoopSaysWhatWasClicked() {
    let terminal = ScriptedTerminal(
      size: Size(columns: 20, rows: 1), keys: [click(0, 0), click(9, 0), click(0, 0), "q"])
    let runtime = ScreenRuntime(ButtonScreen(), terminal: terminal)
    let outcome = runtime.run(0)
    #expect(outcome.state == 2)
  }
}

/// A screen with one button; what is clicked is told by the default look-up of keys.
private struct ButtonScreen: Screen {
  enum Action: Equatable, Sendable {
    case add, quit
  }

  func bindings(for state: Int) -> [Binding<Action>] {
    [
      Binding("+", action: .add, help: "more"),
      Binding("q", action: .quit, help: "", isProminent: false),
    ]
  }

  func reduce(_ state: inout Int, _ action: Action) -> Effect<Action> {
    if action == .quit { return .quit }
    state += 1
    return .none
  }

  func render(_ state: Int, on surface: inout Surface) {
    Footer(bindings(for: state)).draw(on: &surface, in: surface.bounds)
  }
}
