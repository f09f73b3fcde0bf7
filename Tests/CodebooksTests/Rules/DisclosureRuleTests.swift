import Codebooks
import CodingModel
import Testing

@Suite struct DisclosureRuleTests {
  @Test func bandsNameCodesOfTheRows() {
    expectFindings(
      [
        "tables[0].bands[0][1]: the band names code 'goood', which is in none of the table's rows. "
          + "Did you mean 'good'?",
        "tables[0].bands[1][0]: code 'good' is in two bands. Remove it from one of them.",
      ],
      tables: """
        tables:
          - table: T1
            kind: frequency
            title: T
            rows: {variable: verdict}
            bands: [[good, §goood], [§good, bad]]
        """)
  }

  @Test func thePolicyIsRead() throws {
    var book = SmallBook()
    book.head += """

      disclosure:
        minimum-cell: 3
        minimum-base: 20
        method: round
        rounding: unbiased
      """
    let policy = try #require(
      CodebookReader(reservedKeys: Caller.reservedKeys)
        .examine(source: book.text, tableKinds: Caller.tableKinds).codebook
    ).disclosure
    #expect(policy.minimumCell == 3)
    #expect(policy.minimumBase == 20)
    #expect(policy.method == .round)
    #expect(policy.rounding == .unbiased)
    #expect(policy.roundingBase == 5)
  }

  @Test(arguments: [
    ("minimum-cell: 1", "'1' is not a number from 2 to 1000."),
    ("minimum-base: ten", "'ten' is not a number from 1 to 10000."),
    ("method: supress", "Did you mean 'suppress'?"),
    ("minimum: 5", "there is no field 'minimum' here."),
  ])
  func aWrongPolicyIsNamed(field: String, message: String) {
    var book = SmallBook()
    book.head += "\ndisclosure: {\(field)}"
    expectOneFinding(containing: message, in: book.text)
  }
}
