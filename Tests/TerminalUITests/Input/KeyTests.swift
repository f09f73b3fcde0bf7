import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("j", Key.character("j")), ("?", "?"), ("é", "é"), ("space", " "), ("enter", .enter),
    ("ctrl-p", .control("p")), ("alt-x", .alt("x")), ("alt-space", .alt(" ")), ("f1", .function(1)),
    ("f12", .function(12)), ("f", "f"), ("shift-tab", .backTab), ("page-down", .pageDown),
    ("ctrl-left", .controlLeft), ("paste:a b", .paste("a b")), ("-", "-"),
    ("alt-enter", .alt("\r")),
    ("press:3,4", .mouse(MouseEvent(.press, at: Point(column: 3, row: 4)))),
    ("wheel-down:0,1", .mouse(MouseEvent(.wheelDown, at: Point(column: 0, row: 1)))),
    ("double-press:0,1", .mouse(MouseEvent(.doublePress, at: Point(column: 0, row: 1)))),
    ("resize:40x10", .resize(Size(columns: 40, rows: 10))),
  ])
  func namesGoBothWays(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test(arguments: [
    "", "nope", "ctrl-", "ctrl-pp", "f0", "f99", "resize:8", "resize:axb", "press:1", "press:a,b",
  ])
  func refusesOtherWords(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func readsSequences() throws {
    #expect(try Key.sequence("j 1 enter ctrl-p") == ["j", "1", .enter, .control("p")])
    #expect(throws: KeyNameError(name: "bogus")) { try Key.sequence("j bogus") }
  }

  @Test func findsBindings() {
    let bindings = [
      Binding("a", action: 1, help: "one"),
      Binding("b", .enter, action: 2, help: "two", disabledReason: "not now"),
    ]
    #expect(bindings.binding(for: .enter)?.action == 2)
    #expect(bindings.binding(for: .enter)?.isEnabled == false)
    #expect(bindings.binding(for: "x") == nil)
    #expect(bindings[0].map { "\($0)" }.action == "1")
  }
}
