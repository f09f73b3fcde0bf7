import CodingModel
import TerminalUI
import WorkbenchUI

/// What is said about preferences, keys and other programs.
extension Notice {
  static func keyFault(_ fault: KeyMapFault, line: Int) -> Notice {
    let (dutch, english) = fault.translations
    return Notice("regel \(line), keys: " + dutch, "line \(line), keys: " + english)
  }

  static let configAdvice = Notice(
    "Verbeter het bestand, of zet het opzij; duid config keys noemt alle handelingen.",
    "Mend the file, or put it aside; duid config keys lists all actions."
  )

  static func configSound(path: String) -> Notice {
    Notice("\(path): in orde.", "\(path): fine.")
  }

  static func configAbsent(path: String) -> Notice {
    Notice(
      "\(path): dit bestand is er niet; alles staat zoals het programma het levert.",
      "\(path): there is no such file; everything is as the program comes."
    )
  }

  static let noHome = Notice(
    "Er is geen thuismap; zet HOME of XDG_CONFIG_HOME.",
    "There is no home folder; set HOME or XDG_CONFIG_HOME."
  )

  static func editorFailed(_ path: String, status: Int32) -> Notice {
    Notice(
      "'\(program(path))' eindigde met code \(status); de tekst is zoals hij was.",
      "'\(program(path))' ended with code \(status); the text is as it was."
    )
  }

  static func editorMissing(_ program: String) -> Notice {
    Notice(
      "'\(program)' is er niet; zet VISUAL of EDITOR op uw editor.",
      "There is no '\(program)'; set VISUAL or EDITOR to your editor."
    )
  }

  static func noPrivateFile(code: Int32) -> Notice {
    Notice(
      "Er kan geen besloten tijdelijk bestand worden gemaakt (\(SystemReason.words(code, in: .dutch))).",
      "No private temporary file can be made (\(SystemReason.words(code, in: .english)))."
    )
  }

  static let editedNotUTF8 = Notice(
    "De editor leverde geen UTF-8; de tekst is zoals hij was.",
    "The editor left no UTF-8; the text is as it was."
  )

  static func editedTooLarge(limit: Int) -> Notice {
    Notice(
      "De tekst werd groter dan \(limit) bytes; hij is zoals hij was.",
      "The text grew beyond \(limit) bytes; it is as it was."
    )
  }

  /// The last part of a path: a line of the screen has no room for the folders.
  private static func program(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension KeyMapFault {
  /// Dutch and English, in that order.
  fileprivate var translations: (String, String) {
    switch self {
    case .unknownAction(let name):
      ("de handeling '\(name)' bestaat niet.", "there is no action '\(name)'.")
    case .clash(let name, let other, let key):
      (
        "'\(key.name)' voor \(name) is al de toets van \(other); geef die ook een andere toets.",
        "'\(key.name)' for \(name) is the key of \(other) already; give that one another key too."
      )
    case .reservedKey(let name, let key):
      (
        "'\(key.name)' kan niet voor \(name); die toets doet overal hetzelfde.",
        "'\(key.name)' cannot be used for \(name); that key does the same everywhere."
      )
    case .codeKey(let name, let owner, let key):
      (
        "'\(key.name)' voor \(name) is in codeboek '\(owner.codebook)' de toets van code "
          + "'\(owner.code)' (variabele '\(owner.variable)'); geef \(name) een toets die daar vrij is.",
        "'\(key.name)' for \(name) is in codebook '\(owner.codebook)' the key of code "
          + "'\(owner.code)' (variable '\(owner.variable)'); give \(name) a key that is free there."
      )
    }
  }
}
