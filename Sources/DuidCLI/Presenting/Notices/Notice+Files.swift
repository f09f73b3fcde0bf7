import CodingModel

/// What is wrong with a file that is to be read or written.
extension Notice {
  static func notUTF8(_ path: String) -> Notice {
    Notice(
      "\(path): dit is geen UTF-8; sla het bestand op als UTF-8.",
      "\(path): this is not UTF-8; save the file as UTF-8."
    )
  }

  static func unreadableFile(_ path: String, code: Int32) -> Notice {
    Notice(
      "\(path): kan niet worden gelezen (\(SystemReason.words(code, in: .dutch))).",
      "\(path): cannot be read (\(SystemReason.words(code, in: .english)))."
    )
  }

  static func unwritableFile(_ path: String, code: Int32) -> Notice {
    Notice(
      "\(path): kan niet worden geschreven (\(SystemReason.words(code, in: .dutch))); er staat niets "
        + "halfs.",
      "\(path): cannot be written (\(SystemReason.words(code, in: .english))); nothing half-written "
        + "is left."
    )
  }

  static let noFileName = Notice("Geef de naam van een bestand.", "Give the name of a file.")

  static func noFolder(_ path: String) -> Notice {
    Notice(
      "\(path): deze map is er niet; maak haar eerst.",
      "\(path): there is no such folder; make it first."
    )
  }

  static func notARegularFile(_ path: String) -> Notice {
    Notice(
      "\(path): dit is geen gewoon bestand; laat -o weg en stuur de uitvoer erheen met >.",
      "\(path): this is no ordinary file; leave -o out and send the output there with >."
    )
  }

  static func wouldLoseStudy(_ path: String) -> Notice {
    Notice(
      "\(path): hier staat een onderzoek, en dat wordt nooit overschreven; kies een andere naam.",
      "\(path): a study stands here, and that is never written over; choose another name."
    )
  }
}
