import Analysis
import CodingModel

/// A made survey of any size: attributes with some categories each, some values missing, and weights.
struct Survey {
  static let attributeCount = 20

  let codebook: Codebook
  let columns: [VariableID: [Int32]]
  let weights: [Double]

  /// Makes a survey; the same size gives the same survey.
  init(size: Int) {
    var state: UInt64 = 2_018
    // A linear congruential generator (Knuth 1997, TAOCP 2, section 3.3.4) is enough to fill columns.
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var attributes: [Attribute] = []
    var columns: [VariableID: [Int32]] = [:]
    for index in 0..<Self.attributeCount {
      let categories = 2 + index % 9
      let name = VariableID("a\(index)")
      attributes.append(
        Attribute(
          id: name, column: name.rawValue, label: LocalizedText(name.rawValue),
          categories: (0..<categories).map {
            .init(id: CodeID("\($0)"), label: LocalizedText("\($0)"))
          }))
      // One in fifty has no answer.
      columns[name] = (0..<size).map { _ in
        next(below: 50) == 0 ? -1 : Int32(next(below: categories))
      }
    }
    self.columns = columns
    weights = (0..<size).map { _ in 0.5 + Double(next(below: 1_000)) / 1_000 }
    codebook = Codebook(
      name: "benchmark", title: "",
      cases: CaseSchema(idColumn: "id", textColumn: "text", weightColumn: "weight"),
      attributes: attributes, variables: [])
  }

  /// The survey in columns, ready to be counted.
  var frame: AnalysisFrame {
    AnalysisFrame(codebook: codebook, attributes: columns, weights: weights)
  }

  /// Writes the survey as CSV for another program: numbers only, so that there is nothing to quote.
  func write(_ output: (String) -> Void) {
    let names = codebook.attributes.map(\.id)
    output((names.map(\.rawValue) + ["weight"]).joined(separator: ",") + "\n")
    let ordered = names.compactMap { columns[$0] }
    var lines = ""
    for row in weights.indices {
      for column in ordered {
        lines += column[row] < 0 ? "," : "\(column[row]),"
      }
      lines += "\(weights[row])\n"
      if row.isMultiple(of: 10_000) {
        output(lines)
        lines = ""
      }
    }
    output(lines)
  }
}
