import Testing

@Suite struct FieldTests {
  @Test func unknownFieldsAtEveryLevel() {
    var book = SmallBook()
    book.head += "\n§sumary: S"
    book.cases = "cases: {id: id, text: answer, §wieght: w}"
    book.attributes = """
      attributes:
        - {name: grp, label: L, categories: [{code: a, label: A, §lable: B}]}
      """
    book.variables = """
      variables:
        - name: verdict
          type: single
          §aplies: grp == a
          label: L
          codes:
            - {code: good, key: o, label: G, §wanneer: nooit}
            - {code: bad, key: b, label: G, §do_not_use: never}
      """
    book.tables = """
      tables:
        - table: T1
          kind: frequency
          title: T
          §baselabel: B
          rows: {variable: verdict, §line: [good]}
          test: {§p: 0.5}
      """
    expectFindings(
      [
        ": there is no field 'sumary' here. Did you mean 'summary'?",
        "cases: there is no field 'wieght' here. Did you mean 'weight'?",
        "attributes[0].categories[0]: there is no field 'lable' here. Did you mean 'label'?",
        "variables[0]: there is no field 'aplies' here. Did you mean 'applies'?",
        "variables[0].codes[0]: there is no field 'wanneer' here. The fields are code, key, label, "
          + "brief, definition, use, do-not-use, example.",
        "variables[0].codes[1]: there is no field 'do_not_use' here. Did you mean 'do-not-use'?",
        "tables[0]: there is no field 'baselabel' here. Did you mean 'base-label'?",
        "tables[0].rows: there is no field 'line' here. Did you mean 'lines'?",
        "tables[0].test: there is no field 'p' here. The fields are published-p.",
      ], in: book.text)
  }

  @Test func textCutAtAComma() {
    expectFindings(
      [
        "variables[0].label: the text is cut off at the comma before 'nothing more'. "
          + "Put the text in quotes."
      ],
      variables: """
        variables:
          - name: verdict
            type: single
            label: {nl: Haast, en: Haste, §nothing more}
            codes: [{code: good, key: o, label: G}]
        """)
  }

  @Test func requiredFields() {
    expectFindings(
      [
        ": field 'codebook' is missing. Add it.",
        ": field 'format' is missing. Add it.",
        ": field 'variables' is missing. Add it.",
        ": the title of the codebook is missing. Write it, in both languages if they differ: "
          + "{nl: ..., en: ...}.",
        "cases: field 'id' is missing. Add it.",
        "cases: field 'text' is missing. Add it.",
        "attributes[0]: field 'name' is missing. Add it.",
        "attributes[0].categories[0]: field 'code' is missing. Add it.",
        "tables[0]: field 'kind' is missing. Add it.",
        "tables[0]: field 'rows' is missing. Add it.",
        "tables[0]: field 'table' is missing. Add it.",
      ],
      in: """
        §§§§cases: §§{weight: w}
        attributes: [§{label: L, categories: [§{label: M}]}]
        tables: [§§§{title: T}]
        """)
  }

  @Test func requiredFieldsOfVariables() {
    expectFindings(
      [
        "variables[0]: field 'name' is missing. Add it.",
        "variables[0]: field 'type' is missing. Add it.",
        "variables[0].codes[0]: field 'code' is missing. Add it.",
        "variables[0].codes[0]: field 'key' is missing. Add it.",
        "tables[0].rows: field 'variable' is missing. Add it.",
        "tables[0].rows.lines[0]: field 'codes' is missing. Add it.",
        "tables[1]: field 'rows' is missing. Add it.",
      ],
      in: {
        var book = SmallBook()
        book.variables = "variables: [§§{label: L, codes: [§§{label: M}]}]"
        book.tables = """
          tables:
            - {table: T, kind: frequency, title: T, rows: §{lines: [§{label: X}]}}
            - §{table: U, kind: frequency, title: T, rows: []}
          """
        return book.text
      }())
  }

  @Test func wrongShapes() {
    var book = SmallBook()
    book.head = "codebook: §[small]\nformat: 1\ntitle: §[Small]"
    book.cases = "cases: §id"
    book.attributes = "attributes: §{name: grp}"
    book.variables = """
      variables:
        - §verdict
        - {name: v, type: §{single: true}, label: L, applies: §[a], codes: §none}
      """
    book.tables = """
      tables:
        - {table: T, kind: frequency, title: T, rows: §verdict, notes: §one}
        - §- T
      """
    let single = "here should be a single value, not"
    let list = "here should be a list, not"
    let fields = "here should be a mapping with named fields, not"
    expectFindings(
      [
        "codebook: \(single) a list.", "title: \(single) a list.",
        "cases: \(fields) a single value.",
        "attributes: \(list) a mapping with named fields.",
        "variables[0]: \(fields) a single value.",
        "variables[1].type: \(single) a mapping with named fields.",
        "variables[1].applies: \(single) a list.", "variables[1].codes: \(list) a single value.",
        "tables[0].rows: \(fields) a single value.", "tables[0].notes: \(list) a single value.",
        "tables[1]: \(fields) a list.",
      ], in: book.text)
  }

  @Test func rootIsAMapping() {
    expectOneFinding(
      containing: ": here should be a mapping with named fields, not a list.",
      in: "- codebook: small")
  }

  @Test func wrongWords() {
    var book = SmallBook()
    book.head = "codebook: small\nformat: §2\ntitle: T"
    book.variables = """
      variables:
        - {name: verdict, type: §sinlge, label: L, none: §yes, codes: [{code: good, key: o, label: G}]}
        - {name: t, type: text, level: §interval, label: L, none: §flase}
      """
    book.tables = """
      tables:
        - table: T1
          kind: frequency
          title: T
          rows: {variable: verdict, use: §all}
          percent: §rows
          total: §1
          test: {published-p: §'0,004'}
        - {table: T2, kind: frequency, title: T, rows: {variable: verdict}, test: {published-p: §1.5}}
        - {table: T3, kind: frequency, title: T, rows: {variable: verdict}, test: {published-p: §nan}}
        - {table: T4, kind: frequency, title: T, rows: {variable: verdict}, test: §perhaps}
      """
    let number = "is not a number from 0 to 1. Write it with a decimal point."
    expectFindings(
      [
        "format: format '2' is not known. This version reads format 1.",
        "variables[0].type: 'sinlge' is not allowed here. Did you mean 'single'?",
        "variables[0].none: 'yes' is not allowed here. Write true or false.",
        "variables[1].level: 'interval' is not allowed here. Write nominal, ordinal or set.",
        "variables[1].none: 'flase' is not allowed here. Did you mean 'false'?",
        "tables[0].rows.use: 'all' is not allowed here. Write main or any.",
        "tables[0].percent: 'rows' is not allowed here. Did you mean 'row'?",
        "tables[0].total: '1' is not allowed here. Write true or false.",
        "tables[0].test.published-p: '0,004' \(number)",
        "tables[1].test.published-p: '1.5' \(number)",
        "tables[2].test.published-p: 'nan' \(number)",
        "tables[3].test: 'perhaps' is not allowed here. Write true or false.",
      ], in: book.text)
  }
}
