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
    case .syntax(let error): return Self.syntax(error)
    case .name(let fault): return Self.name(fault)
    }
  }

  private static func syntax(
    _ error: ConditionSyntaxError
  ) -> (dutch: String, english: String) {
    let place = error.offset + 1
    switch error.problem {
    case .expected(let what, let found):
      let dutch = found.isEmpty ? "de regel houdt op" : "er staat '\(found)'"
      let english = found.isEmpty ? "the rule ends" : "it says '\(found)'"
      return (
        "Basis, teken \(place): hier wordt verwacht: \(Self.dutch(what)); \(dutch).",
        "Base, character \(place): expected here: \(what); \(english)."
      )
    case .unterminatedQuote:
      return (
        "Basis, teken \(place): het aanhalingsteken dat hier opent, wordt niet gesloten.",
        "Base, character \(place): the quotation mark that opens here is not closed."
      )
    case .tooComplex(let limit):
      return (
        "Basis, teken \(place): de regel is te lang of te diep genest (grens \(limit)).",
        "Base, character \(place): the rule is too long or nested too deeply (limit \(limit))."
      )
    }
  }

  private static func dutch(_ expected: String) -> String {
    switch expected {
    case "a variable": "een variabele"
    case "a code": "een code"
    case "a number": "een getal"
    default: expected
    }
  }

  private static func name(_ fault: ConditionFault) -> (dutch: String, english: String) {
    let place = fault.offset + 1
    switch fault.problem {
    case .unknownVariable(let name, let nearest):
      return (
        "Basis, teken \(place): er is geen variabele '\(name)'." + (hint(nearest)?.dutch ?? ""),
        "Base, character \(place): there is no variable '\(name)'." + (hint(nearest)?.english ?? "")
      )
    case .unknownCode(let code, let name, let nearest):
      return (
        "Basis, teken \(place): '\(name)' heeft geen code '\(code)'."
          + (hint(nearest)?.dutch ?? ""),
        "Base, character \(place): '\(name)' has no code '\(code)'."
          + (hint(nearest)?.english ?? "")
      )
    case .comparesText(let name):
      return (
        "Basis, teken \(place): '\(name)' is tekst; vraag answered(\(name)).",
        "Base, character \(place): '\(name)' is text; ask answered(\(name))."
      )
    case .notQuiteNumeric(let name, let code):
      return (
        "Basis, teken \(place): een getal laat code '\(code)' van '\(name)' buiten beschouwing; noem de "
          + "bedoelde codes met in.",
        "Base, character \(place): a number passes over code '\(code)' of '\(name)'; name the codes "
          + "that are meant by in."
      )
    case .notNumeric(let name):
      return (
        "Basis, teken \(place): '\(name)' heeft geen codes die een getal zijn; gebruik == of in.",
        "Base, character \(place): no code of '\(name)' is a number; use == or in."
      )
    }
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
