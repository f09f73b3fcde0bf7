import Codebooks
import CodingModel
import Testing

/// Files made to keep the reader busy: each gets one clear message, and gets it at once.
@Suite(.timeLimit(.minutes(1))) struct DefenceTests {
  private static func bomb(levels: Int) -> String {
    (0..<levels).map { level in
      let items = Array(repeating: level == 0 ? "lol" : "*a\(level - 1)", count: 9)
      return "a\(level): &a\(level) [\(items.joined(separator: ", "))]\n"
    }.joined()
  }

  @Test func nineLevelAliasBomb() {
    #expect(problems(in: Self.bomb(levels: 9)) == [.source(.alias("a0"))])
  }

  @Test(arguments: ["? *a8\n: x\n", "*a8 : x\n", "{*a8: x}\n", "[{*a8 : x}]\n"])
  func aliasBombAsKey(last: String) {
    #expect(problems(in: Self.bomb(levels: 9) + last) == [.source(.alias("a0"))])
  }

  @Test(arguments: [
    ("title: &t Small\nsummary: *t", "t"), ("title: &t Small", "t"), ("title: *t", nil),
    ("title: &1 [a]", "1"), ("&top title: Small", "top"),
  ])
  func anchorsAndAliases(lines: String, name: String?) {
    let source = "codebook: small\nformat: 1\n\(lines)\n"
    let found = problems(in: source)
    #expect(found.count == 1)
    if let name {
      #expect(found == [.source(.alias(name))])
    } else {
      #expect(found.first?.sentence(in: .english).contains("found undefined alias") == true)
    }
  }

  @Test func signsInTextsAreNoAliases() {
    let head = "codebook: small\nformat: 1\ntitle: R&D *, * punt & *ster"
    var book = SmallBook()
    book.head = head + "\nsummary: |\n  * eerst\n  &c.\n  Wat? ja\n  ? nee\n"
    #expect(problems(in: book.text) == [])
  }

  @Test(arguments: [40, 900, 5_000, 100_000])
  func deepNesting(depth: Int) {
    let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(problems(in: "codebook: \(lists)") == [.source(.tooDeep(limit: 24))])
    let mappings = String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)
    #expect(problems(in: mappings) == [.source(.tooDeep(limit: 24))])
    #expect(
      problems(in: String(repeating: "- ", count: depth) + "x") == [.source(.tooDeep(limit: 24))])
  }

  @Test func nestedKeys() {
    let explicit = String(repeating: "? ", count: 900) + "x"
    #expect(problems(in: explicit) == [.source(.complexKeys(limit: 16))])
    let flow = String(repeating: "{? ", count: 900) + "x" + String(repeating: "}", count: 900)
    #expect(problems(in: flow) == [.source(.complexKeys(limit: 16))])
    let line = String(repeating: "{", count: 150) + "a" + String(repeating: ": b}", count: 150)
    let many = (0..<1_300).map { _ in "- \(line)\n" }.joined()
    #expect(problems(in: many) == [.source(.complexKeys(limit: 16))])
  }

  @Test func hugeFile() {
    let limit = 1 << 20
    let padding = String(repeating: "#", count: limit)
    #expect(problems(in: padding + "\n") == [.source(.tooLarge(bytes: limit + 1, limit: limit))])
    let full = SmallBook().text
    let exact = full + String(repeating: "#", count: limit - full.utf8.count)
    #expect(problems(in: exact) == [])
  }

  @Test func tooManyOfEverything() {
    var book = SmallBook()
    let codes = (0...200).map { "{code: c\($0), key: \(UnicodeScalar(0x100 + $0)!), label: L}" }
    let others = (0...200).map { "  - {name: v\($0), type: text, label: L}\n" }.joined()
    book.variables = """
      variables:
        - {name: verdict, type: single, label: L, codes: [\(codes.joined(separator: ", "))]}
      \(others)
      """
    book.tables = ""
    #expect(
      problems(in: book.text) == [
        .field(.tooMany(count: 202, limit: 200)),
        .field(.tooMany(count: 201, limit: 200)),
      ])
  }

  @Test func longText() {
    let source = SmallBook().text
      .replacing("title: Small", with: "title: \(String(repeating: "é", count: 10_001))")
    #expect(problems(in: source) == [.field(.tooLong(characters: 10_001, limit: 10_000))])
  }

  @Test func manyFaultsAreAllReported() {
    var book = SmallBook()
    let unknown = (0..<5_000).map { "      zzz\($0): x\n" }.joined()
    book.variables = "variables:\n  - name: verdict\n    type: text\n    label: L\n"
    book.attributes = "attributes:\n  - name: grp\n    label: L\n"
    book.cases = "cases:\n  id: id\n  text: answer\n"
    book.tables = "tables:\n  - table: T\n    kind: frequency\n    title:\n\(unknown)"
    #expect(problems(in: book.text).count >= 5_000)
  }

  /// Each finding has its place, which must not be looked for from the beginning of the file.
  @Test func unknownNamesInManyRules() {
    let rule = (0..<490).map { "q\($0) == b" }.joined(separator: " or ")
    let variables = (0..<4).map {
      "  - {name: w\($0), type: text, label: L, applies: \"\(rule)\"}\n"
    }
    var book = SmallBook()
    book.variables += "\n" + variables.joined()
    let source = book.text + String(repeating: "# lang\n", count: 120_000)
    #expect(problems(in: source).count == 4 * 490)
  }

  private func problems(in source: String) -> [Finding.Problem] {
    CodebookReader().examine(source: source, tableKinds: Caller.tableKinds)
      .findings.map(\.problem)
  }
}
