import Tables
import Testing

@testable import Interchange

/// Every part of a summary has its rows in one table.
@Suite struct AgreementCSVTests {
  private func rows(_ summary: AgreementSummary) throws -> [[String: String]] {
    var output = ""
    CSVAgreementFormat().write([summary], to: &output)
    let records = try CSVRecords(.text(output))
    let header = try #require(try records.next()).fields
    var rows: [[String: String]] = []
    while let record = try records.next() {
      #expect(record.fields.count == header.count)
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record.fields)))
    }
    return rows
  }

  @Test func everyPartHasItsRows() throws {
    var kappa = AgreementSummary.Coefficient(name: "cohen-kappa", value: 0.5)
    kappa.selectors.pair = ["x", "y"]
    kappa.selectors.weights = "linear"
    kappa.basis = .init(
      observed: 0.75, expected: nil, units: 9, ratings: 18, unitsWithFewerThanTwoRatings: 1)
    kappa.basis?.pValue = 0.25
    var summary = AgreementSummary(
      variable: "v", label: "", level: "nominal", units: 10, coders: ["x", "y"],
      coefficients: [kappa])
    summary.readings = [.init(kind: .notApplicableAsCode, units: 12, coefficients: [kappa])]
    summary.disagreements = .init(
      units: [.init(unit: "u", ratings: 2, share: 1, meanDistance: 1, said: ["=a", nil])],
      unanimousUnits: 0)
    summary.drift = .init(
      window: 5, order: "", points: [.init(from: 1, to: 5, coefficient: kappa)])
    summary.standings = [
      .init(coder: "x", ratings: 9, without: kappa, agreementWithOthers: nil, leniency: nil)
    ]
    summary.intraCoder = [.init(coder: "x", units: 3, coefficients: [kappa])]
    summary.matrices = [
      .init(
        name: "confusion-matrix", pair: ["x", "y"], categories: ["a", "b"],
        rows: [[1, 2], [3, 4]],
        note: "")
    ]
    let rows = try rows(summary)
    #expect(rows.count == 10)
    #expect(rows[0]["pair"] == "x|y")
    #expect(rows[0]["weights"] == "linear")
    #expect(rows[0]["p_value"] == "0.25")
    #expect(rows[0]["expected"] == "")
    #expect(rows[0]["units_used"] == "9")
    #expect(rows[1]["reading"] == "not-applicable-as-a-code")
    #expect(rows[1]["units"] == "12")
    #expect(rows[2]["unit"] == "u")
    #expect(rows[2]["note"] == "x: =a; y: ")
    #expect(rows[3]["to"] == "5")
    #expect(rows[4]["without"] == "x")
    #expect(rows[5]["pair"] == "x|x")
    #expect(rows[7]["second_category"] == "b")
    #expect(rows[7]["value"] == "2")
  }
}
