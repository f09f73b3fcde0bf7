import Tables

enum Samples {
  static let origin = Table(
    id: "5-5", title: "verdeling naar oorsprong", base: "oordeel oneigenlijk", headN: 117,
    columns: [.init(id: "all", label: "")],
    rows: [
      row("direct", 51), row("indirect, in opdracht bestuurder", 55), row("op initiatief", 11),
      row("totaal", 117, isTotal: true),
    ], openUnits: 3, notes: ["Een opmerking."])

  static let cluster = Table(
    id: "5-2", title: "ervaringen per cluster", base: "respondenten", headN: 1708,
    columns: [.init(id: "ja", label: "ja"), .init(id: "nee", label: "nee")],
    rows: [
      Table.Row(
        group: "dienst", label: "MO", n: 1386,
        cells: [
          .init(column: "ja", count: 88, weighted: 90.25, percent: 22.5),
          .init(column: "nee", count: 298, weighted: 295.75, percent: 77.5),
        ]),
      Table.Row(
        group: "dienst", label: "leeg", n: 0,
        cells: [
          .init(column: "ja", count: 0, weighted: 0, percent: nil),
          .init(column: "nee", count: 0, weighted: 0, percent: nil),
        ]),
    ],
    test: .init(
      name: "pearson-chi-square", statistic: 22.456, df: 6, p: 0.0009, cramersV: 0.1147,
      publishedP: 0.004, minimumExpected: 10.43))

  static let agreement = [
    AgreementSummary(
      variable: "oordeel", label: "Oordeel", level: "nominal", units: 330,
      coders: ["coder-1", "coder-2"],
      coefficients: [
        .init(
          name: "krippendorff-alpha", value: 0.8125, se: 0.025,
          ci95: .init(lower: 0.75, upper: 0.875)),
        .init(name: "cohen-kappa", value: nil, note: "Deze maat is | niet bepaald."),
      ], notAsked: 4)
  ]

  private static func row(_ label: String, _ count: Int, isTotal: Bool = false) -> Table.Row {
    Table.Row(
      label: label, n: 117,
      cells: [
        .init(
          column: "all", count: count, weighted: Double(count),
          percent: 100 * Double(count) / 117)
      ], isTotal: isTotal)
  }
}

func written(_ format: some TableFormat, _ table: Table) -> String {
  var output = ""
  format.write(table, to: &output)
  return output
}

func written(_ format: some AgreementFormat, _ summaries: [AgreementSummary]) -> String {
  var output = ""
  format.write(summaries, to: &output)
  return output
}
