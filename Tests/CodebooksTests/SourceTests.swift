import Codebooks
import CodingModel
import Testing

@Suite struct SourceTests {
  @Test(arguments: [
    ("§codebook: 'small", "found unexpected end of stream"),
    ("codebook: small\nformat: 1\n§@title: x", "found character that cannot start any token"),
    ("codebook: small\nformat§: 1: 2", "mapping values are not allowed in this context"),
    ("codebook: [small\n§", "did not find expected ',' or ']'"),
  ])
  func syntax(marked: String, reason: String) throws {
    let text = MarkedText(marked)
    let finding = try #require(findings(in: text.text).first)
    #expect(finding.sentence(in: .english).contains("this is not valid YAML: \(reason)"))
    #expect(finding.line == Int(text.places[0].split(separator: ":")[0]))
    #expect(findings(in: text.text).count == 1)
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "---\n", "\u{FEFF}"])
  func empty(source: String) {
    #expect(findings(in: source).map(\.problem) == [.source(.empty)])
  }

  @Test func byteOrderMarkAndWindowsLines() {
    let source = "\u{FEFF}" + SmallBook().text.replacing("\n", with: "\r\n")
    #expect(findings(in: source) == [])
  }

  @Test func fieldTwice() {
    let source = "codebook: small\nformat: 1\ncodebook: other\n"
    #expect(findings(in: source).map(\.problem) == [.source(.repeatedField("codebook"))])
    #expect(findings(in: source).map(\.line) == [1])
  }

  @Test func secondDocument() {
    let source = "codebook: small\n---\ncodebook: other\n"
    #expect(findings(in: source).map(\.problem) == [.source(.severalDocuments)])
    #expect(findings(in: source).map(\.line) == [2])
  }

  @Test func controlCharacter() {
    let source = "codebook: small\ntitle: é\u{1B}[2J\n"
    #expect(
      findings(in: source) == [
        Finding(line: 2, column: 9, path: "", problem: .source(.controlCharacter(0x1B)))
      ])
    #expect(
      findings(in: source)[0].sentence(in: .english)
        == "here stands the control character U+001B. Remove it.")
    #expect(findings(in: "codebook: \0").map(\.problem) == [.source(.controlCharacter(0))])
  }

  @Test func charactersThatYAMLForbids() {
    let found = findings(in: "codebook: a\ntitle: x\u{FFFE}\n")
    #expect(found.count == 1)
    #expect(found.first?.line == 2)
    #expect(
      found.first?.sentence(in: .english).contains("control characters are not allowed") == true)
  }

  @Test func messageNamesFileLineColumnAndPath() {
    let finding = Finding(
      line: 14, column: 9, path: "variables[0].codes[2].code",
      problem: .name(.repeated(.code, "prijs", firstLine: 9)))
    #expect(
      finding.message(in: "rekenkamer.yaml", language: .english)
        == "rekenkamer.yaml:14:9 variables[0].codes[2].code: code 'prijs' is defined twice "
        + "(first at line 9). Rename one of them.")
    let warning = Finding(
      line: 2, column: 1, path: "title", problem: .text(.translationMissing(.english)))
    #expect(
      warning.message(in: "a.yaml", language: .english).hasPrefix(
        "a.yaml:2:1 warning: title: there is no"))
    #expect(warning.severity == .warning)
  }

  @Test func readThrowsEverythingSortedByLine() throws {
    var book = SmallBook()
    book.cases = "cases: {id: id, text: answer, units: nobody == a}"
    book.tables = "tables: [{table: T, kind: pie, title: {nl: T}, rows: {variable: x}}]"
    let source = book.text
    let faults = try #require(throws: CodebookFaults.self) {
      try CodebookReader().read(source: source, path: "b.yaml", tableKinds: Caller.tableKinds)
    }
    #expect(faults.findings.count == 4)
    #expect(faults.findings.map(\.line) == faults.findings.map(\.line).sorted())
    #expect(faults.description.split(separator: "\n").allSatisfy { $0.hasPrefix("b.yaml:") })
  }

  @Test func warningsDoNotThrow() throws {
    let source = SmallBook().text.replacing("title: Small", with: "title: {nl: Klein}")
    let codebook = try CodebookReader()
      .read(source: source, path: "b.yaml", tableKinds: Caller.tableKinds)
    #expect(codebook.title[.english] == "Klein")
  }

  private func findings(in source: String) -> [Finding] {
    CodebookReader().examine(source: source, tableKinds: Caller.tableKinds).findings
  }
}
