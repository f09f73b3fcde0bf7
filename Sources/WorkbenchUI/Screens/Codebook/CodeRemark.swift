import CodingModel
import TerminalUI

/// What somebody remarked on a code.
struct CodeRemark: Equatable {
  /// Who, as they are to be called; nil for the viewer.
  let author: DisplayText?
  /// The remark.
  let text: String

  /// The remarks of several people on one code, in the order of their names.
  ///
  /// - Parameters:
  ///   - subject: The code.
  ///   - memos: What each of them remarked on codes.
  ///   - name: How they are to be called.
  /// - Returns: The remarks of those who made one.
  static func remarks(
    on subject: NoteSubject, in memos: [CoderID: [NoteSubject: NoteValue]],
    name: (CoderID) -> DisplayText
  ) -> [CodeRemark] {
    memos.sorted { $0.key < $1.key }.compactMap { coder, own in
      guard case .text(let text)? = own[subject] else { return nil }
      return CodeRemark(author: name(coder), text: text)
    }
  }

  /// The remark with its author on one line.
  func line(_ words: Words) -> DisplayText {
    (author ?? words[.ownMemo]) + ": " + DisplayText(untrusted: text)
  }

  /// The remark with its author and its own lines.
  func paragraphs(_ words: Words) -> DisplayText {
    (author ?? words[.ownMemo]) + ": " + DisplayText(untrusted: text, keepLineBreaks: true)
  }
}
