import CodingModel
import StudyStore

extension NoteSubject {
  /// Where a note stands, in the names of the study: the kind, then unit, variable and code.
  var place: String {
    let names = [unit?.rawValue, variable?.rawValue, code?.rawValue].compactMap { $0 }
    return ([kind.rawValue] + names).joined(separator: ", ")
  }
}

extension NoteRefusal {
  /// What is wrong, in Dutch.
  var dutch: String {
    switch reason {
    case .unknownUnit: "\(subject.place): deze eenheid is er niet."
    case .notAUnit: "\(subject.place): deze respondent is niet te coderen."
    case .misfit(let fault): "\(subject.place): \(fault.translations.0)."
    }
  }

  /// What is wrong, in English.
  var english: String {
    switch reason {
    case .unknownUnit: "\(subject.place): there is no such unit."
    case .notAUnit: "\(subject.place): this respondent is not to be coded."
    case .misfit(let fault): "\(subject.place): \(fault.translations.1)."
    }
  }
}

extension NoteFault {
  fileprivate var translations: (String, String) {
    switch self {
    case .unknownVariable(let id):
      ("er is geen variabele '\(id)'", "there is no variable '\(id)'")
    case .unknownCode(let code, let variable):
      ("'\(variable)' heeft geen code '\(code)'", "'\(variable)' has no code '\(code)'")
    case .wrongContent:
      ("zo'n notitie heeft een andere inhoud", "such a note holds something else")
    case .outsideText(let passage):
      (
        "passage \(passage.from)-\(passage.to) valt buiten de tekst",
        "passage \(passage.from)-\(passage.to) lies outside the text"
      )
    }
  }
}
