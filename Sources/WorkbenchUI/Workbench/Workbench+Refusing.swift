import CodingModel
import TerminalUI

/// Keys that do nothing where they are pressed: whoever presses one is told why.
extension Workbench {
  /// What comes of a key that the page in view has no use for now.
  func refusal(of key: Key, in state: State) -> Action? {
    guard !isTyping(state) else { return nil }
    switch key {
    case .mouse, .resize, .paste: return nil
    default: break
    }
    let reason = pageBindings(state).binding(for: key)?.disabledReason
    return .keyRefused(key, because: reason)
  }

  /// Says why a key does nothing.
  func refuse(_ key: Key, because reason: String?, in state: inout State) {
    let words = context.words
    let text =
      reason.map { DisplayText(untrusted: $0) } ?? words[.keyUnknown(key.caption(words.keys))]
    state.page.say(StatusLine(tone: .neutral, text: text))
  }
}

extension Workbench.Page {
  /// Puts a sentence above the footer.
  fileprivate mutating func say(_ status: StatusLine) {
    switch self {
    case .welcome(var page):
      page.status = status
      self = .welcome(page)
    case .study(var page):
      page.status = status
      self = .study(page)
    case .coding(var page):
      page.status = status
      self = .coding(page)
    case .adjudication(var page):
      page.status = status
      self = .adjudication(page)
    case .grid(var page):
      page.status = status
      self = .grid(page)
    case .redaction(var page):
      page.status = status
      self = .redaction(page)
    case .agreement(var page):
      page.status = status
      self = .agreement(page)
    case .tables(var page):
      page.status = status
      self = .tables(page)
    case .cross(var page):
      page.status = status
      self = .cross(page)
    }
  }
}
