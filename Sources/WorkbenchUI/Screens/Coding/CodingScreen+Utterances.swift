import CodingModel
import TerminalUI

extension CodingScreen {
  /// An utterance in words, for the status line: what it is about, and what it says now.
  func describe(_ utterance: Utterance) -> String {
    switch utterance {
    case .decision(let decision):
      let variable = context.codebook.variable(decision.variable)
      let name = context.words[variable?.label ?? LocalizedText(decision.variable.rawValue)]
      let answer = variable.map { describe(decision.answer, of: $0) } ?? .empty
      return name.string + " → " + answer.string
    case .note(let note):
      return describe(note.subject) + " → " + describe(note.value)
    }
  }

  private func describe(_ subject: NoteSubject) -> String {
    let words = context.words
    switch subject.kind {
    case .unitMemo: return words.string(.unitMemo)
    case .doubt: return words.string(.doubt)
    case .codeMemo: return words.string(.codeMemo(label(of: subject)))
    case .passages: return words.string(.passages(label(of: subject)))
    case .consensus: return words.string(.consensusNote)
    case .redaction: return words.string(.redactionNote)
    case .originalShown: return words.string(.originalNote)
    }
  }

  private func describe(_ value: NoteValue?) -> String {
    let words = context.words
    switch value {
    case nil: return words.string(.nothingNoted)
    case .text(let text)?: return DisplayText(untrusted: text).string
    case .flag?: return words.string(.flagged)
    case .passages(let passages)?: return words.string(.passageCount(passages.count))
    case .people(let names)?: return names.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// The label of the code that a note is about.
  private func label(of subject: NoteSubject) -> String {
    guard let code = subject.code else { return "" }
    let label = subject.variable.flatMap(context.codebook.variable)?.code(code)?.label
    return context.words[label ?? LocalizedText(code.rawValue)].string
  }
}
