import CodingModel

/// How choosing words changes what is redacted in a text.
struct RedactionEditing {
  /// The unit.
  let page: RedactionPage
  /// The chosen words, in places of the text as it is shown.
  let chosen: Passage

  /// The notes by which a placeholder takes the place of the chosen words, wherever they stand in
  /// the text, and of each name among them.
  ///
  /// What was redacted there before is taken back, so that a kind can be changed.
  func hiding(as placeholder: Placeholder) -> [Note] {
    let text = page.respondent.text
    let overlay = RedactionOverlay([Redaction(bare, placeholder)])
    let everywhere = RedactedWords(hiddenBy: overlay, in: text).passages(in: text)
    let places = ([bare] + everywhere).map(page.respondent.redactions.original)
    var own = without(places)
    own[placeholder, default: []] += places
    return notes(own)
  }

  /// The notes by which words become visible again; `nil` where nothing of one's own is there.
  func uncovering() -> [Note]? {
    let own = without([page.respondent.redactions.original(chosen)])
    return own == page.own ? nil : notes(own)
  }

  /// The chosen words without punctuation around them; a placeholder is taken whole.
  private var bare: Passage {
    guard let excerpt = chosen.excerpt(of: page.respondent.text) else { return chosen }
    let hides = page.respondent.redactions.original(chosen)
    let touches = page.respondent.redactions.redactions.contains {
      $0.passage.from < hides.to && hides.from < $0.passage.to
    }
    let characters = Array(excerpt)
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard !touches, let first = characters.firstIndex(where: isPart),
      let last = characters.lastIndex(where: isPart)
    else { return chosen }
    return Passage(from: chosen.from + first, to: chosen.from + last + 1)
  }

  private func without(_ places: [Passage]) -> [Placeholder: [Passage]] {
    page.own.mapValues { passages in
      passages.filter { passage in
        !places.contains { $0.from < passage.to && passage.from < $0.to }
      }
    }.filter { !$0.value.isEmpty }
  }

  private func notes(_ own: [Placeholder: [Passage]]) -> [Note] {
    Set(own.keys).union(page.own.keys).sorted { $0.name < $1.name }.compactMap { placeholder in
      let note = Note(
        .redaction(of: page.respondent.id, as: placeholder), .passages(own[placeholder] ?? []))
      let before = Note(note.subject, .passages(page.own[placeholder] ?? []))
      return note == before ? nil : note
    }
  }
}
