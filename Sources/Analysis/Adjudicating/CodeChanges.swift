import CodingModel
import Tables

/// Counts what became of the codes of one variable.
struct CodeChanges {
  private struct Tally {
    var agreed = 0
    var ruled = 0
    var gained: [CoderID: Int] = [:]
    var lost: [CoderID: Int] = [:]
  }

  private let variable: Variable
  private let coders: [CoderID]
  private let language: Language
  private var tallies: [CodeID: Tally] = [:]

  init(of variable: Variable, coders: [CoderID], language: Language) {
    self.variable = variable
    self.coders = coders
    self.language = language
  }

  /// Takes in a unit; every code of an answer counts, not only the main one.
  mutating func count(_ comparison: Adjudication.Comparison) {
    let after: Set<CodeID>
    switch comparison.final {
    case .open: return
    case .notAsked: after = []
    case .settled(let answer, let source):
      after = Set(answer.names)
      for code in after {
        if source == .agreement { tallies[code, default: Tally()].agreed += 1 }
        if source == .adjudication { tallies[code, default: Tally()].ruled += 1 }
      }
    }
    for coder in coders {
      // Whoever has not coded the unit yet neither gains nor loses by the ruling.
      guard let value = comparison.values[coder], value != .notCoded else { continue }
      let before = Set(value.answer?.names ?? [])
      for code in after.subtracting(before) {
        tallies[code, default: Tally()].gained[coder, default: 0] += 1
      }
      for code in before.subtracting(after) {
        tallies[code, default: Tally()].lost[coder, default: 0] += 1
      }
    }
  }

  /// What became of the codes that were used, in codebook order.
  var changes: [AdjudicationSummary.CodeChange] {
    variable.namedCodes(in: language).compactMap { code, label in
      tallies[code].map { tally in
        AdjudicationSummary.CodeChange(
          variable: variable.id.rawValue, variableLabel: variable.label[language],
          code: code.rawValue, label: label, agreed: tally.agreed, ruled: tally.ruled,
          shifts: coders.map { coder in
            .init(
              coder: coder.rawValue, gained: tally.gained[coder] ?? 0,
              lost: tally.lost[coder] ?? 0)
          })
      }
    }
  }
}

extension Answer {
  /// The names under which an answer is counted, the main one first; *none applies* is `{}`.
  var names: [CodeID] { self == .noneApplies ? [.noneApplies] : codes }
}

extension CodeID {
  /// The name of *none applies* among codes, the same as in files.
  static var noneApplies: CodeID { "{}" }
}

extension Variable {
  /// The codes with their labels in codebook order, *none applies* last where it is allowed.
  func namedCodes(in language: Language) -> [(CodeID, String)] {
    let none = [(CodeID.noneApplies, AnalysisWords(language: language).noneApplies)]
    return codes.map { ($0.id, $0.label[language]) } + (allowsNone ? none : [])
  }
}
