import Testing

@Suite struct RuleRuleTests {
  @Test func unknownNamesInEveryKindOfRule() {
    var book = SmallBook()
    book.cases = """
      cases:
        id: id
        text: answer
        units: §group == a
      """
    book.variables = SmallBook.variables(
      remarkApplies: "verdict in [bad, §worse, §goood] and §verdit == bad")
    book.tables = """
      tables:
        - table: T1
          kind: frequency
          title: One
          base: grp == §c or town == anything
          n: answered(§nobody)
          rows: {variable: verdict}
      """
    expectFindings(
      [
        "cases.units: the rule names 'group', which is neither a variable nor an attribute.",
        "variables[1].applies: the rule names code 'worse', which 'verdict' does not have.",
        "variables[1].applies: the rule names code 'goood', which 'verdict' does not have. "
          + "Did you mean 'good'?",
        "variables[1].applies: the rule names 'verdit', which is neither a variable nor an "
          + "attribute. Did you mean 'verdict'?",
        "tables[0].base: the rule names code 'c', which 'grp' does not have.",
        "tables[0].n: the rule names 'nobody', which is neither a variable nor an attribute.",
      ], in: book.text)
  }

  @Test func unitsSpeakOfAttributesOnly() {
    var book = SmallBook()
    book.cases = """
      cases:
        id: id
        text: answer
        units: grp == a and §verdict == good
      """
    expectFindings(
      [
        "cases.units: which respondents are units must be known before coding, but 'verdict' is "
          + "filled by coders. Use attributes only."
      ], in: book.text)
  }

  @Test func whatIsAskedMayNotShowABlindAttribute() {
    var book = SmallBook()
    book.attributes = """
      attributes:
        - name: grp
          label: Group
          blind: true
          categories: [{code: a, label: A}, {code: b, label: B}]
        - {name: town, label: Town, blind: false}
      """
    book.variables = SmallBook.variables(
      remarkApplies: "town == x and §grp == a or grp == b")
    expectFindings(
      [
        "variables[1].applies: 'grp' is blind, but whether a variable is asked would show it to "
          + "coders. Leave it out of the rule, or take off 'blind'."
      ], in: book.text)
  }

  @Test func textIsNotCompared() {
    var book = SmallBook()
    book.tables = """
      tables:
        - table: T1
          kind: frequency
          title: One
          base: answered(remark) and §remark == good
          rows: {variable: verdict}
      """
    expectFindings(
      [
        "tables[0].base: the rule compares 'remark' with a code, but it is a text. Write "
          + "answered(remark) to ask whether there is one."
      ], in: book.text)
  }

  private static let hint =
    " Rules look like: oordeel == oneigenlijk and moment in [2010-2013, '>5']."

  @Test(arguments: [
    ("verdict == §= bad", "=", "a code"),
    ("verdict == bad §verdict == good", "verdict", "and, or"),
    ("verdict == bad and (grp == a§", "", ")"),
    ("verdict §is bad", "is", "==, !=, in, any, has, <, <=, >, >="),
    ("'verdict == §>5'", ">", "a code"),
    ("'verdict == ''x'' §)'", ")", "and, or"),
    (#""verdict == \u0027x\u0027 §)""#, ")", "and, or"),
    (#""verdict\t== §)""#, ")", "a code"),
    (">-\n      verdict ==\n      bad or\n      §)", ")", "a variable"),
    ("|-\n      verdict ==\n        bad or\n      §)", ")", "a variable"),
    ("verdict\n      == bad\n\n      or §)", ")", "a variable"),
    ("verdict == 'é' or §)", ")", "a variable"),
  ])
  func faultIsLocatedInsideTheScalar(rule: String, found: String, expected: String) {
    let said = found.isEmpty ? "it ends." : "it says '\(found)'."
    expectFindings(
      [
        "variables[1].applies: the rule should go on with \(expected) here, but \(said)"
          + Self.hint
      ],
      variables: SmallBook.variables(remarkApplies: rule))
  }

  @Test func openQuote() {
    expectFindings(
      ["variables[1].applies: a quotation mark opens here and is not closed. Close it."],
      variables: """
        variables:
          - {name: verdict, type: single, label: L, codes: [{code: good, key: w, label: P}]}
          - {name: remark, type: text, label: L, applies: verdict == §'good}
        """)
  }

  @Test func ruleOfTenThousandNodes() {
    let rule = Array(repeating: "verdict == good", count: 10_000).joined(separator: " or ")
    let source = """
      variables:
        - {name: verdict, type: single, label: L, codes: [{code: good, key: w, label: P}]}
        - {name: remark, type: text, label: L, applies: \(rule)}
      """
    var book = SmallBook()
    book.variables = source
    expectOneFinding(
      containing: "variables[1].applies: the rule is too long or nested too deeply here",
      in: book.text)
  }

  @Test func deeplyNestedRule() {
    var book = SmallBook()
    let nested =
      String(repeating: "(", count: 900) + "grp == a" + String(repeating: ")", count: 900)
    book.cases = "cases: {id: id, text: answer, units: \(nested)}"
    expectOneFinding(
      containing: "cases.units: the rule is too long or nested too deeply here (limit 50)",
      in: book.text)
  }

  @Test func cycleIsNamedFromItsFirstVariable() {
    expectFindings(
      [
        "variables[0].applies: rules wait for each other in a circle: a -> b -> c -> a. "
          + "Break the circle.",
        "variables[3].applies: rules wait for each other in a circle: self -> self. "
          + "Break the circle.",
      ],
      variables: """
        variables:
          - {name: a, type: text, label: L, applies: §answered(b)}
          - {name: b, type: text, label: L, applies: not answered(c)}
          - {name: c, type: text, label: L, applies: grp == a or answered(a) and answered(verdict)}
          - {name: self, type: text, label: L, applies: §answered(self)}
          - {name: verdict, type: single, label: L, codes: [{code: good, key: w, label: P}]}
          - {name: waits, type: text, label: L, applies: answered(a)}
        """)
  }

  @Test func longChainIsNoCycle() {
    let chain = (1..<200).map { index in
      "  - {name: v\(index), type: text, label: L, applies: answered(v\(index - 1))}"
    }
    expectFindings(
      [],
      variablesOnly: """
        variables:
          - {name: v0, type: text, label: L}
        \(chain.joined(separator: "\n"))
        """)
  }
}
