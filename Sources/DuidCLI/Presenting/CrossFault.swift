import Codebooks
import CodingModel

/// What is wrong with a table that somebody asks for on the spot.
enum CrossFault {
  /// Nothing that can be crossed has that name.
  case notCrossable(VariableID, known: [VariableID])
  /// There is no such set of weights.
  case unknownWeights(WeightSetID, known: [WeightSetID])
  /// The base is not written in the rule language.
  case syntax(ConditionSyntaxError)
  /// The base names something that is not there.
  case name(ConditionFault)

  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .notCrossable(let name, let known):
      let nearest = NearestName.of(name.rawValue, among: known.map(\.rawValue))
      let list = known.map(\.rawValue).joined(separator: ", ")
      return (
        "'\(name)' kan niet in een tabel staan." + (Self.hint(nearest)?.dutch ?? " Wel: \(list)."),
        "'\(name)' cannot stand in a table."
          + (Self.hint(nearest)?.english ?? " These can: \(list).")
      )
    case .unknownWeights(let name, let known):
      let list = known.map(\.rawValue).joined(separator: ", ")
      return (
        "Er zijn geen gewichten '\(name)'" + (known.isEmpty ? "." : "; wel: \(list)."),
        "There are no weights '\(name)'" + (known.isEmpty ? "." : "; there are: \(list).")
      )
    case .syntax(let error): return Self.base(error.offset, RuleProblem(error))
    case .name(let fault): return Self.base(fault.offset, RuleProblem(fault.problem))
    }
  }

  /// What is wrong with the base, and at which of its characters.
  private static func base(
    _ offset: Int, _ problem: RuleProblem
  ) -> (dutch: String, english: String) {
    (
      "Basis, teken \(offset + 1): \(problem.sentence(in: .dutch))",
      "Base, character \(offset + 1): \(problem.sentence(in: .english))"
    )
  }

  private static func hint(_ nearest: String?) -> (dutch: String, english: String)? {
    nearest.map { (" Bedoelt u '\($0)'?", " Did you mean '\($0)'?") }
  }
}

extension Presenter {
  /// What is wrong with a table that somebody asks for on the spot.
  func sentence(_ fault: CrossFault) -> String {
    language == .dutch ? fault.translations.dutch : fault.translations.english
  }
}
