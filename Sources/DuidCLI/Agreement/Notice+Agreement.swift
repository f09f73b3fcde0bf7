import Analysis
import CodingModel
import Statistics
import Tables

/// What the agreement command says.
extension Notice {
  static func unknownCoefficient(_ name: String) -> Notice {
    Notice(unknown("maat", "coefficient", name, AgreementNames.coefficients))
  }

  static func unknownWeighting(_ name: String) -> Notice {
    Notice(unknown("weging", "weighting", name, AgreementNames.weights + ["FILE.csv"]))
  }

  static func weightsOfOtherLevel(_ name: String, level: String) -> Notice {
    Notice(
      "De weging '\(name)' past niet bij niveau \(level): masi, jaccard en dice zijn voor "
        + "verzamelingen, de andere voor één categorie per codering.",
      "The weighting '\(name)' does not fit level \(level): masi, jaccard and dice are for sets, "
        + "the others for one category a rating."
    )
  }

  static func outOfRange(option: String, from: Int, to: Int) -> Notice {
    Notice(
      "\(option): geef een getal van \(from) tot \(NumberStyle.dutch.integer(to)).",
      "\(option): give a number from \(from) to \(NumberStyle.english.integer(to))."
    )
  }

  static let windowTooSmall = Notice(
    "--drift: een venster telt minstens 2 eenheden.", "--drift: a window holds 2 units or more.")

  static let notApplicableNeedsLabels = Notice(
    "--not-applicable is voor niveau nominal of ordinal.",
    "--not-applicable is for level nominal or ordinal."
  )

  static let weightsFileNeedsVariable = Notice(
    "Een bestand met gewichten hoort bij één variabele: noem die met --variable.",
    "A file of weights belongs to one variable: name it with --variable."
  )

  static let statementNeedsStudy = Notice(
    "--statement vraagt een onderzoek.", "--statement needs a study.")

  static let statementNeedsText = Notice(
    "--statement is een document: --format text, markdown, html of latex.",
    "--statement is a document: --format text, markdown, html or latex."
  )

  static func categoryIsNoNumber(_ name: String) -> Notice {
    Notice(
      "--categories: '\(name)' is geen getal, en dit niveau rekent met getallen.",
      "--categories: '\(name)' is not a number, and this level computes with numbers."
    )
  }

  static func undeclared(label: String, unit: String, coder: String) -> Notice {
    Notice(
      "eenheid \(unit), kolom \(coder): '\(label)' staat niet in --categories.",
      "unit \(unit), column \(coder): '\(label)' is not among --categories."
    )
  }

  static func ratings(_ error: ReliabilityDataError) -> Notice {
    Notice(error.translations)
  }

  static func alphabeticalOrder(_ categories: [String]) -> Notice {
    Notice(
      "De categorieën staan op alfabet (\(categories.joined(separator: ", "))); geef hun volgorde "
        + "met --categories.",
      "The categories are in alphabetical order (\(categories.joined(separator: ", "))); give "
        + "their order with --categories."
    )
  }

  static func noSharedCoders(_ path: String) -> Notice {
    Notice(
      "\(path): geen codeur en eenheid komen in beide voor.",
      "\(path): no coder and unit occur in both."
    )
  }

  static let impossiblePlan = Notice(
    "Met deze getallen valt er niets te plannen: aandelen liggen tussen 0 en 1, en de twee "
      + "waarden verschillen.",
    "There is nothing to plan with these numbers: shares lie between 0 and 1, and the two "
      + "values differ."
  )

  static let onePlan = Notice(
    "Geef één van --alpha-min, --kappa of --width.",
    "Give one of --alpha-min, --kappa or --width."
  )

  static let pilotNeeded = Notice(
    "--width rekent met een proef: geef --ratings BESTAND, of een onderzoek met --variable.",
    "--width goes by a pilot: give --ratings FILE, or a study with --variable."
  )

  static func planned(_ plan: PlannedSample) -> Notice {
    Notice(
      "Codeer \(NumberStyle.dutch.integer(plan.units)) eenheden dubbel, volgens \(plan.source).",
      "Double-code \(NumberStyle.english.integer(plan.units)) units, following \(plan.source)."
    )
  }

  private static func unknown(
    _ dutch: String, _ english: String, _ name: String, _ known: [String]
  ) -> (String, String) {
    let list = known.joined(separator: ", ")
    return (
      "Er is geen \(dutch) '\(name)'; wel: \(list).",
      "There is no \(english) '\(name)'; there are: \(list)."
    )
  }
}
