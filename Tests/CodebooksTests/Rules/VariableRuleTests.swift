import Testing

@Suite struct VariableRuleTests {
  @Test func codesFitType() {
    expectFindings(
      [
        "variables[0]: variable 'verdict' has type single but no codes. List its codes, or make "
          + "its type text.",
        "variables[1].codes: variable 'other' has type multiple but no codes. List its codes, or "
          + "make its type text.",
        "variables[2].codes: variable 'remark' has type text and so cannot have codes. Remove "
          + "them, or make its type single or multiple.",
      ],
      variablesOnly: """
        variables:
          - §{name: verdict, type: single, label: L}
          - {name: other, type: multiple, label: L, codes: §[]}
          - {name: remark, type: text, label: L, codes: §[{code: a, key: a, label: A}]}
        """)
  }

  @Test func levelFitsType() {
    let tail = "which level"
    let advice = "does not fit. Level set needs type multiple; a text has level nominal."
    expectFindings(
      [
        "variables[0].level: variable 'a' has type single, \(tail) set \(advice)",
        "variables[1].level: variable 'b' has type text, \(tail) ordinal \(advice)",
      ],
      variablesOnly: """
        variables:
          - {name: a, type: single, level: §set, label: L, codes: [{code: a, key: a, label: A}]}
          - {name: b, type: text, level: §ordinal, label: L}
          - {name: c, type: multiple, level: set, label: L, codes: [{code: a, key: a, label: A}]}
          - {name: d, type: single, level: ordinal, label: L, codes: [{code: a, key: a, label: A}]}
        """)
  }

  @Test func labelsAreThere() {
    let advice =
      " is missing. Write it, in both languages if they differ: {nl: ..., en: ...}."
    var book = SmallBook()
    book.head = "§codebook: small\nformat: 1"
    book.attributes = """
      attributes:
        - name: grp
          label: §{}
          categories:
            - §{code: a}
            - {code: b, label: §{nl: ''}}
      """
    book.variables = """
      variables:
        - §name: verdict
          type: single
          codes:
            - §{code: good, key: o}
            - {code: bad, key: b, label: §''}
      """
    book.tables = """
      tables:
        - §{table: T1, kind: frequency, rows: {variable: verdict}}
      """
    expectFindings(
      [
        ": the title of the codebook" + advice,
        "attributes[0].label: the label of this attribute" + advice,
        "attributes[0].categories[0]: the label of this category" + advice,
        "attributes[0].categories[1].label: the label of this category" + advice,
        "variables[0]: the label of this variable" + advice,
        "variables[0].codes[0]: the label of this code" + advice,
        "variables[0].codes[1].label: the label of this code" + advice,
        "tables[0]: the title of this table" + advice,
      ], in: book.text)
  }

  @Test func missingTranslationsAreWarnings() {
    expectFindings(
      [
        "variables[0].label: there is no English text (en) here. The other language is shown in "
          + "its place.",
        "variables[0].question: there is no Dutch text (nl) here. The other language is shown in "
          + "its place.",
        "variables[0].codes[0].example: there is no Dutch text (nl) here. The other language is "
          + "shown in its place.",
      ],
      variables: """
        variables:
          - name: verdict
            type: single
            label: §{nl: Oordeel}
            question: §{en: What?}
            codes:
              - {code: good, key: o, label: {nl: Goed, en: Good}, example: §{nl: '', en: E}}
        """)
  }
}
