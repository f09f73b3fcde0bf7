import Analysis
import CodingModel
import Statistics
import Tables

/// What the agreement command says, in Dutch and English.
enum AgreementNotice {
  case unknownCoefficient(String)
  case unknownWeights(String)
  case weightsOfOtherLevel(String, level: String)
  case outOfRange(option: String, from: Int, to: Int)
  case windowTooSmall
  case notApplicableNeedsLabels
  case weightsFileNeedsVariable
  case statementNeedsStudy
  case statementNeedsText
  case categoryIsNoNumber(String)
  case undeclared(label: String, unit: String, coder: String)
  case ratings(ReliabilityDataError)
  case alphabeticalOrder([String])
  case noSharedCoders(String)
  case impossiblePlan
  case onePlan
  case pilotNeeded
  case planned(PlannedSample)
}

extension AgreementNotice {
  /// Dutch and English, in that order.
  var translations: (String, String) { wrongUse ?? faultyData }

  private var wrongUse: (String, String)? {
    switch self {
    case .unknownCoefficient(let name):
      unknown("maat", "coefficient", name, AgreementNames.coefficients)
    case .unknownWeights(let name):
      unknown("weging", "weighting", name, AgreementNames.weights + ["FILE.csv"])
    case .weightsOfOtherLevel(let name, let level):
      (
        "De weging '\(name)' past niet bij niveau \(level): masi, jaccard en dice zijn voor "
          + "verzamelingen, de andere voor één categorie per codering.",
        "The weighting '\(name)' does not fit level \(level): masi, jaccard and dice are for sets, "
          + "the others for one category a rating."
      )
    case .outOfRange(let option, let from, let to):
      (
        "\(option): geef een getal van \(from) tot \(NumberStyle.dutch.integer(to)).",
        "\(option): give a number from \(from) to \(NumberStyle.english.integer(to))."
      )
    case .windowTooSmall:
      ("--drift: een venster telt minstens 2 eenheden.", "--drift: a window holds 2 units or more.")
    case .notApplicableNeedsLabels:
      (
        "--not-applicable is voor niveau nominal of ordinal.",
        "--not-applicable is for level nominal or ordinal."
      )
    case .weightsFileNeedsVariable:
      (
        "Een bestand met gewichten hoort bij één variabele: noem die met --variable.",
        "A file of weights belongs to one variable: name it with --variable."
      )
    case .onePlan:
      (
        "Geef één van --alpha-min, --kappa of --width.",
        "Give one of --alpha-min, --kappa or --width."
      )
    case .pilotNeeded:
      (
        "--width rekent met een proef: geef --ratings BESTAND, of een onderzoek met --variable.",
        "--width goes by a pilot: give --ratings FILE, or a study with --variable."
      )
    case .statementNeedsStudy:
      ("--statement vraagt een onderzoek.", "--statement needs a study.")
    case .statementNeedsText:
      (
        "--statement geeft tekst: --format text of markdown.",
        "--statement gives text: --format text or markdown."
      )
    default: nil
    }
  }

  private var faultyData: (String, String) {
    switch self {
    case .categoryIsNoNumber(let name):
      (
        "--categories: '\(name)' is geen getal, en dit niveau rekent met getallen.",
        "--categories: '\(name)' is not a number, and this level computes with numbers."
      )
    case .undeclared(let label, let unit, let coder):
      (
        "eenheid \(unit), kolom \(coder): '\(label)' staat niet in --categories.",
        "unit \(unit), column \(coder): '\(label)' is not among --categories."
      )
    case .ratings(let error): error.translations
    case .alphabeticalOrder(let categories):
      (
        "De categorieën staan op alfabet (\(categories.joined(separator: ", "))); geef hun volgorde "
          + "met --categories.",
        "The categories are in alphabetical order (\(categories.joined(separator: ", "))); give "
          + "their order with --categories."
      )
    case .planned(let plan):
      (
        "Codeer \(NumberStyle.dutch.integer(plan.units)) eenheden dubbel, volgens \(plan.source).",
        "Double-code \(NumberStyle.english.integer(plan.units)) units, following \(plan.source)."
      )
    case .noSharedCoders(let path):
      (
        "\(path): geen codeur en eenheid komen in beide voor.",
        "\(path): no coder and unit occur in both."
      )
    default:
      (
        "Met deze getallen valt er niets te plannen: aandelen liggen tussen 0 en 1, en de twee "
          + "waarden verschillen.",
        "There is nothing to plan with these numbers: shares lie between 0 and 1, and the two "
          + "values differ."
      )
    }
  }

  private func unknown(
    _ dutch: String, _ english: String, _ name: String, _ known: [String]
  ) -> (String, String) {
    let list = known.joined(separator: ", ")
    return (
      "Er is geen \(dutch) '\(name)'; wel: \(list).",
      "There is no \(english) '\(name)'; there are: \(list)."
    )
  }
}

extension Presenter {
  /// The sentence in the language.
  func sentence(_ notice: AgreementNotice) -> String {
    let (dutch, english) = notice.translations
    return language == .dutch ? dutch : english
  }
}
