import Analysis
import CodingModel
import Tables

/// What commands say, in Dutch and English.
enum CommandNotice {
  case studyMade(path: String, respondents: Int, units: Int)
  case populationTooSmall(Int, respondents: Int)
  case codingsImported(new: Int, known: Int)
  case codersAdded([CoderID])
  case fileWritten(String)
  case moreFaults(Int)
  case nothingImported
  case workStopped
  case notUTF8(String)
  case unreadableFile(String, code: Int32)
  case unwritableFile(String, code: Int32)
  case noFileName
  case noFolder(String)
  case notARegularFile(String)
  case wouldLoseStudy(String)
  case unknownCoder(CoderID, known: [CoderID])
  case unknownTable(TableID, known: [TableID])
  case unknownVariable(VariableID, known: [VariableID])
  case noLead
  case noStudyHere
  case noStudyName(String)
  case folderIsNoStudy(String)
  case misspeltCommand(String, nearest: String)
  case severalStudies([String])
  case tableFault(TableID, TableFault)
  case unreadableHead(String)
  case studyNotSound(path: String)
}

extension CommandNotice {
  /// Dutch and English, in that order.
  var translations: (String, String) { outcome ?? fileFault ?? wrongName }

  private var outcome: (String, String)? {
    switch self {
    case .studyMade(let path, let respondents, let units):
      (
        "\(path) gemaakt: \(Self.dutch(respondents, "respondent", "respondenten")), "
          + "\(Self.dutch(units, "eenheid", "eenheden")) te coderen.",
        "Made \(path): \(Self.english(respondents, "respondent", "respondents")), "
          + "\(Self.english(units, "unit", "units")) to code."
      )
    case .populationTooSmall(let size, let respondents):
      (
        "Let op: het codeboek zegt dat de populatie \(Self.dutch(size)) personen telt, maar er zijn "
          + "\(Self.dutch(respondents)) respondenten. Verbeter population: intervallen en toetsen doen nu alsof de hele populatie "
          + "meedeed.",
        "Mind: the codebook says that the population has \(Self.english(size)) persons, but there are "
          + "\(Self.english(respondents)) respondents. Correct population: intervals and tests now suppose that the whole "
          + "population took part."
      )
    case .codingsImported(let new, let known):
      (
        "\(Self.dutch(new, "codering", "coderingen")) overgenomen; \(Self.dutch(known, "stond", "stonden")) "
          + "er al zo.",
        "\(Self.english(new, "coding", "codings")) imported; \(Self.english(known)) stood there already."
      )
    case .codersAdded(let names):
      (
        "Nieuw als codeur: \(list(names)).", "New as coder: \(list(names))."
      )
    case .fileWritten(let path): ("\(path) geschreven.", "Wrote \(path).")
    case .moreFaults(let count):
      (
        "… en nog \(Self.dutch(count, "fout", "fouten")).",
        "… and \(Self.english(count, "more fault", "more faults"))."
      )
    case .nothingImported:
      ("Er is niets overgenomen.", "Nothing was imported.")
    case .workStopped:
      (
        "Afgebroken; er staat niets halfs.",
        "Stopped; nothing half-written is left."
      )
    case .studyNotSound(let path):
      (
        "\(path): het journaal klopt niet; zet een reservekopie terug en vergelijk.",
        "\(path): the journal is not sound; restore a backup and compare."
      )
    default: nil
    }
  }

  private static func dutch(_ number: Int) -> String { NumberStyle.dutch.integer(number) }

  private static func english(_ number: Int) -> String { NumberStyle.english.integer(number) }

  private static func dutch(_ number: Int, _ one: String, _ more: String) -> String {
    "\(dutch(number)) \(number == 1 ? one : more)"
  }

  private static func english(_ number: Int, _ one: String, _ more: String) -> String {
    "\(english(number)) \(number == 1 ? one : more)"
  }

