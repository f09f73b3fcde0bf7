import CodingModel

extension DecisionFault {
  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .unknownVariable(let name):
      ("er is geen variabele '\(name)'.", "there is no variable '\(name)'.")
    case .unknownCode(let code, let name):
      ("'\(name)' heeft geen code '\(code)'.", "'\(name)' has no code '\(code)'.")
    case .severalCodes(let name):
      ("'\(name)' krijgt één code.", "'\(name)' takes one code.")
    case .repeatedCode(let code):
      ("code '\(code)' staat er twee keer.", "code '\(code)' stands there twice.")
    case .noneNotAllowed(let name):
      (
        "geen van de codes is bij '\(name)' geen antwoord.",
        "none of the codes is no answer to '\(name)'."
      )
    case .wrongKind(let name):
      (
        "'\(name)' vraagt tekst waar codes staan, of codes waar tekst staat.",
        "'\(name)' takes text where there are codes, or codes where there is text."
      )
    }
  }
}
