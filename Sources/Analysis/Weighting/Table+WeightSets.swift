public import CodingModel
import Statistics
public import Tables

extension Table {
  /// What sets of weights look like: a row for each.
  ///
  /// - Parameters:
  ///   - sets: The weights of each set, by name.
  ///   - language: The language of labels.
  public init(
    weightSets sets: [(name: WeightSetID, weights: [Double])], language: Language
  ) {
    let words = AnalysisWords(language: language)
    let columns = [
      Column(id: "mean", label: words.mean, kind: .number),
      Column(id: "minimum", label: words.choose("minimum", "minimum"), kind: .number),
      Column(id: "maximum", label: words.choose("maximum", "maximum"), kind: .number),
      Column(id: "cv", label: words.choose("variatiecoëfficiënt", "variation"), kind: .number),
      Column(id: "n_eff", label: words.choose("effectieve N", "effective N"), kind: .number),
      Column(id: "deff", label: words.choose("ontwerpeffect", "design effect"), kind: .number),
    ]
    var notes: [String] = []
    let rows = sets.map { set in
      let summary: WeightSummary?
      do throws(WeightingUndefined) {
        summary = try WeightSummary(set.weights)
      } catch {
        summary = nil
        notes.append("\(set.name): \(words.sentence(for: error))")
      }
      let numbers = [
        summary?.mean, summary?.minimum, summary?.maximum, summary?.coefficientOfVariation,
        summary?.effectiveSize, summary?.designEffect,
      ]
      return Row(
        label: set.name.rawValue, n: set.weights.count,
        cells: zip(columns, numbers).map { column, number in
          Cell(
            column: column.id, count: set.weights.count, weighted: set.weights.reduce(0, +),
            percent: nil, number: number)
        })
    }
    self.init(
      id: "", title: words.choose("Gewichten", "Weights"), base: "",
      headN: sets.first?.weights.count ?? 0, columns: columns, rows: rows,
      notes: notes)
    showsRowN = true
  }
}
