import CodingModel
import Glibc
import StudyStore

extension StudyStoreError {
  /// Whether the command line asked for something that cannot be, rather than the study being at fault.
  var isWrongUse: Bool {
    switch self {
    case .missing, .exists, .unknownCoder, .leadOnly, .blind: true
    default: false
    }
  }

  /// Dutch and English, in that order.
  var translations: (String, String) {
    fileTranslations ?? contentTranslations ?? requestTranslations
  }

  private var fileTranslations: (String, String)? {
    switch self {
    case .missing(let path):
      (
        "\(path): dit onderzoek is er niet. Controleer de naam, of maak het met duid new.",
        "\(path): there is no such study. Check the name, or make it with duid new."
      )
    case .exists(let path):
      (
        "\(path) bestaat al; kies een andere naam of ruim het op (ook -wal en -shm).",
        "\(path) exists already; choose another name or clear it away (-wal and -shm too)."
      )
    case .notAStudy(let path):
      (
        "\(path): dit is geen onderzoek van Duiding; geef een bestand dat duid new heeft gemaakt.",
        "\(path): this is not a Duiding study; give a file that duid new has made."
      )
    case .newerSchema(let path, let found, let supported):
      (
        "\(path): gemaakt met een nieuwere duid (schema \(found), deze kent \(supported)); werk duid bij.",
        "\(path): made by a newer duid (schema \(found), this one knows \(supported)); update duid."
      )
    case .notWritable(let path):
      (
        "\(path): mag niet worden beschreven; controleer de rechten van bestand en map, of kopieer het "
          + "onderzoek naar een map waarin u mag schrijven.",
        "\(path): may not be written; check the permissions of file and folder, or copy the study to a "
          + "folder that you may write in."
      )
    case .system(let operation, let path, let code):
      (
        "\(path): \(operation.dutch) lukt niet (\(SystemReason.words(code, in: .dutch))).",
        "\(path): \(operation.english) failed (\(SystemReason.words(code, in: .english)))."
      )
    case .cancelled: ("Afgebroken; er is niets opgeslagen.", "Stopped; nothing was saved.")
    case .diskFull:
      (
        "De schijf is vol: het laatste is niet opgeslagen. Maak ruimte en probeer het opnieuw.",
        "The disk is full: the last thing was not saved. Make room and try again."
      )
    case .busy:
      (
        "Een ander programma houdt het onderzoek bezet; probeer het zo opnieuw.",
        "Another program keeps the study busy; try again in a moment."
      )
    default: nil
    }
  }

  private var contentTranslations: (String, String)? {
    switch self {
    case .damaged:
      (
        "Het onderzoeksbestand is beschadigd; zet een reservekopie terug.",
        "The study file is damaged; restore a backup."
      )
    case .unreadableRecord(let table):
      (
        "Een rij van tabel \(table) is onleesbaar; draai duid verify.",
        "A row of table \(table) is unreadable; run duid verify."
      )
    case .database(let code, let message):
      ("SQLite meldt fout \(code): \(message).", "SQLite reports error \(code): \(message).")
    case .codebookUnreadable(let version, let reason):
      (
        "Het codeboek in het onderzoek (versie \(version)) is onleesbaar:\n\(reason)",
        "The codebook in the study (version \(version)) cannot be read:\n\(reason)"
      )
    case .codebookChanged(let opened, let current):
      (
        "Het codeboek is intussen vervangen (versie \(opened) werd \(current)); open het onderzoek opnieuw.",
        "The codebook was replaced meanwhile (version \(opened) became \(current)); open the study anew."
      )
    case .duplicateRespondent(let id):
      ("Respondent '\(id)' komt twee keer voor.", "Respondent '\(id)' occurs twice.")
    case .duplicateCoder(let id):
      ("Er is al een codeur '\(id)'.", "There is a coder '\(id)' already.")
    case .emptyName:
      ("Een respondent of codeur heeft geen naam.", "A respondent or coder has no name.")
    case .invalidWeight(let id):
      (
        "Het gewicht van respondent '\(id)' is geen eindig getal.",
        "The weight of respondent '\(id)' is not a finite number."
      )
    default: nil
    }
  }

  private var requestTranslations: (String, String) {
    switch self {
    case .refused(let refusals):
      (
        refusals.map(\.dutch).joined(separator: "\n") + "\nEr is niets opgeslagen.",
        refusals.map(\.english).joined(separator: "\n") + "\nNothing was saved."
      )
    case .refusedNotes(let refusals):
      (
        refusals.map(\.dutch).joined(separator: "\n") + "\nEr is niets opgeslagen.",
        refusals.map(\.english).joined(separator: "\n") + "\nNothing was saved."
      )
    case .unknownCoder(let id):
      ("Er is geen codeur '\(id)'.", "There is no coder '\(id)'.")
    case .noSuchPosition(let position):
      ("Er is geen eenheid \(position + 1).", "There is no unit \(position + 1).")
    case .leadOnly(let id):
      (
        "Dat mag alleen de leiding; '\(id)' is codeur.", "Only the lead may; '\(id)' is a coder."
      )
    case .blind(let viewer):
      (
        "Nog blind: '\(viewer)' ziet andermans coderingen pas als de leiding de vergelijking openstelt.",
        "Still blind: '\(viewer)' sees other coders' work once the lead opens the comparison."
      )
    case .coderClaimed(let holder):
      (
        "'\(holder.coder)' is al aan het werk (\(place(holder))); sluit dat af of kies een andere codeur.",
        "'\(holder.coder)' is at work already (\(place(holder))); end that or choose another coder."
      )
    default: (description, description)
    }
  }

  private func place(_ holder: SessionHolder) -> String {
    var seconds = time_t(holder.since / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let hour = parts.tm_hour < 10 ? "0\(parts.tm_hour)" : "\(parts.tm_hour)"
    let minute = parts.tm_min < 10 ? "0\(parts.tm_min)" : "\(parts.tm_min)"
    return "\(holder.host), \(holder.pid), \(hour):\(minute)"
  }
}

extension FileOperation {
  fileprivate var dutch: String {
    switch self {
    case .create: "maken"
    case .restrict: "afschermen"
    case .synchronize: "wegschrijven"
    case .rename: "hernoemen"
    case .inspect: "bekijken"
    }
  }

  fileprivate var english: String {
    switch self {
    case .create: "creating it"
    case .restrict: "restricting it"
    case .synchronize: "getting it onto the disk"
    case .rename: "renaming it"
    case .inspect: "looking at it"
    }
  }
}

extension DecisionRefusal {
  private var place: String { "\(unit), \(coder), \(variable)" }

  fileprivate var dutch: String {
    switch reason {
    case .unknownCoder: "\(place): deze codeur is er niet."
    case .unknownUnit: "\(place): deze eenheid is er niet."
    case .notAUnit: "\(place): deze respondent is niet te coderen."
    case .misfit(let fault): "\(place): \(fault.translations.dutch)"
    case .noCodes: "\(place): er staat geen code."
    }
  }

  fileprivate var english: String {
    switch reason {
    case .unknownCoder: "\(place): there is no such coder."
    case .unknownUnit: "\(place): there is no such unit."
    case .notAUnit: "\(place): this respondent is not to be coded."
    case .misfit(let fault): "\(place): \(fault.translations.english)"
    case .noCodes: "\(place): there is no code."
    }
  }
}
