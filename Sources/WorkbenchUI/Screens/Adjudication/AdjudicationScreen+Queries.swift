import CodingModel
import TerminalUI

extension AdjudicationScreen {
  /// The disputes that the filter shows, in order.
  func shown(_ state: State) -> [Dispute] { state.disputes.filter(state.filter.shows) }

  /// How the lead looks at disputes now, to look so again after having left.
  func habits(_ state: State) -> AdjudicationHabits {
    let disputes = shown(state)
    let chosen = state.list.selection
    let listed = disputes.indices.contains(chosen) ? disputes[chosen].place : state.returning
    return state.habits(chosen: state.mode == .dispute ? state.place : listed)
  }

  /// The dispute in view, as it stands now.
  func dispute(_ state: State) -> Dispute? {
    state.place.flatMap { place in state.disputes.first { $0.place == place } }
  }

  /// The variable of the dispute in view.
  func variable(_ state: State) -> Variable? {
    state.place.flatMap { context.codebook.variable($0.variable) }
  }

  /// The coders who answered in the dispute in view, by the place of their letters.
  func sides(_ state: State) -> [(place: Int, coder: CoderID, answer: Answer)] {
    guard let dispute = dispute(state), let coders = state.overview?.aliases.coders else {
      return []
    }
    return coders.enumerated().compactMap { place, coder in
      dispute.answers[coder].map { (place, coder, $0) }
    }
  }

  /// How a coder is called: by letter, or by letter and name.
  func name(of coder: CoderID, _ state: State) -> DisplayText {
    let letter = state.overview?.aliases.letter(of: coder)
    guard let letter else { return DisplayText(untrusted: coder.rawValue) }
    return DisplayText(untrusted: state.showsNames ? "\(letter) \(coder.rawValue)" : letter)
  }

  /// The passages that a coder marked for codes of the variable in dispute, in order of the text.
  func passages(of coder: CoderID, _ state: State) -> [Passage] {
    guard let place = state.place else { return [] }
    let passages = (state.unit?.notes[coder] ?? [:]).flatMap { subject, value -> [Passage] in
      guard subject.variable == place.variable, case .passages(let passages) = value else {
        return []
      }
      return passages
    }
    return Passage.merged(passages)
  }

  /// What a coder remarked on the unit as a whole.
  func unitMemo(of coder: CoderID, _ state: State) -> String {
    guard let place = state.place,
      case .text(let memo)? = state.unit?.notes[coder]?[.unitMemo(place.unit)]
    else { return "" }
    return memo
  }

  /// The codes that coders gave in a dispute, in codebook order.
  func codesInQuestion(_ state: State) -> [Code] {
    guard let dispute = dispute(state), let variable = variable(state) else { return [] }
    let given = Set(dispute.answers.values.flatMap(\.codes))
    return variable.codes.filter { given.contains($0.id) }
  }

  /// The code that the highlight is on.
  func highlightedCode(_ state: State) -> Code? {
    guard let codes = variable(state)?.codes, codes.indices.contains(state.highlight) else {
      return nil
    }
    return codes[state.highlight]
  }

  /// How many disputes are open, decided, and there at all.
  func counts(_ state: State) -> (open: Int, ruled: Int, all: Int) {
    let open = state.disputes.count { $0.isUndecided }
    return (open, state.disputes.count { $0.standing == .ruled }, state.disputes.count)
  }

  /// A ruling in words: variable and answer.
  func describe(_ draft: RulingDraft) -> String {
    guard let variable = context.codebook.variable(draft.place.variable) else { return "" }
    return "\(draft.place.unit), \(context.words[variable.label].string): "
      + context.describe(draft.answer, of: variable).string
  }
}
