import CodingModel

/// The words of a codebook as a document, in Dutch and English.
struct CodebookWords: Sendable {
  let language: Language

  private func choose(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  // MARK: - Overview

  var variable: String { choose("variabele", "variable") }
  var name: String { choose("naam", "name") }
  var answer: String { choose("antwoord", "answer") }
  var codes: String { choose("codes", "codes") }

  func codebook(_ name: String, version: Int?) -> String {
    guard let version else { return choose("Codeboek \(name).", "Codebook \(name).") }
    return choose("Codeboek \(name), versie \(version).", "Codebook \(name), version \(version).")
  }

  func units(_ rule: String?) -> String {
    guard let rule else {
      return choose("Gecodeerd wordt iedere respondent.", "Every respondent is coded.")
    }
    return choose(
      "Gecodeerd worden respondenten voor wie geldt: \(rule).",
      "Respondents are coded for whom this holds: \(rule).")
  }

  func brief(_ kind: Variable.Kind) -> String {
    switch kind {
    case .single: choose("één code", "one code")
    case .multiple: choose("een of meer codes", "one or more codes")
    case .text: choose("tekst", "text")
    }
  }

  // MARK: - Variables and codes

  func answer(_ variable: Variable) -> String {
    let none =
      variable.allowsNone
      ? choose(" Geen van deze codes kan ook.", " None of these codes is an answer too.") : ""
    switch variable.kind {
    case .single: return choose("Kies één code.", "Choose one code.") + none
    case .multiple:
      return choose(
        "Kies een of meer codes; één ervan is de voornaamste.",
        "Choose one or more codes; one of them is the main one.") + none
    case .text: return choose("Schrijf een tekst.", "Write a text.")
    }
  }

  var alwaysAsked: String { choose("Altijd gevraagd.", "Always asked.") }

  func asked(_ rule: String) -> String {
    choose("Gevraagd als geldt: \(rule).", "Asked where this holds: \(rule).")
  }

  func named(_ code: CodeID, key: Character) -> String {
    choose("(\(code), toets \(key))", "(\(code), key \(key))")
  }

  var definition: String { choose("Definitie", "Definition") }
  var use: String { choose("Wel gebruiken", "When to use") }
  var doNotUse: String { choose("Niet gebruiken", "When not to use") }
  var example: String { choose("Voorbeeld", "Example") }

  // MARK: - What is not coded

  var derived: String {
    choose(
      "Afgeleid: niemand vult dit in, elke code volgt uit andere variabelen.",
      "Derived: nobody fills this in, each code follows from other variables.")
  }

  var attributesTitle: String { choose("Kenmerken van respondenten", "Attributes of respondents") }

  func attribute(
    _ label: String, _ name: VariableID, isBlind: Bool, categories: [String]
  ) -> String {
    let list = categories.isEmpty ? "" : ": " + categories.joined(separator: "; ")
    let blind = isBlind ? choose(" Codeurs zien dit niet.", " Coders do not see this.") : ""
    return "\(label) (\(name))\(list).\(blind)"
  }
}
