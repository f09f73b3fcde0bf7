import CodingModel
public import TerminalUI

extension RedactionScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    if action.choosesByKey { state.followsChoice = true }
    switch action {
    case .loaded(let result): take(result, in: &state)
    case .movedByWords(let count): state.selection?.move(.words(count))
    case .movedBySentence(let forward): state.selection?.move(.sentence(forward: forward))
    case .movedToHidden(let forward): moveToHidden(forward, in: &state)
    case .pointed(let pointing): point(pointing, in: &state)
    case .anchorKeyPressed:
      state.selection?.toggleAnchor()
      state.status = context.words.anchorStatus(state.selection)
    case .placeholderKeyPressed(let place): return hide(place, in: &state)
    case .uncoverKeyPressed: return uncover(in: &state)
    case .editorKeyPressed(let key): return edit(key, in: &state)
    case .saved(let fact, let result): takeSaved(fact, result, in: &state)
    case .originalKeyPressed: return state.original == nil ? reveal(state) : conceal(&state)
    case .revealed(.success(let original)):
      state.original = original
      state.textTop = 0
      state.status = StatusLine(tone: .warning, text: context.words[.originalInView])
    case .revealed(.failure(let failure)): state.status = .failure(failure)
    case .concealed(nil):
      state.status = StatusLine(tone: .neutral, text: context.words[.originalHidden])
    case .concealed(let failure?): state.status = .failure(failure)
    case .textPaged(let step): scroll(by: step * 10, in: &state)
    case .textScrolled(let lines): scroll(by: lines, in: &state)
    case .leave: return state.original == nil ? .none : conceal(&state)
    }
    return .none
  }

  private func take(
    _ result: Result<RedactionPage, StudyFailure>, in state: inout State
  ) {
    switch result {
    case .success(let page):
      let cursor = state.selection?.passage.from ?? 0
      state.page = page
      var selection = PassageSelection(page.respondent.text)
      // Stays near the place, though placeholders have another length than words.
      while let chosen = selection?.passage, chosen.to <= cursor {
        selection?.move(.words(1))
        if selection?.passage == chosen { break }
      }
      state.selection = selection
    case .failure(let failure): state.status = .failure(failure)
    }
  }

  private func scroll(by lines: Int, in state: inout State) {
    state.followsChoice = false
    state.textTop = max(0, state.textTop + lines)
  }

  /// Chooses the next placeholder in the text, or the one before.
  private func moveToHidden(_ forward: Bool, in state: inout State) {
    guard let overlay = state.page?.respondent.redactions, let selection = state.selection else {
      return
    }
    let places = overlay.redactions.map { overlay.displayed($0.passage) }.compactMap { place in
      selection.words.firstIndex { $0.overlaps(place) }
    }
    let cursor = selection.cursor
    let next = forward ? places.first { $0 > cursor } : places.last { $0 < cursor }
    guard let word = next ?? (forward ? places.first : places.last) else { return }
    state.selection?.choose(word: word)
  }

  /// The pointer chooses words as it does everywhere: pressed for one, drawn over for several.
  private func point(_ pointing: TextPointing, in state: inout State) {
    guard state.original == nil, let text = state.page?.respondent.text,
      let selection = state.selection
    else { return }
    func word(_ offset: Int) -> Int { selection.word(at: offset, in: text) }
    switch pointing {
    case .pressed(let offset), .doublePressed(let offset):
      state.pressed = offset
      state.followsChoice = false
      state.selection?.choose(word: word(offset))
    case .dragged(let offset):
      guard let pressed = state.pressed else { return }
      state.selection?.stretch(from: word(pressed), to: word(offset))
    case .released: state.pressed = nil
    }
  }

  private func hide(_ place: Int, in state: inout State) -> Effect<Action> {
    guard let page = state.page, let chosen = state.selection?.passage,
      context.codebook.placeholders.indices.contains(place)
    else {
      state.status = StatusLine(tone: .warning, text: context.words[.choosePassage])
      return .none
    }
    let placeholder = context.codebook.placeholders[place]
    let editing = RedactionEditing(page: page, chosen: chosen)
    return save(editing.hiding(as: placeholder), .hidden(placeholder, at: editing.place), state)
  }

  func save(
    _ notes: [Note], _ fact: RedactionMessageFact, _ state: State
  ) -> Effect<Action> {
    let (ports, unit, viewer) = (context.client.redaction, state.unit, state.viewer)
    return .perform { .saved(fact, ports.save(unit, notes, viewer)) }
  }

  /// Shows what is redacted only now that it is on disk.
  private func takeSaved(
    _ fact: RedactionMessageFact, _ result: Result<RedactionPage, StudyFailure>,
    in state: inout State
  ) {
    take(result, in: &state)
    guard case .success = result else { return }
    switch fact {
    case .hidden(_, let place) where state.page?.hides(place) == false:
      // Saved, and without effect: the lead has decided otherwise.
      state.status = StatusLine(tone: .warning, text: context.words[.staysVisible])
    case .hidden(let placeholder, _):
      let kind = context.words.string(.kind(placeholder.name))
      state.status = StatusLine(tone: .success, text: context.words[.redactionSaved(kind)])
    case .uncovered:
      state.status = StatusLine(tone: .success, text: context.words[.removed])
    }
  }

  // MARK: The original

  private func reveal(_ state: State) -> Effect<Action> {
    guard state.viewer.role == .lead else { return .none }
    let (ports, unit, viewer) = (context.client.redaction, state.unit, state.viewer)
    return .perform { .revealed(ports.reveal(unit, viewer)) }
  }

  /// Takes the original out of view at once, and then records that it is.
  private func conceal(_ state: inout State) -> Effect<Action> {
    state.original = nil
    let (ports, unit, viewer) = (context.client.redaction, state.unit, state.viewer)
    return .perform {
      switch ports.conceal(unit, viewer) {
      case .success: .concealed(nil)
      case .failure(let failure): .concealed(failure)
      }
    }
  }
}

extension RedactionScreen.Action {
  /// Whether a key chose words, which are then kept in view.
  fileprivate var choosesByKey: Bool {
    switch self {
    case .movedByWords, .movedBySentence, .movedToHidden, .anchorKeyPressed: true
    default: false
    }
  }

  /// Whether lines may have moved out of view or into it.
  var movesView: Bool {
    switch self {
    case .textPaged, .textScrolled, .pointed, .revealed, .saved, .concealed: true
    default: choosesByKey
    }
  }
}

extension RedactionPage {
  /// Whether the whole of a stretch of the original text is hidden.
  fileprivate func hides(_ passage: Passage) -> Bool {
    passage.without(respondent.redactions.redactions.map(\.passage)).isEmpty
  }
}
