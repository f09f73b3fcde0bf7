import CodingModel
import Testing

@testable import Codebooks

@Suite struct DerivedRuleTests {
  /// A small codebook with a field `derived` and three questions of the same scale.
  private func book(_ derived: String, attributes: String? = nil) -> String {
    var book = SmallBook()
    book.attributes =
      attributes ?? """
        attributes:
          - name: grp
            label: Group
            categories: [{code: a, label: A}, {code: b, label: B}]
          - name: q1
            label: Q1
            categories: [{code: often, label: O}, {code: never, label: N}]
          - name: q2
            label: Q2
            categories: [{code: often, label: O}, {code: never, label: N}]
          - {name: age, label: Age}
        """
    return [book.head, book.cases, book.attributes, book.variables, derived, book.tables]
      .joined(separator: "\n") + "\n"
  }

  @Test func everyWayToDeriveBecomesRules() throws {
    let source = book(
      """
      derived:
        - {name: most, label: Most, most-frequent: [q1, q2]}
        - name: merged
          label: Merged
          merge: verdict
          codes: [good, {code: rest, label: Rest, from: [bad]}]
        - name: bands
          label: Bands
          bands: age
          codes:
            - {code: young, label: Young, below: 35}
            - {code: middle, label: Middle, at-least: 35, below: 55}
            - {code: old, label: Old, at-least: 55}
        - name: chosen
          label: Chosen
          codes:
            - {code: x, label: X, when: most == often and bands != old}
            - {code: y, label: Y, when: all}
      """)
    let book = try CodebookReader().read(
      source: source, path: "small", tableKinds: Caller.tableKinds)
    func rules(_ name: VariableID) -> [String] {
      book.derivedVariable(name)?.codes.map {
        "\($0.category.id): \(RuleText.text(of: $0.rule))"
      } ?? []
    }
    #expect(
      rules("most") == ["often: q1 == often or q2 == often", "never: q1 == never or q2 == never"])
    #expect(rules("merged") == ["good: main(verdict) == good", "rest: main(verdict) == bad"])
    #expect(
      rules("bands") == ["young: age < 35", "middle: age >= 35 and age < 55", "old: age >= 55"])
    #expect(rules("chosen") == ["x: most == often and bands != old", "y: all"])
    #expect(book.derivedVariable("most")?.categories.map { $0.label[.dutch] } == ["O", "N"])
    #expect(book.label(of: "merged")[.english] == "Merged")
  }

  @Test func misfitsAreNamed() {
    expectFindings(
      [
        "derived[0]: derived variable 'two' names more than one of merge, bands and "
          + "most-frequent. Keep one.",
        "derived[1]: derived variable 'empty' has no codes. List them, or name the variables of "
          + "which the most frequent counts.",
        "derived[2]: the codes of 'most' follow from the variables under most-frequent. Remove the "
          + "field codes.",
        "derived[3].codes[0]: code 'x' needs at-least, below or both here and nothing else.",
        "derived[4].codes[0]: code 'x' needs the field when with a rule here and nothing else.",
        "derived[5].codes[0]: code 'good' needs the field from, or no field here and nothing else.",
      ],
      in: book(
        """
        derived:
          - §{name: two, label: L, merge: verdict, bands: age, codes: [good]}
          - §{name: empty, label: L, merge: verdict}
          - §{name: most, label: L, most-frequent: [q1], codes: [often]}
          - {name: bands, label: L, bands: age, codes: [§{code: x, label: X}]}
          - {name: own, label: L, codes: [§{code: x, label: X}]}
          - {name: merged, label: L, merge: verdict, codes: [§{code: good, below: 3}]}
        """))
  }

  @Test func unknownNamesAreNamed() {
    expectFindings(
      [
        "derived[0].merge: 'verdit' is neither a variable nor an attribute. Did you mean 'verdict'?",
        "derived[1].codes[0]: code 'goood' is merged, which 'verdict' does not have. Did you mean "
          + "'good'?",
        "derived[2].bands: 'remark' is a text and has no codes. Name another variable.",
        "derived[3].most-frequent[1]: 'grp' does not have the codes of 'q1' in the same order, from "
          + "most to least frequent.",
        "derived[4].codes[0].when: the rule names code 'c', which 'grp' does not have.",
        "derived[4].codes[1].when: the rule compares 'grp' with a number, but none of its codes is a "
          + "number. Compare it with a code, by ==, != or in.",
      ],
      in: book(
        """
        derived:
          - {name: d1, label: L, merge: §verdit, codes: [good]}
          - {name: d2, label: L, merge: verdict, codes: [§goood]}
          - {name: d3, label: L, bands: §remark, codes: [{code: x, label: X, below: 1}]}
          - {name: d4, label: L, most-frequent: [q1, §grp]}
          - name: d5
            label: L
            codes:
              - {code: x, label: X, when: grp == §c}
              - {code: y, label: Y, when: age > 3 and §grp < 4}
        """))
  }

  @Test func circlesAndRepeatedNamesAreNamed() {
    expectFindings(
      [
        "derived[0].name: derived variables rest on each other in a circle: a1 -> a2 -> a1. Break "
          + "the circle.",
        "derived[2].name: derived variable 'verdict' is defined twice (first at line 20). Rename one "
          + "of them.",
      ],
      in: book(
        """
        derived:
          - {name: §a1, label: L, codes: [{code: x, label: X, when: a2 == x}]}
          - {name: a2, label: L, merge: a1, codes: [x]}
          - {name: §verdict, label: L, merge: grp, codes: [a]}
        """))
  }

  @Test func routingDoesNotWaitForWhatIsDerived() {
    let derived = "derived:\n  - {name: d, label: L, merge: grp, codes: [a]}"
    let source = book(derived).replacing("applies: verdict == bad", with: "applies: §d == a")
    expectFindings(
      [
        "variables[1].applies: 'd' is derived, and what is asked must not wait for that. Name the "
          + "variables it rests on."
      ], in: source)
  }

  @Test func weightsAreNamedAndKnown() {
    var book = SmallBook()
    book.cases = """
      cases:
        id: id
        text: answer
        weight: w
        weights: [{name: w2, column: weight2}, {name: §w2, column: w3}, {name: §grp, column: w4}]
        units: grp == a
      """
    book.tables = """
      tables:
        - {table: T1, kind: frequency, title: T, rows: {variable: verdict}, weight: w}
        - {table: T2, kind: frequency, title: T, rows: {variable: verdict}, weight: §w9}
        - {table: T3, kind: frequency, title: T, rows: {variable: verdict}, leave-out: [§baad]}
      """
    expectFindings(
      [
        "cases.weights[1].name: set of weights 'w2' is defined twice (first at line 8). Rename one "
          + "of them.",
        "cases.weights[2].name: set of weights 'grp' is called like a variable or attribute. "
          + "Rename it.",
        "tables[1].weight: there is no set of weights 'w9'. Did you mean 'w2'?",
        "tables[2].leave-out[0]: the table leaves out code 'baad', which none of its variables has. "
          + "Did you mean 'bad'?",
      ], in: book.text)
  }

  @Test func optionsOfATableAreRead() throws {
    var book = SmallBook()
    book.tables = """
      tables:
        - table: T1
          kind: frequency
          title: T
          rows: {variable: verdict}
          share-of: mentions
          leave-out: bad
          non-response: row
          empty-rows: false
          order: descending
          subtotals: true
          row-n: true
          mark: 7.5
          intervals: true
          letters: true
          residuals: true
          holm: true
          language: en
      """
    let table = try CodebookReader().read(
      source: book.text, path: "small", tableKinds: Caller.tableKinds
    ).tables[0]
    var expected = TableOptions()
    expected.shareOf = .mentions
    expected.leftOut = ["bad"]
    expected.nonResponse = .row
    expected.showsEmptyRows = false
    expected.order = .descending
    expected.showsSubtotals = true
    expected.showsRowN = true
    expected.markPoints = 7.5
    expected.showsIntervals = true
    expected.comparesColumns = true
    expected.showsResiduals = true
    expected.correctsTests = true
    expected.language = .english
    #expect(table.options == expected)
    #expect(!table.isWeighted)
  }

  /// The builder makes derived variables in any order; the rules must not ask for one.
  @Test func theMostFrequentMayRestOnWhatIsDerivedLater() throws {
    let source = book(
      """
      derived:
        - {name: top, label: Top, most-frequent: [most]}
        - {name: most, label: Most, most-frequent: [q1, q2]}
      """
    ).replacing("rows: {variable: verdict}", with: "rows: {variable: top, lines: [{codes: never}]}")
    let reading = CodebookReader().examine(source: source, tableKinds: Caller.tableKinds)
    #expect(reading.findings.map { $0.sentence(in: .english) } == [])
    #expect(reading.codebook?.categories(of: "top").map(\.id) == ["often", "never"])
  }

  @Test func circlesOfTheMostFrequentEnd() {
    let reading = CodebookReader().examine(
      source: book(
        """
        derived:
          - {name: a1, label: A, most-frequent: [a2]}
          - {name: a2, label: A, most-frequent: [a1]}
          - {name: own, label: A, most-frequent: [own]}
        """), tableKinds: Caller.tableKinds)
    #expect(reading.findings.count == 2)
    #expect(
      reading.findings.allSatisfy { finding in
        if case .derived(.cycle) = finding.problem { return true }
        return false
      })
  }
}
