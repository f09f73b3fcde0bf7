import Tables
import Testing

@testable import Interchange

@Suite struct ResultFormatTests {
  private let table = Table(
    id: "5-2", title: "x", base: "y", headN: 3,
    columns: [.init(id: "ja", label: "ja"), .init(id: "nee", label: "nee")],
    rows: [
      Table.Row(
        group: "=g", label: "a,b", n: 3,
        cells: [
          .init(column: "ja", count: 1, weighted: 1.5, percent: 100.0 / 3),
          .init(column: "nee", count: 0, weighted: 0, percent: nil),
        ])
    ])

  @Test("a row for each cell, at full precision, guarded") func tables() {
    var output = ""
    CSVTableFormat().write([table, table], to: &output)
    let rows = """
      5-2,'=g,"a,b",3,ja,1,1.5,33.333333333333336
      5-2,'=g,"a,b",3,nee,0,0,

      """
    #expect(output == "table,group,label,n,column,count,weighted,percent\n" + rows + rows)
  }

  @Test("a row for each coefficient, undefined ones empty") func agreement() {
    var output = ""
    CSVAgreementFormat().write(
      [
        AgreementSummary(
          variable: "oordeel", label: "", level: "nominal", units: 330, coders: ["a", "b"],
          coefficients: [
            .init(
              name: "krippendorff-alpha", value: -0.25, se: 0.5,
              ci95: .init(lower: -1, upper: 0.5)),
            .init(name: "cohen-kappa", value: nil, note: "-, want"),
          ])
      ], to: &output)
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    #expect(lines.count == 4)
    let header = "variable,level,units,coders,coefficient,value,se,ci95_lower,ci95_upper,note"
    #expect(lines[0].hasPrefix(header + ",reading,pair,category,"))
    let rest = String(repeating: ",", count: CSVAgreementFormat.header.count - 10)
    #expect(lines[1] == "oordeel,nominal,330,a|b,krippendorff-alpha,-0.25,0.5,-1,0.5," + rest)
    #expect(lines[2] == "oordeel,nominal,330,a|b,cohen-kappa,,,,,\"'-, want\"" + rest)
    #expect(lines[3].isEmpty)
  }
}
