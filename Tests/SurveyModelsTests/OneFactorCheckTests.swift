import Statistics
import SurveyModels
import Testing

/// Eigenvalues against R's `eigen`.
@Suite struct OneFactorCheckTests {
  struct ItemFile: Decodable {
    struct Scale: Decodable {
      let name: String
      let items: [String: [Double?]]
      let eigenvalues: [Double]
      let first_vector: [Double]
    }
    let scales: [Scale]
  }

  @Test(arguments: [
    (0, ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"], 2),
    (1, ["N1", "N2", "N3", "N4", "N5"], 1),
  ])
  func referenceEigenvalues(index: Int, order: [String], factors: Int) throws {
    let scale = try ReferenceFile.read("survey-items", as: ItemFile.self).scales[index]
    let answers = try ItemAnswers(
      names: order, answers: order.map { try #require(scale.items[$0]) })
    let check = try OneFactorCheck(answers)
    #expect(check.eigenvalues.count == scale.eigenvalues.count)
    for (found, wanted) in zip(check.eigenvalues, scale.eigenvalues) {
      #expect(agrees(found, wanted, 1e-8))
    }
    let sign = scale.first_vector.reduce(0, +) < 0 ? -1.0 : 1
    for (loading, entry) in zip(check.loadings, scale.first_vector) {
      #expect(agrees(loading, sign * entry * scale.eigenvalues[0].squareRoot(), 1e-8))
    }
    #expect(check.factors == factors && check.isOneFactor == (factors == 1))
    #expect(abs(check.eigenvalues.reduce(0, +) - Double(order.count)) < 1e-10)
    #expect(agrees(check.explainedShare, scale.eigenvalues[0] / Double(order.count), 1e-12))
    #expect(agrees(check.dominance, scale.eigenvalues[0] / scale.eigenvalues[1], 1e-8))
  }

  @Test func anItemThatDoesNotVaryIsNamed() throws {
    let answers = try ItemAnswers(names: ["a", "b"], answers: [[1, 2, 3], [2, 2, 2]])
    #expect(throws: ItemAnalysisUndefined.itemDoesNotVary(item: "b")) {
      try OneFactorCheck(answers)
    }
  }
}
