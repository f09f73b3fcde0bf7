import CodingModel
import TerminalUI

/// Utterances in words, for the status line: what they are about, and what they say.
struct UtteranceWords {
  private let context: WorkbenchContext

  /// Prepares the words for a study.
  init(_ context: WorkbenchContext) { self.context = context }

  /// An utterance.
  subscript(utterance: Utterance) -> String {
    switch utterance {
    case .decision(let decision):
      let name = context.words[context.codebook.label(of: decision.variable)]
      let answer = context.codebook.variable(decision.variable)
        .map { AnswerWords($0, context.words)[decision.answer] }
      return name.string + " → " + (answer ?? .empty).string
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
    case .uncovering: return words.string(.uncoveringNote)
    case .originalShown: return words.string(.originalNote)
    case .publication: return words.string(.publicationNote)
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
