import CodingModel
import Statistics
import Tables

/// Confusion matrices of each two coders and the coincidence matrix of all.
struct AgreementMatrices {
  /// Scales with more categories than this are not laid out: nobody can read such a table.
  static let mostCategories = 100

  let data: ReliabilityData
  let words: AnalysisWords

  init(_ data: ReliabilityData, words: AnalysisWords) {
    self.data = data
    self.words = words
  }

  /// The matrices; none for sets, of which every combination would be a category.
  var matrices: [AgreementSummary.Matrix] {
    guard data.level != .set, data.scale.count <= Self.mostCategories, data.coders.count > 1
    else { return [] }
    var matrices: [AgreementSummary.Matrix] = []
    for first in data.coders.indices {
      for second in data.coders.indices where second > first {
        do throws(ReliabilityDataError) {
          let matrix = try ConfusionMatrix(data, first: first, second: second)
          matrices.append(
            .init(
              name: "confusion-matrix", pair: matrix.coders, categories: matrix.labels,
              rows: matrix.rows.map { $0.map(Double.init) }, note: words.confusionMatrix))
        } catch {
          // Both columns exist, and so there is a matrix.
          continue
        }
      }
    }
    matrices.append(
      .init(
        name: "coincidence-matrix", pair: nil, categories: data.scale.labels,
        rows: CoincidenceMatrix(data).rows, note: words.coincidenceMatrix))
    return matrices
  }
}
