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
  /// What was redacted there before is taken back, so that a kind can be changed; so is what was to
  /// stay visible there.
  func hiding(as placeholder: Placeholder) -> [Note] {
    let text = page.respondent.text
    let overlay = RedactionOverlay([Redaction(bare, placeholder)])
    let everywhere = RedactedWords(hiddenBy: overlay, in: text).passages(in: text)
    let places = ([bare] + everywhere).map(page.respondent.redactions.original)
    var own = without(places)
    own[placeholder, default: []] += places
    let visible = page.uncovered.filter { passage in places.contains { $0.overlaps(passage) } }
    return notes(own) + visible.map { Note(.uncovering($0, of: page.respondent.id), nil) }
  }

  /// Where the chosen words are, in places of the original text, once they are hidden.
  var place: Passage { page.respondent.redactions.original(bare) }

  /// The notes by which words become visible again; `nil` where nothing of one's own is there.
  func uncovering() -> [Note]? {
    let own = without([page.respondent.redactions.original(chosen)])
    return own == page.own ? nil : notes(own)
  }

  /// The stretches among the chosen words that somebody else redacted, in places of the original
  /// text.
  var coveredByOthers: [Passage] {
    let chosen = page.respondent.redactions.original(chosen)
    let own = page.own.values.flatMap { $0 }
    return page.respondent.redactions.redactions.map(\.passage)
      .filter { $0.overlaps(chosen) && !$0.without(own).isEmpty }
  }

  /// The notes by which words become visible again whoever redacted them; for a lead.
  func uncoveringAll(because reason: String) -> [Note] {
    (uncovering() ?? [])
      + coveredByOthers.map { Note(.uncovering($0, of: page.respondent.id), .text(reason)) }
  }

  /// The chosen words without punctuation around them; a placeholder is taken whole.
  private var bare: Passage {
    guard let excerpt = chosen.excerpt(of: page.respondent.text) else { return chosen }
    let hides = page.respondent.redactions.original(chosen)
    let touches = page.respondent.redactions.redactions.contains { $0.passage.overlaps(hides) }
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
        !places.contains { $0.overlaps(passage) }
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
