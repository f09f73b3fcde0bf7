import Analysis
import CodingModel
import Statistics
import SurveyModels

/// Why an analysis cannot be made, as sentences.
extension ModelFault {
  /// Whether the command is at fault and not the data.
  var isWrongUse: Bool {
    switch self {
    case .nobody, .doesNotVary, .tooManyCategories, .tree, .regression, .scale, .notPublishable:
      false
    default: true
    }
  }

  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .unknownVariable(let name, let known): Self.unknown(name, known)
    case .unknownCode(let code, let name, let known): Self.unknown(code, of: name, known)
    case .tree(let reason): Self.tree(reason)
    case .regression(let reason): reason.translations
    case .scale(let reason): reason.translations
    case .notPublishable(let reason): reason.translations
    default: asked ?? found
    }
  }

  /// What is wrong with what was asked.
  private var asked: (dutch: String, english: String)? {
    switch self {
    case .severalCodes(let name):
      (
        "Van '\(name)' kan iemand meer dan één code hebben; zeg welke u bedoelt met \(name)=code.",
        "Somebody can have several codes of '\(name)'; say which one you mean with \(name)=code."
      )
    case .isText(let name):
      (
        "'\(name)' is tekst en heeft geen codes; leid er een variabele van af in het codeboek.",
        "'\(name)' is text and has no codes; derive a variable from it in the codebook."
      )
    case .unknownWeights(let name, let known):
      CrossFault.unknownWeights(name, known: known).translations
    case .takesNoWeights:
      (
        "Deze analyse telt iedere respondent één keer en kent geen gewichten; laat --weight weg.",
        "This analysis counts every respondent once and takes no weights; leave out --weight."
      )
    case .outcomeNeedsCode(let name, let known):
      (
        "Zeg welke uitkomst u wilt verklaren: --outcome \(name)=code, met een van: \(Self.list(known)).",
        "Say which outcome you want to explain: --outcome \(name)=code, with one of: "
          + "\(Self.list(known))."
      )
    case .leftOutNowhere(let code):
      (
        "Geen van de genoemde variabelen heeft een code '\(code)'; verbeter --without.",
        "None of the variables named has a code '\(code)'; correct --without."
      )
    case .repeated(let name):
      (
        "'\(name.text)' staat er meer dan één keer, of is zowel uitkomst als factor.",
        "'\(name.text)' stands there more than once, or is both outcome and factor."
      )
    case .notAmong(let name, let names):
      (
        "'\(name)' is niet een van de variabelen die u noemt: \(Self.list(names)).",
        "'\(name)' is not one of the variables that you name: \(Self.list(names))."
      )
    default: nil
    }
  }

  /// What is wrong with what was found.
  private var found: (dutch: String, english: String) {
    switch self {
    case .notNumeric(let name, let code):
      (
        "Code '\(code)' van '\(name)' is geen getal; laat die weg met --without \(code), of leid een "
          + "variabele met getallen af.",
        "Code '\(code)' of '\(name)' is no number; leave it out with --without \(code), or derive a "
          + "variable of numbers."
      )
    case .doesNotVary(let name):
      (
        "Van wie op alles een antwoord heeft, heeft iedereen hetzelfde op '\(name.text)'; laat die weg.",
        "Of those who have every answer, all have the same on '\(name.text)'; leave it out."
      )
    case .tooManyCategories(let name, let found, let most):
      (
        "'\(name)' heeft \(found) verschillende waarden, meer dan \(most); voeg ze samen in een afgeleide "
          + "variabele.",
        "'\(name)' has \(found) different values, more than \(most); merge them in a derived variable."
      )
    default:
      (
        "Niemand valt in deze basis; verruim --base.", "Nobody is in this base; widen --base."
      )
    }
  }

  private static func unknown(
    _ name: VariableID, _ known: [VariableID]
  ) -> (dutch: String, english: String) {
    let nearest = NearestName.of(name.rawValue, among: known.map(\.rawValue))
    return (
      "Er is niets dat '\(name)' heet."
        + (nearest.map { " Bedoelt u '\($0)'?" } ?? "") + " Wel: \(list(known)).",
      "There is nothing called '\(name)'."
        + (nearest.map { " Did you mean '\($0)'?" } ?? "") + " There are: \(list(known))."
    )
  }

  private static func unknown(
    _ code: CodeID, of name: VariableID, _ known: [CodeID]
  ) -> (dutch: String, english: String) {
    (
      "'\(name)' heeft geen code '\(code)'; wel: \(list(known)).",
      "'\(name)' has no code '\(code)'; there are: \(list(known))."
    )
  }

  private static func tree(_ reason: ChaidUndefined) -> (dutch: String, english: String) {
    switch reason {
    case .noOutcomes:
      (
        "Niemand in de basis heeft een uitkomst; er is niets te verklaren.",
        "Nobody in the base has an outcome; there is nothing to explain."
      )
    case .noPredictors:
      ("Een boom heeft minstens één voorspeller nodig.", "A tree needs at least one predictor.")
    case .lengthMismatch(let predictor, let expected, let found):
      (
        "'\(predictor)' heeft \(found) codes voor \(expected) uitkomsten.",
        "'\(predictor)' has \(found) codes for \(expected) outcomes."
      )
    case .codeOutOfRange(let variable, let unit):
      (
        "Respondent \(unit + 1) heeft een code van '\(variable)' die er niet is.",
        "Respondent \(unit + 1) has a code of '\(variable)' that does not exist."
      )
    }
  }

  /// Names after each other; long lists end with how many are left.
  private static func list<Scope>(_ names: [Identifier<Scope>]) -> String {
    let most = 40
    let shown = names.prefix(most).map(\.rawValue).joined(separator: ", ")
    return names.count > most ? shown + ", … (+\(names.count - most))" : shown
  }
}

extension Presenter {
  /// Why an analysis cannot be made.
  func sentence(of fault: ModelFault) -> String {
    language == .dutch ? fault.translations.dutch : fault.translations.english
  }
}
