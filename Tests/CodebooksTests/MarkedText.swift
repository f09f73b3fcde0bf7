import Codebooks
import CodingModel
import Testing

/// A text in which the sign § stands before each place where a finding is expected.
struct MarkedText {
  /// The text without the signs.
  let text: String
  /// The marked places as `line:column`, in order; columns count Unicode scalars.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "§" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }
}

/// A small codebook in which nothing is wrong, with parts to replace by ones in which something is.
struct SmallBook {
  var head = """
    codebook: small
    format: 1
    title: Small
    """
  var cases = """
    cases:
      id: id
      text: answer
      units: grp == a
    """
  var attributes = """
    attributes:
      - name: grp
        label: Group
        categories:
          - {code: a, label: A}
          - {code: b, label: B}
      - name: town
        label: Town
    """
  var variables = Self.variables(remarkApplies: "verdict == bad")
  var tables = """
    tables:
      - table: T1
        kind: frequency
        title: One
        rows: {variable: verdict}
    """

  /// A verdict, and a remark that is asked by a rule.
  static func variables(remarkApplies rule: String) -> String {
    """
    variables:
      - name: verdict
        type: single
        label: Verdict
        codes:
          - {code: good, key: o, label: Good}
          - {code: bad, key: b, label: Bad}
      - name: remark
        type: text
        label: Remark
        applies: \(rule)
    """
  }

  var text: String { [head, cases, attributes, variables, tables].joined(separator: "\n") + "\n" }
}

/// Expects a finding at every mark, with these messages (path, colon, sentence), and no other.
func expectFindings(
  _ messages: [String], in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let reading = CodebookReader(reservedKeys: Caller.reservedKeys)
    .examine(source: text.text, tableKinds: Caller.tableKinds)
  let found = reading.findings.map { finding in
    "\(finding.line):\(finding.column) \(finding.path): \(finding.sentence(in: .english))"
  }
  let expected = zip(text.places, messages).map { "\($0) \($1)" }
  #expect(text.places.count == messages.count, sourceLocation: sourceLocation)
  #expect(found == expected, sourceLocation: sourceLocation)
  expectDutch(reading.findings, sourceLocation: sourceLocation)
  let isUsable = reading.findings.allSatisfy { $0.severity == .warning }
  #expect((reading.codebook != nil) == isUsable, sourceLocation: sourceLocation)
}

/// Expects findings in the variables of a small codebook.
func expectFindings(
  _ messages: [String], variables: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var book = SmallBook()
  book.variables = variables
  expectFindings(messages, in: book.text, sourceLocation: sourceLocation)
}

/// Expects findings in the tables of a small codebook.
func expectFindings(
  _ messages: [String], tables: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var book = SmallBook()
  book.tables = tables
  expectFindings(messages, in: book.text, sourceLocation: sourceLocation)
}

/// Expects findings in the variables of a small codebook without tables.
func expectFindings(
  _ messages: [String], variablesOnly variables: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var book = SmallBook()
  book.variables = variables
  book.tables = ""
  expectFindings(messages, in: book.text, sourceLocation: sourceLocation)
}

/// Expects exactly one finding, whose path and sentence contain a text.
func expectOneFinding(
  containing text: String, in source: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let reading = CodebookReader().examine(source: source, tableKinds: Caller.tableKinds)
  let found = reading.findings.map { "\($0.path): \($0.sentence(in: .english))" }
  #expect(found.count == 1, sourceLocation: sourceLocation)
  #expect(found.first?.contains(text) == true, "\(found)", sourceLocation: sourceLocation)
  expectDutch(reading.findings, sourceLocation: sourceLocation)
  #expect(reading.codebook == nil, sourceLocation: sourceLocation)
}

/// Expects every finding to say in Dutch what it says in English: other words, the same names and numbers.
func expectDutch(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in findings {
    let (dutch, english) = (finding.sentence(in: .dutch), finding.sentence(in: .english))
    #expect(facts(in: dutch) == facts(in: english), "\(dutch)", sourceLocation: sourceLocation)
    let isEnglish = [" the ", " is not ", " here ", "Remove", "Write "].contains(
      where: dutch.contains)
    #expect(!isEnglish || finding.problem.quotesYAML, "\(dutch)", sourceLocation: sourceLocation)
    #expect(
      dutch.hasSuffix(".") || dutch.hasSuffix("?"), "\(dutch)", sourceLocation: sourceLocation)
  }
}

/// What a sentence quotes and counts, in no order.
private func facts(in sentence: String) -> [String] {
  let quotes = sentence.matches(of: #/(?:^|[ (\[])('[^' ]+')/#).map { String($0.output.1) }
  let numbers = sentence.matches(of: #/[0-9]+/#).map { String($0.output) }
  return (quotes + numbers).sorted()
}

extension Finding.Problem {
  /// Whether the sentence repeats what the YAML library says, in English.
  fileprivate var quotesYAML: Bool {
    if case .source(.syntax) = self { return true }
    return false
  }
}
