/// The lines under a table that say how its test came out, each test under its own name.
struct TestLines {
  let style: TableStyle

  private var words: TableWords { style.words }

  /// A line for each test; none without one.
  func lines(of test: Table.Test?) -> [String] {
    guard let test else { return [] }
    guard let weighted = test.weighted else { return [counts(test)] }
    return [counts(test), naive(weighted), raoScott(weighted, holm: test.holmP)]
  }

  private func counts(_ test: Table.Test) -> String {
    var name = test.name == "pearson-chi-square" ? words.chiSquare : test.name
    if test.weighted != nil { name += " (\(words.ofCounts))" }
    var parts = [
      statistic(name, test.statistic), "\(words.degreesOfFreedom) = \(test.df)",
      "p \(style.numbers.pRelation(test.p))" + published(test),
    ]
    if test.reading == .chiSquare, let p = test.holmP { parts.append(holm(p)) }
    if let exact = test.exactP { parts.append(self.exact(test, exact)) }
    if test.reading == .exact, let p = test.holmP { parts.append(holm(p, of: words.exactP)) }
    if let v = test.cramersV { parts.append(statistic(words.cramersV, v)) }
    let expected = style.numbers.decimal(test.minimumExpected, places: 1)
    parts.append("\(words.minimumExpected) = \(expected)")
    return parts.joined(separator: "; ")
  }

  private func naive(_ test: WeightedTest) -> String {
    [
      statistic("\(words.chiSquare) (\(words.ofSharesNaive))", test.naiveStatistic),
      "\(words.degreesOfFreedom) = \(test.naiveDF)",
      "p \(style.numbers.pRelation(test.naiveP))",
    ].joined(separator: "; ")
  }

  private func raoScott(_ test: WeightedTest, holm p: Double?) -> String {
    let degrees = [test.df, test.denominatorDF].map { style.numbers.decimal($0, places: 2) }
    var parts = [
      statistic(words.raoScott, test.statistic),
      "\(words.degreesOfFreedom) = \(degrees.joined(separator: " \(words.and) "))",
      "p \(style.numbers.pRelation(test.p))",
    ]
    if let p { parts.append(holm(p)) }
    parts.append(statistic(words.meanDesignEffect, test.meanDesignEffect))
    return parts.joined(separator: "; ")
  }

  private func statistic(_ name: String, _ value: Double) -> String {
    "\(name) = \(style.numbers.decimal(value, places: 2))"
  }

  /// The corrected p-value, with the name of the test it is of where that is not the first on the line.
  private func holm(_ p: Double, of test: String? = nil) -> String {
    "p (\(["Holm", test].compactMap(\.self).joined(separator: ", "))) \(style.numbers.pRelation(p))"
  }

  private func exact(_ test: Table.Test, _ p: Double) -> String {
    let name = test.exactIsSimulated ? words.simulatedP : words.exactP
    let error = test.exactError.map {
      " (\(words.agreementHeadings.standardError) \(style.numbers.decimal($0, places: 4)))"
    }
    return "\(name): p \(style.numbers.pRelation(p))" + (error ?? "")
  }

  private func published(_ test: Table.Test) -> String {
    test.publishedP.map { " (\(words.published): p \(style.numbers.pRelation($0)))" } ?? ""
  }
}
