import Testing

@Suite struct NameRuleTests {
  @Test func smallBookIsSound() {
    expectFindings([], in: SmallBook().text)
  }

  @Test func doubleVariable() {
    expectFindings(
      [
        "variables[0].name: variable 'grp' is defined twice (first at line 9). Rename one of them.",
        "variables[2].name: variable 'verdict' is defined twice (first at line 18). "
          + "Rename one of them.",
      ],
      variables: """
        variables:
          - {name: §grp, type: text, label: L}
          - name: verdict
            type: single
            label: L
            codes: [{code: good, key: o, label: G}]
          - {name: §verdict, type: text, label: L}
        """)
  }

  @Test func doubleCodeAndKey() {
    expectFindings(
      [
        "variables[0].codes[1].code: code 'prijs' is defined twice (first at line 21). "
          + "Rename one of them.",
        "variables[0].codes[1].key: key 'w' is defined twice (first at line 21). "
          + "Choose another key for one of them.",
        "variables[0].codes[2].key: key 'w' is defined twice (first at line 21). "
          + "Choose another key for one of them.",
      ],
      variables: """
        variables:
          - name: verdict
            type: single
            label: L
            codes:
              - {code: prijs, key: w, label: P}
              - {code: §prijs, key: §w, label: P}
              - {code: good, key: §w, label: P}
        """)
  }

  @Test func sameKeyInTwoVariablesIsFine() {
    expectFindings(
      [],
      variables: """
        variables:
          - {name: verdict, type: single, label: L, codes: [{code: good, key: w, label: P}]}
          - {name: other, type: single, label: L, codes: [{code: good, key: w, label: P}]}
        """)
  }

  @Test func doubleCategory() {
    var book = SmallBook()
    book.attributes = """
      attributes:
        - name: grp
          label: Group
          categories:
            - {code: a, label: A}
            - {code: §a, label: B}
      """
    expectFindings(
      [
        "attributes[0].categories[1].code: category 'a' is defined twice (first at line 12). "
          + "Rename one of them."
      ], in: book.text)
  }

  @Test func doubleTable() {
    expectFindings(
      ["tables[1].table: table 'T1' is defined twice (first at line 28). Rename one of them."],
      tables: """
        tables:
          - {table: T1, kind: frequency, title: T, rows: {variable: verdict}}
          - {table: §T1, kind: frequency, title: T, rows: {variable: verdict}}
        """)
  }

  @Test func columnReadTwice() {
    var book = SmallBook()
    book.cases = "cases: {id: id, text: §id}"
    book.attributes = """
      attributes:
        - {name: grp, column: background, label: G}
        - {name: town, column: §background, label: T}
        - {name: §id, label: I}
      """
    expectFindings(
      [
        "cases.text: column 'id' is already read as the id. Name another column.",
        "attributes[1].column: column 'background' is already read as attribute 'grp'. "
          + "Name another column.",
        "attributes[2].name: column 'id' is already read as the id. Name another column.",
      ], in: book.text)
  }

  @Test(arguments: [
    ("''", "code '' is empty"),
    ("'  '", "code '  ' is empty"),
    ("'a|b'", "code 'a|b' contains '|', which separates codes in files"),
    ("'{}'", "code '{}' means 'none of these applies' in files"),
    ("'?'", "code '?' means 'open' in files"),
    ("' a'", "code ' a' starts or ends with a blank"),
    ("'a '", "code 'a ' starts or ends with a blank"),
    (#""a\tb""#, #"code 'a\u{9}b' contains a line break or another invisible character"#),
    (#""a\eb""#, #"code 'a\u{1B}b' contains a line break or another invisible character"#),
    (#""a\u202Eb""#, #"code 'a\u{202E}b' contains a line break or another invisible character"#),
    (
      String(repeating: "é", count: 101),
      "code '\(String(repeating: "é", count: 60))...' is longer than 100 characters"
    ),
  ])
  func unusableCode(written: String, fault: String) {
    expectFindings(
      ["variables[0].codes[1].code: \(fault). Choose another name."],
      variables: """
        variables:
          - name: verdict
            type: single
            label: L
            codes:
              - {code: good, key: o, label: P}
              - {code: §\(written), key: w, label: P}
        """)
  }

  @Test(arguments: ["=cmd", "+1", "-1", "@x", "14+", ">5", "2-5", "ja", "no", "1a", "0x1F", "~"])
  func codesStayTheStringsTheyAre(code: String) throws {
    var book = SmallBook()
    book.attributes = """
      attributes:
        - name: grp
          label: Group
          categories: [{code: a, label: A}, {code: '\(code)', label: B}]
      """
    expectFindings([], in: book.text)
  }

  @Test(arguments: ["and", "or", "not", "in", "all", "answered"])
  func keywordAsVariable(word: String) {
    expectFindings(
      [
        "variables[1].name: variable '\(word)' is a word of the rule language. "
          + "Choose another name."
      ],
      variables: """
        variables:
          - {name: verdict, type: single, label: L, codes: [{code: good, key: w, label: P}]}
          - {name: §\(word), type: text, label: L}
        """)
  }

  @Test(arguments: [
    ("ab", "is not one character. Choose one letter or digit."),
    ("''", "is not one character. Choose one letter or digit."),
    ("' '", "is not a visible character of normal width. Choose a letter or digit."),
    ("日", "is not a visible character of normal width. Choose a letter or digit."),
    ("😀", "is not a visible character of normal width. Choose a letter or digit."),
    (
      #""\u0301""#, "is not a visible character of normal width. Choose a letter or digit."
    ),
    ("j", "belongs to the coding screen. Choose another letter or digit."),
    ("0", "belongs to the coding screen. Choose another letter or digit."),
    ("'?'", "belongs to the coding screen. Choose another letter or digit."),
  ])
  func unusableKey(written: String, fault: String) {
    let bare = written.trimmingQuotes()
    expectFindings(
      ["variables[0].codes[0].key: key '\(bare)' \(fault)"],
      variables: """
        variables:
          - name: verdict
            type: single
            label: L
            codes:
              - {code: good, key: §\(written), label: P}
        """)
  }

  @Test(arguments: ["é", "1", "ß", "A", "+"])
  func usableKey(key: String) {
    expectFindings(
      [],
      variables: """
        variables:
          - {name: verdict, type: single, label: L, codes: [{code: good, key: \(key), label: P}]}
        """)
  }
}

extension String {
  fileprivate func trimmingQuotes() -> String {
    if self == #""\u0301""# { return "\u{301}" }
    return hasPrefix("'") ? String(dropFirst().dropLast()) : self
  }
}
