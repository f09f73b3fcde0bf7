import CodingModel
import Tables

/// Counts which codes of one variable stand against each other, by main code.
struct CodeConfusions {
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private struct Tally {
    var count = 0
    var first = 0
    var second = 0
    var other = 0
    var unruled = 0
  }

  private let variable: Variable
  private let codes: [(id: CodeID, label: String)]
  private let places: [CodeID: Int]
  private let language: Language
  private var tallies: [Pair: Tally] = [:]
  private var uses: [Int: Int] = [:]

  init(of variable: Variable, language: Language) {
    self.variable = variable
    self.language = language
    codes = variable.namedCodes(in: language).map { (id: $0.0, label: $0.1) }
    places = Dictionary(
      codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes in a unit: every two coders who both answered count once.
  mutating func count(_ comparison: Adjudication.Comparison) {
    let mains = comparison.values.values.compactMap { value in
      value.answer?.names.first.flatMap { places[$0] }
    }
    for (index, first) in mains.enumerated() {
      for second in mains[(index + 1)...] {
        for code in Set([first, second]) { uses[code, default: 0] += 1 }
        guard first != second else { continue }
        let pair = Pair(first: min(first, second), second: max(first, second))
        record(comparison.final, of: pair)
      }
    }
  }

  private mutating func record(_ final: FinalValue, of pair: Pair) {
    tallies[pair, default: Tally()].count += 1
    guard case .settled(let answer, _) = final,
      let ruling = answer.names.first.flatMap({ places[$0] })
    else {
      tallies[pair, default: Tally()].unruled += 1
      return
    }
    switch ruling {
    case pair.first: tallies[pair, default: Tally()].first += 1
    case pair.second: tallies[pair, default: Tally()].second += 1
    default: tallies[pair, default: Tally()].other += 1
    }
  }

  /// The pairs in codebook order.
  var pairs: [AdjudicationSummary.ConfusedPair] {
    tallies.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
      .map { pair, tally in
        AdjudicationSummary.ConfusedPair(
          variable: variable.id.rawValue, variableLabel: variable.label[language],
          first: codes[pair.first].id.rawValue, firstLabel: codes[pair.first].label,
          second: codes[pair.second].id.rawValue, secondLabel: codes[pair.second].label,
          count: tally.count,
          uses: (uses[pair.first] ?? 0) + (uses[pair.second] ?? 0) - tally.count,
          ruledFirst: tally.first, ruledSecond: tally.second, ruledOther: tally.other,
          unruled: tally.unruled)
      }
  }
}