  private var fileFault: (String, String)? {
    switch self {
    case .notUTF8(let path):
      (
        "\(path): dit is geen UTF-8; sla het bestand op als UTF-8.",
        "\(path): this is not UTF-8; save the file as UTF-8."
      )
    case .unreadableFile(let path, let code):
      (
        "\(path): kan niet worden gelezen (\(SystemReason.words(code, in: .dutch))).",
        "\(path): cannot be read (\(SystemReason.words(code, in: .english)))."
      )
    case .unwritableFile(let path, let code):
      (
        "\(path): kan niet worden geschreven (\(SystemReason.words(code, in: .dutch))); er staat niets "
          + "halfs.",
        "\(path): cannot be written (\(SystemReason.words(code, in: .english))); nothing half-written "
          + "is left."
      )
    case .tableFault(let table, let fault):
      (
        "Tabel \(table): \(fault.translations.dutch)",
        "Table \(table): \(fault.translations.english)"
      )
    default: destinationFault
    }
  }

  private var destinationFault: (String, String)? {
    switch self {
    case .noFileName: ("Geef de naam van een bestand.", "Give the name of a file.")
    case .noFolder(let path):
      (
        "\(path): deze map is er niet; maak haar eerst.",
        "\(path): there is no such folder; make it first."
      )
    case .notARegularFile(let path):
      (
        "\(path): dit is geen gewoon bestand; laat -o weg en stuur de uitvoer erheen met >.",
        "\(path): this is no ordinary file; leave -o out and send the output there with >."
      )
    case .wouldLoseStudy(let path):
      (
        "\(path): hier staat een onderzoek, en dat wordt nooit overschreven; kies een andere naam.",
        "\(path): a study stands here, and that is never written over; choose another name."
      )
    default: nil
    }
  }

  private var wrongName: (String, String) {
    switch self {
    case .unknownCoder(let name, let known):
      (
        "Er is geen codeur '\(name)'; wel: \(list(known)).",
        "There is no coder '\(name)'; there are: \(list(known))."
      )
    case .unknownTable(let name, let known):
      (
        "Er is geen tabel '\(name)'; wel: \(list(known)).",
        "There is no table '\(name)'; there are: \(list(known))."
      )
    case .unknownVariable(let name, let known):
      (
        "Er is geen variabele '\(name)' met codes; wel: \(list(known)).",
        "There is no variable '\(name)' with codes; there are: \(list(known))."
      )
    case .severalStudies(let names):
      (
        "Hier staan meer onderzoeken: \(names.joined(separator: ", ")). Noem er een.",
        "There are several studies here: \(names.joined(separator: ", ")). Name one."
      )
    case .noStudyName(let given):
      (
        "'\(given)' kan geen onderzoek heten; geef een naam zoals druk.duid.",
        "'\(given)' cannot be the name of a study; give one such as pressure.duid."
      )
    case .folderIsNoStudy(let path):
      (
        "\(path): dit is een map; noem het onderzoek daarin, zoals \(path)/druk.duid.",
        "\(path): this is a folder; name the study in it, such as \(path)/pressure.duid."
      )
    case .misspeltCommand(let word, let nearest):
      (
        "Er is geen opdracht of onderzoek '\(word)'. Bedoelt u duid \(nearest)? Zie duid --help.",
        "There is no command or study '\(word)'. Did you mean duid \(nearest)? See duid --help."
      )
    case .noLead:
      (
        "Het onderzoek heeft geen leiding; geef met --as aan wie u bent.",
        "The study has no lead; say with --as who you are."
      )
    case .unreadableHead(let text):
      (
        "'\(text)' is geen ketenkop; verwacht codeur:aantal:hash zoals duid verify die toont.",
        "'\(text)' is no chain head; expected coder:events:hash as duid verify prints it."
      )
    default:
      (
        "Hier staat geen onderzoek. Noem een bestand, of maak er een met: "
          + "duid new NAAM --codebook BESTAND --cases BESTAND",
        "There is no study here. Name a file, or make one with: "
          + "duid new NAME --codebook FILE --cases FILE"
      )
    }
  }

  private func list<Scope>(_ names: [Identifier<Scope>]) -> String {
    names.map(\.rawValue).joined(separator: ", ")
  }
}
