import CodingModel

/// What is wrong with a name that was given.
extension Notice {
  static func unknownCoder(_ name: CoderID, known: [CoderID]) -> Notice {
    Notice(
      "Er is geen codeur '\(name)'; wel: \(list(known)).",
      "There is no coder '\(name)'; there are: \(list(known))."
    )
  }

  static func unknownTable(_ name: TableID, known: [TableID]) -> Notice {
    Notice(
      "Er is geen tabel '\(name)'; wel: \(list(known)).",
      "There is no table '\(name)'; there are: \(list(known))."
    )
  }

  static func unknownVariable(_ name: VariableID, known: [VariableID]) -> Notice {
    Notice(
      "Er is geen variabele '\(name)' met codes; wel: \(list(known)).",
      "There is no variable '\(name)' with codes; there are: \(list(known))."
    )
  }

  static let noLead = Notice(
    "Het onderzoek heeft geen leiding; geef met --as aan wie u bent.",
    "The study has no lead; say with --as who you are."
  )

  static let noStudyHere = Notice(
    "Hier staat geen onderzoek. Noem een bestand, of maak er een met: "
      + "duid new NAAM --codebook BESTAND --cases BESTAND",
    "There is no study here. Name a file, or make one with: "
      + "duid new NAME --codebook FILE --cases FILE"
  )

  static func noStudyName(_ given: String) -> Notice {
    Notice(
      "'\(given)' kan geen onderzoek heten; geef een naam zoals druk.duid.",
      "'\(given)' cannot be the name of a study; give one such as pressure.duid."
    )
  }

  static func folderIsNoStudy(_ path: String) -> Notice {
    Notice(
      "\(path): dit is een map; noem het onderzoek daarin, zoals \(path)/druk.duid.",
      "\(path): this is a folder; name the study in it, such as \(path)/pressure.duid."
    )
  }

  static func misspeltCommand(_ word: String, nearest: String) -> Notice {
    Notice(
      "Er is geen opdracht of onderzoek '\(word)'. Bedoelt u duid \(nearest)? Zie duid --help.",
      "There is no command or study '\(word)'. Did you mean duid \(nearest)? See duid --help."
    )
  }

  static func severalStudies(_ names: [String]) -> Notice {
    Notice(
      "Hier staan meer onderzoeken: \(names.joined(separator: ", ")). Noem er een.",
      "There are several studies here: \(names.joined(separator: ", ")). Name one."
    )
  }

  static func unreadableHead(_ text: String) -> Notice {
    Notice(
      "'\(text)' is geen ketenkop; verwacht codeur:aantal:hash zoals duid verify die toont.",
      "'\(text)' is no chain head; expected coder:events:hash as duid verify prints it."
    )
  }

  private static func list<Scope>(_ names: [Identifier<Scope>]) -> String {
    names.map(\.rawValue).joined(separator: ", ")
  }
}
