import Testing

@Suite struct TableRuleTests {
  @Test func unknownNames() {
    expectFindings(
      [
        "tables[0].kind: there is no kind of table 'crostab'. Did you mean 'crosstab'?",
        "tables[0].rows.variable: the table counts 'verdct', which is neither a variable nor an "
          + "attribute. Did you mean 'verdict'?",
        "tables[0].columns.lines[0]: the table counts code 'c', which 'grp' does not have.",
        "tables[1].kind: there is no kind of table 'pie'. The kinds are crosstab, frequency, "
          + "means, multi-response.",
        "tables[1].rows[0].lines[1].codes[1]: the table counts code 'baad', which 'verdict' does "
          + "not have. Did you mean 'bad'?",
        "tables[1].rows[0].lines[2].codes: the table counts code 'none', which 'verdict' does not "
          + "have.",
        "tables[1].rows[1].variable: the table counts 'remark', which is a text and has no codes "
          + "to count. Name another variable.",
      ],
      tables: """
        tables:
          - table: T1
            kind: §crostab
            title: T
            rows: {variable: §verdct, lines: [anything]}
            columns: {variable: grp, lines: [§c, a]}
          - table: T2
            kind: §pie
            title: T
            rows:
              - variable: verdict
                lines: [good, {label: both, codes: [good, §baad]}, {label: X, codes: §none}]
              - variable: §remark
        """)
  }

  @Test func columnsFitKind() {
    expectFindings(
      [
        "tables[0]: a crosstab needs columns. Add the field columns, or make the kind frequency.",
        "tables[1].columns: a frequency has no columns. Remove them, or make the kind crosstab.",
      ],
      tables: """
        tables:
          - §table: T1
            kind: crosstab
            title: T
            rows: {variable: verdict}
          - table: T2
            kind: frequency
            title: T
            rows: {variable: verdict}
            columns: §{variable: grp}
        """)
  }

  @Test func openAttributeNeedsLines() {
    expectFindings(
      [
        "tables[0].rows: attribute 'town' has no categories, so the lines of this block must be "
          + "listed. Add the field lines."
      ],
      tables: """
        tables:
          - {table: T1, kind: frequency, title: T, rows: §{variable: town}}
          - {table: T2, kind: frequency, title: T, rows: {variable: town, lines: [Delft]}}
        """)
  }

  @Test func codeTwiceInOneLine() {
    expectFindings(
      [
        "tables[0].rows.lines[0].codes[2]: code 'good' stands twice in one line and would count "
          + "once. Remove one of them."
      ],
      tables: """
        tables:
          - table: T1
            kind: frequency
            title: T
            rows: {variable: verdict, lines: [{label: L, codes: [good, bad, §good]}, good]}
        """)
  }

  @Test func mergedLineNeedsLabel() {
    expectFindings(
      [
        "tables[0].rows.lines[0]: the label of this line of several codes is missing. Write it, "
          + "in both languages if they differ: {nl: ..., en: ...}."
      ],
      tables: """
        tables:
          - table: T1
            kind: frequency
            title: T
            rows: {variable: verdict, lines: [§{codes: [good, bad]}, {codes: good}]}
        """)
  }
}
