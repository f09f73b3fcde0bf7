import Analysis
import CodingModel
import Tables

/// What came of a command's work.
extension Notice {
  static func studyMade(path: String, respondents: Int, units: Int) -> Notice {
    Notice(
      "\(path) gemaakt: \(inDutch(respondents, "respondent", "respondenten")), "
        + "\(inDutch(units, "eenheid", "eenheden")) te coderen.",
      "Made \(path): \(inEnglish(respondents, "respondent", "respondents")), "
        + "\(inEnglish(units, "unit", "units")) to code."
    )
  }

  static func populationTooSmall(_ size: Int, respondents: Int) -> Notice {
    Notice(
      "Let op: het codeboek zegt dat de populatie \(inDutch(size)) personen telt, maar er zijn "
        + "\(inDutch(respondents)) respondenten. Verbeter population: intervallen en toetsen doen nu alsof de hele populatie "
        + "meedeed.",
      "Mind: the codebook says that the population has \(inEnglish(size)) persons, but there are "
        + "\(inEnglish(respondents)) respondents. Correct population: intervals and tests now suppose that the whole "
        + "population took part."
    )
  }

  static func codingsImported(new: Int, known: Int) -> Notice {
    Notice(
      "\(inDutch(new, "codering", "coderingen")) overgenomen; \(inDutch(known, "stond", "stonden")) "
        + "er al zo.",
      "\(inEnglish(new, "coding", "codings")) imported; \(inEnglish(known)) stood there already."
    )
  }

  static func codersAdded(_ names: [CoderID]) -> Notice {
    Notice(
      "Nieuw als codeur: \(names.map(\.rawValue).joined(separator: ", ")).",
      "New as coder: \(names.map(\.rawValue).joined(separator: ", "))."
    )
  }

  static func fileWritten(_ path: String) -> Notice {
    Notice("\(path) geschreven.", "Wrote \(path).")
  }

  static func moreFaults(_ count: Int) -> Notice {
    Notice(
      "… en nog \(inDutch(count, "fout", "fouten")).",
      "… and \(inEnglish(count, "more fault", "more faults"))."
    )
  }

  static let nothingImported = Notice("Er is niets overgenomen.", "Nothing was imported.")

  static let workStopped = Notice(
    "Afgebroken; er staat niets halfs.",
    "Stopped; nothing half-written is left."
  )

  static func studyNotSound(path: String) -> Notice {
    Notice(
      "\(path): het journaal klopt niet; zet een reservekopie terug en vergelijk.",
      "\(path): the journal is not sound; restore a backup and compare."
    )
  }

  static func tableFault(_ table: TableID, _ fault: TableFault) -> Notice {
    Notice(
      "Tabel \(table): \(fault.translations.dutch)",
      "Table \(table): \(fault.translations.english)"
    )
  }

  static func inDutch(_ number: Int) -> String { NumberStyle.dutch.integer(number) }

  static func inEnglish(_ number: Int) -> String { NumberStyle.english.integer(number) }

  static func inDutch(_ number: Int, _ one: String, _ more: String) -> String {
    "\(inDutch(number)) \(number == 1 ? one : more)"
  }

  static func inEnglish(_ number: Int, _ one: String, _ more: String) -> String {
    "\(inEnglish(number)) \(number == 1 ? one : more)"
  }
}
