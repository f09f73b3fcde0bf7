import Codebooks
import CodingModel
import Testing

@Suite struct CodebookDiffTests {
  private func codebook(_ book: SmallBook) throws -> Codebook {
    try CodebookReader().read(source: book.text, path: "b.yaml", tableKinds: Caller.tableKinds)
  }

  private func sentences(replacing old: String, with new: String) throws -> [String] {
    let before = SmallBook().text
    #expect(before.contains(old))
    let reader = CodebookReader()
    let older = try reader.read(source: before, path: "a", tableKinds: Caller.tableKinds)
    let newer = try reader.read(
      source: before.replacing(old, with: new), path: "b", tableKinds: Caller.tableKinds)
    let diff = CodebookDiff(from: older, to: newer)
    #expect(CodebookDiff(from: newer, to: older).changes.count == diff.changes.count)
    return diff.changes.map { $0.sentence(in: .english) }
  }

  @Test func sameCodebook() throws {
    let book = try codebook(SmallBook())
    #expect(CodebookDiff(from: book, to: book).isEmpty)
  }

  @Test(arguments: [
    ("codebook: small", "codebook: big", "the codebook has another codebook."),
    (
      "title: Small", "title: {nl: Small, en: Tiny}",
      "the codebook was relabelled (en) from 'Small' to 'Tiny'."
    ),
    ("title: Small", "title: Small\nsummary: S", "the codebook has another summary."),
    ("text: answer", "text: words", "the file of cases has another text."),
    (
      "units: grp == a", "units: grp == b",
      "the file of cases has another rule for units: 'grp == a' became 'grp == b'."
    ),
    ("{code: b, label: B}", "{code: b, label: Z}", "category 'b' of 'grp' was relabelled (nl)"),
    ("    label: Town", "    label: Town\n    column: t", "attribute 'town' has another column."),
    ("    label: Town", "    label: Town\n    blind: true", "attribute 'town' has another blind."),
    ("key: b, label: Bad", "key: d, label: Bad", "code 'bad' of 'verdict' moved from key 'b'"),
    (
      "key: b, label: Bad", "key: b, label: Bad, definition: D",
      "code 'bad' of 'verdict' has another definition."
    ),
    (
      "applies: verdict == bad", "applies: verdict == bad and not grp in [a, b]",
      "variable 'remark' has another rule for applies: 'verdict == bad' became "
        + "'verdict == bad and not grp in [a, b]'."
    ),
    ("type: single", "type: multiple\n    level: nominal", "variable 'verdict' has another type."),
    ("rows: {variable: verdict}", "rows: {variable: grp}", "table 'T1' has another rows."),
    (
      "rows: {variable: verdict}", "rows: {variable: verdict}\n    n: verdict == bad",
      "table 'T1' has another rule for n: none became 'verdict == bad'."
    ),
    (
      "rows: {variable: verdict}", "rows: {variable: verdict}\n    test: {published-p: 0.5}",
      "table 'T1' has another test."
    ),
  ])
  func oneChange(old: String, new: String, sentence: String) throws {
    let found = try sentences(replacing: old, with: new)
    #expect(found.first?.hasPrefix(sentence) == true, "\(found)")
    #expect(found.count <= 2, "a text without languages changes in both: \(found)")
  }

  @Test func addedRemovedAndReordered() throws {
    var book = SmallBook()
    book.variables = """
      variables:
        - name: verdict
          type: single
          label: Verdict
          codes:
            - {code: bad, key: b, label: Bad}
            - {code: new, key: w, label: New}
            - {code: good, key: o, label: Good}
        - {name: extra, type: text, label: Extra}
      """
    let diff = CodebookDiff(from: try codebook(SmallBook()), to: try codebook(book))
    let expected: [CodebookChange] = [
      .removed(.variable("remark")),
      .added(.code("new", of: "verdict")),
      .reordered(.variable("verdict"), field: "codes"),
      .added(.variable("extra")),
      .redefined(.table("T1"), field: "rows"),
    ]
    #expect(diff.changes == expected)
  }

  @Test func whatTouchesCodings() {
    let variable = CodebookPart.variable("verdict")
    let code = CodebookPart.code("good", of: "verdict")
    #expect(CodebookChange.removed(code).touchesCodings)
    #expect(CodebookChange.redefined(code, field: "definition").touchesCodings)
    #expect(
      CodebookChange.ruleChanged(variable, field: "applies", from: "", to: "x").touchesCodings)
    #expect(!CodebookChange.redefined(code, field: "example").touchesCodings)
    #expect(!CodebookChange.keyChanged(code, from: "a", to: "b").touchesCodings)
    #expect(!CodebookChange.added(code).touchesCodings)
    #expect(!CodebookChange.redefined(.table("T"), field: "rows").touchesCodings)
  }
}
