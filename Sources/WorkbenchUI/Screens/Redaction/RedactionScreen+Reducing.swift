import CodingModel
public import TerminalUI

extension RedactionScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .loaded(let result): take(result, in: &state)
    case .movedByWords(let count): state.selection?.move(.words(count))
    case .movedBySentence(let forward): state.selection?.move(.sentence(forward: forward))
    case .wordPointed(let offset): point(at: offset, in: &state)
    case .anchorKeyPressed: state.selection?.toggleAnchor()
    case .placeholderKeyPressed(let place): return hide(place, in: &state)
    case .uncoverKeyPressed: return uncover(in: &state)
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
    case .textPaged(let step): state.textTop = max(0, state.textTop + step * 10)
    case .textScrolled(let lines): state.textTop = max(0, state.textTop + lines)
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

  private func point(at offset: Int, in state: inout State) {
    guard state.original == nil, let text = state.page?.respondent.text,
      let selection = state.selection
    else { return }
    let ranges = PassageRanges(text, markers: .pictures).ranges(of: selection.words)
    guard let word = ranges.firstIndex(where: { $0.contains(offset) }) else { return }
    state.selection?.move(.words(word - selection.cursor))
  }

  private func hide(_ place: Int, in state: inout State) -> Effect<Action> {
    guard let page = state.page, let chosen = state.selection?.passage,
      context.codebook.placeholders.indices.contains(place)
    else {
      state.status = StatusLine(tone: .warning, text: context.words[.choosePassage])
      return .none
    }
    let placeholder = context.codebook.placeholders[place]
    let notes = RedactionEditing(page: page, chosen: chosen).hiding(as: placeholder)
    return save(notes, .hidden(placeholder), state)
  }

  private func uncover(in state: inout State) -> Effect<Action> {
    guard let page = state.page, let chosen = state.selection?.passage,
      let notes = RedactionEditing(page: page, chosen: chosen).uncovering()
    else {
      state.status = StatusLine(tone: .warning, text: context.words[.nothingOfYours])
      return .none
    }
    return save(notes, .uncovered, state)
  }

  private func save(
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
    case .hidden(let placeholder):
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
