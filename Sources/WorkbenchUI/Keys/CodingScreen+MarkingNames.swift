extension CodingScreen.MarkingAction {
  /// The name under which the action can be given other keys, as if marking were a screen of its own:
  /// its keys do something else where nothing is marked.
  var name: String? {
    switch self {
    case .keyPressed: "coding.mark-passage"
    case .movedByWords(let step): "marking." + Step.name(step) + "-word"
    case .movedBySentence(let forward): "marking." + Step.name(forward ? 1 : -1) + "-sentence"
    case .movedToEnd(let forward): forward ? "marking.last-word" : "marking.first-word"
    case .anchorKeyPressed: "marking.fix-start"
    case .removeKeyPressed: "marking.remove"
    case .confirmed: "marking.keep"
    case .cancelled: "marking.back"
    case .pointed: nil
    }
  }
}
