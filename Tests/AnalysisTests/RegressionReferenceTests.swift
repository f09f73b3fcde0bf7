import CodingModel
import Tables
import Testing

@testable import Analysis

/// Which category of a predictor the others are compared with.
@Suite struct RegressionReferenceTests {
  /// People by place and answer; of those in place p nobody has an age, and r weighs nothing.
  private static let frame: AnalysisFrame = {
    func attribute(_ id: VariableID, _ codes: [CodeID]) -> Attribute {
      Attribute(
        id: id, column: id.rawValue, label: LocalizedText(id.rawValue),
        categories: codes.map { Category(id: $0, label: LocalizedText($0.rawValue)) })
    }
    let codebook = Codebook(
      name: "t", title: "",
      cases: CaseSchema(idColumn: "id", textColumn: "t", weightColumn: "w"),
      attributes: [
        attribute("place", ["p", "r", "s", "t"]), attribute("age", ["young", "old"]),
        attribute("answer", ["yes", "no"]),
      ], variables: [])
    var (places, ages, answers): ([Int32], [Int32], [Int32]) = ([], [], [])
    var weights: [Double] = []
    for index in 0..<80 {
      places.append(Int32(index % 4))
      ages.append(index % 4 == 0 ? -1 : Int32(index / 4 % 2))
      answers.append(Int32([0, 1, 1, 0, 1][index % 5]))
      weights.append(index % 4 == 1 ? 0 : 1 + Double(index % 3))
    }
    return AnalysisFrame(
      codebook: codebook, attributes: ["place": places, "age": ages, "answer": answers],
      weights: weights)
  }()

  private func references(
    weight: WeightSetID? = nil, predictors: [VariableID] = ["place", "age"],
    change: (inout RegressionRequest) -> Void = { _ in }
  ) throws -> [String?] {
    var model = ModelRequest(language: .english)
    model.weight = weight
    var request = RegressionRequest(
      model, outcome: ModelName("answer", codes: ["yes"]),
      predictors: predictors.map { ModelName($0) })
    change(&request)
    return try RegressionAnalysis(request, from: Self.frame).predictors.map { predictor in
      predictor.reference.map { predictor.column.ids[$0].rawValue }
    }
  }

  @Test("the first that anybody has who is not left out") func firstOfThoseWhoCount() throws {
    #expect(try references() == ["r", "young"])
    #expect(try references(predictors: ["place"]) == ["p"])
    #expect(try references(weight: "w") == ["s", "young"])
    // No value as a category leaves nobody out, and so the first is there again.
    #expect(try references(predictors: ["age"]) { $0.keepsMissing = true } == ["young"])
    #expect(try references(predictors: ["place"]) { $0.keepsMissing = true } == ["p"])
  }

  @Test("the one that is named, and a sentence where nobody who counts has it")
  func theNamedOne() throws {
    #expect(try references { $0.references = ["place": "t", "age": "old"] } == ["t", "old"])
    #expect(throws: ModelFault.self) { try references { $0.references = ["place": "p"] } }
    #expect(throws: ModelFault.self) { try references { $0.references = ["place": "x"] } }
  }
}
