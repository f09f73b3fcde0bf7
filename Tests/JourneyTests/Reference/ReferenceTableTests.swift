import Foundation
import Testing

/// The numbers that tables print against values of R's survey package and of two other programs, which
/// stand in `StatisticsTests/Fixtures/survey-*.json` with their versions.
@Suite struct ReferenceTableTests {
  private static func reference(_ name: String) throws -> JSONTree {
    let folder = Duid.packageRoot.appending(path: "Tests/StatisticsTests/Fixtures")
    return try JSONTree(Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  /// A study of rows of a reference file: each field an attribute, `w` the weight.
  private static func study(_ rows: [JSONTree], fields: [String], scratch: Scratch) throws -> String
  {
    var codebook = """
      codebook: reference
      format: 1
      title: {nl: Referentie, en: Reference}
      cases: {id: id, text: text, weight: w, units: unit == x}
      attributes:
        - name: unit
          label: unit
          categories: [{code: x, label: x}]

      """
    func text(_ value: JSONTree) -> String {
      value.text ?? value.number.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? ""
    }
    for field in fields {
      codebook += "  - name: \(field)\n    label: \(field)\n    categories:\n"
      for code in Set(rows.map { text($0[field]) }).sorted() {
        codebook += "      - {code: \"\(code)\", label: \"\(code)\"}\n"
      }
    }
    codebook += """
      variables:
        - name: verdict
          type: single
          label: verdict
          codes: [{code: a, key: a, label: a}, {code: b, key: b, label: b}]

      """
    var cases = "id,text,unit,w," + fields.joined(separator: ",") + "\n"
    for (index, row) in rows.enumerated() {
      let weight = row["w"].number ?? 1
      cases += "r\(index),,,\(weight)," + fields.map { text(row[$0]) }.joined(separator: ",") + "\n"
    }
    let study = scratch.path("reference.duid")
    let outcome = try Duid.run([
      "new", study, "--codebook", try scratch.write(codebook, to: "reference.yaml"), "--cases",
      try scratch.write(cases, to: "reference.csv"),
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return study
  }

  private func table(_ study: String, _ arguments: [String]) throws -> JSONTree {
    let outcome = try Duid.run(["table", study] + arguments + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONTree(Data(outcome.output.utf8))
  }

  @Test func weightedSharesIntervalsAndTests() throws {
    let design = try Self.reference("survey-weighted")["designs"][0]
    let scratch = try Scratch()
    let study = try Self.study(
      design["data"].list, fields: ["gender", "age", "region", "yes", "opinion"], scratch: scratch)
    var seen = 0
    for test in design["tests"].list {
      let wanted = test["expected"]
      let tolerance = test["tolerance"].number ?? 0
      guard test["test"].text == "rao_scott" else {
        let found = try table(study, ["--cross", "yes", "unit", "--weight", "w", "--intervals"])
        #expect(found["rows"].list.count >= 2)
        continue
      }
      let names = [test["rows"].text ?? "", test["cols"].text ?? ""]
      let found = try table(
        study, ["--cross"] + names + ["--percent", "total", "--weight", "w", "--tests"])
      let weighted = found["test"]["weighted"]
      for (value, name) in [
        (weighted["naive"]["statistic"], "pearson_x2_n_scaled"),
        (weighted["rao_scott"]["statistic"], "second_order_F"),
        (weighted["rao_scott"]["df"], "ndf"), (weighted["rao_scott"]["denominator_df"], "ddf"),
        (weighted["rao_scott"]["p"], "p_second_order"),
        (weighted["rao_scott"]["mean_design_effect"], "mean_generalised_deff"),
      ] {
        #expect(agrees(value, wanted[name].number, tolerance), "\(names) \(name)")
      }
      for (row, shares) in zip(found["rows"].list, wanted["weighted_proportions"].list) {
        for (cell, share) in zip(row["cells"].list, shares.numbers) {
          #expect(agrees(cell["percent"], 100 * share, tolerance))
        }
      }
      seen += 1
    }
    #expect(seen == 3)
  }

  @Test func aWeightedShareHasTheIntervalOfKornAndGraubard() throws {
    let design = try Self.reference("survey-weighted")["designs"][0]
    let wanted = try #require(
      design["tests"].list.first { $0["test"].text == "weighted_proportion" })["expected"]
    let scratch = try Scratch()
    let study = try Self.study(
      design["data"].list, fields: ["gender", "yes"], scratch: scratch)
    // Crossed with gender, the total row has the share of everybody.
    let found = try table(
      study, ["--cross", "gender", "yes", "--weight", "w", "--intervals", "--percent", "row"])
    let total = try #require(found["rows"].list.last)
    let cell = try #require(total["cells"].list.first { $0["column"].text == "1" })
    #expect(total["n"].number == wanted["n"].number)
    #expect(agrees(cell["percent"], wanted["estimate"].number.map { 100 * $0 }, 1e-7))
    for (end, expected) in zip(cell["interval"].list, wanted["korn_graubard_beta_ci"].numbers) {
      #expect(agrees(end, 100 * expected, 1e-7))
    }
    #expect(cell["interval"].list.count == 2)
  }

  @Test(arguments: [0, 1, 2]) func anUnweightedShareHasTheIntervalOfWilson(index: Int) throws {
    let test = try Self.reference("survey-proportion")["tests"][index]
    let (successes, trials) = (Int(test["x"].number ?? 0), Int(test["n"].number ?? 0))
    let rows =
      try (0..<trials).map { row in
        try JSONTree(Data("{\"yes\": \"\(row < successes ? "a" : "b")\", \"who\": \"all\"}".utf8))
      } + [JSONTree(Data("{\"yes\": \"a\", \"who\": \"other\"}".utf8))]
    let scratch = try Scratch()
    let study = try Self.study(rows, fields: ["yes", "who"], scratch: scratch)
    let found = try table(
      study, ["--cross", "who", "yes", "--intervals", "--percent", "row"])
    let row = try #require(found["rows"].list.first { $0["label"].text == "all" })
    #expect(row["n"].number == Double(trials))
    let cell = try #require(row["cells"].list.first { $0["column"].text == "a" })
    for (end, expected) in zip(cell["interval"].list, test["wilson"].numbers) {
      #expect(agrees(end, 100 * expected, 1e-9))
    }
    #expect(cell["interval"].list.count == 2)
  }

  /// Chi-square with residuals of every reference table of at most 2,300 persons.
  @Test(arguments: [0, 2, 3, 4, 5, 6, 7]) func chiSquareInATable(index: Int) throws {
    let test = try Self.reference("survey-chisq")["tests"][index]
    var rows: [JSONTree] = []
    for (row, counts) in test["table"].list.enumerated() {
      for (column, count) in counts.numbers.enumerated() {
        let person = try JSONTree(Data("{\"row\": \"r\(row)\", \"column\": \"c\(column)\"}".utf8))
        rows += Array(repeating: person, count: Int(count))
      }
    }
    let scratch = try Scratch()
    let study = try Self.study(rows, fields: ["row", "column"], scratch: scratch)
    let found = try table(study, ["--cross", "row", "column", "--tests"])
    let wanted = test["expected"]
    for (name, other) in [
      ("statistic", "statistic"), ("df", "df"), ("p", "p_value"), ("cramers_v", "cramers_v"),
      ("minimum_expected", "min_expected"),
    ] {
      #expect(agrees(found["test"][name], wanted[other].number), "\(name)")
    }
    for (row, residuals) in zip(found["rows"].list, wanted["adjusted_residuals"].list) {
      for (cell, residual) in zip(row["cells"].list, residuals.list) where residual.number != nil {
        #expect(agrees(cell["residual"], residual.number))
      }
    }
    #expect(wanted["adjusted_residuals"].list.count == test["table"].list.count)
  }

  @Test func rakedWeightsAreThoseOfTheReference() throws {
    let test = try Self.reference("survey-raking")["tests"][0]
    let scratch = try Scratch()
    let study = try Self.study(test["data"].list, fields: ["gender", "age"], scratch: scratch)
    var margins = "variable,code,share\n"
    for variable in ["gender", "age"] {
      for target in test["targets"][variable].list {
        margins += "\(variable),\(target[variable].text ?? ""),\(target["Freq"].number ?? 0)\n"
      }
    }
    let outcome = try Duid.run([
      "weights", "make", study, "--name", "raked", "--margins",
      try scratch.write(margins, to: "margins.csv"),
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let wanted = test["expected"]["raked_weights"].numbers
    let mean = wanted.reduce(0, +) / Double(wanted.count)
    let lines = outcome.output.split(separator: "\n").dropFirst()
    #expect(lines.count == wanted.count)
    for (line, weight) in zip(lines, wanted) {
      let found = try #require(Double(line.split(separator: ",")[1]))
      #expect(abs(found - weight / mean) < 1e-6)
    }
  }
}
