import TerminalUI
import Testing

@Suite struct KeyMapTests {
  private enum Action: String, NamedAction, Equatable {
    case next, last, typed
    var name: String? { self == .typed ? nil : "list." + rawValue }
  }

  private let bindings = [
    Binding("n", .down, action: Action.next, help: "next"),
    Binding("G", .end, action: Action.last, help: "last"),
    Binding("x", action: Action.typed, help: "code"),
  ]

  @Test func theStandardChangesNothing() {
    #expect(bindings.remapped(by: .standard) == bindings)
  }

  @Test func chosenKeysReplaceAllOthers() {
    let mapped = bindings.remapped(by: KeyMap(["list.next": ["j", .control("n")]]))
    #expect(mapped.map(\.keys) == [["j", .control("n")], ["G", .end], ["x"]])
    #expect(mapped.binding(for: "n") == nil)
  }

  @Test func unknownNamesAreNobodys() {
    #expect(bindings.remapped(by: KeyMap(["other.next": ["j"]])) == bindings)
  }
}
