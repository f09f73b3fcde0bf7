public import CodingModel

/// Writes notes in a long format: `unit,coder,subject,variable,code,from,to,text`.
///
/// A passage has a row of its own with its place in the text, in grapheme clusters from 0, the end not
/// counted; what the text says there is not written, for it can identify someone. A flag has a row and
/// no text.
public struct NotesWriter: Sendable {
  private static let columns = [
    "unit", "coder", "subject", "variable", "code", "from", "to", "text",
  ]

  /// Makes a writer.
  public init() {}

  /// Writes the notes of all coders.
  public func write<Output: TextOutputStream>(_ view: OpenView, to output: inout Output) {
    write(view, to: &output) {}
  }

  /// Writes the notes of one coder.
  public func write<Output: TextOutputStream>(_ view: BlindView, to output: inout Output) {
    write(view, to: &output) {}
  }

  /// Writes the notes of all coders.
  ///
  /// - Parameters:
  ///   - view: The notes.
  ///   - output: Takes the rows.
  ///   - beforeEach: Called before every note; what it throws ends the writing.
  /// - Throws: What `beforeEach` throws.
  public func write<Output: TextOutputStream, Stop: Error>(
    _ view: OpenView, to output: inout Output, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    try write(
      view.ledger.noteTakers.map { ($0, view.ledger.notes(by: $0)) }, to: &output, beforeEach)
  }

  /// Writes the notes of one coder.
  ///
  /// - Parameters:
  ///   - view: The notes.
  ///   - output: Takes the rows.
  ///   - beforeEach: Called before every note; what it throws ends the writing.
  /// - Throws: What `beforeEach` throws.
  public func write<Output: TextOutputStream, Stop: Error>(
    _ view: BlindView, to output: inout Output, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    try write([(view.coder, view.notes)], to: &output, beforeEach)
  }

  private func write<Output: TextOutputStream, Stop: Error>(
    _ notes: [(CoderID, [NoteSubject: NoteValue])], to output: inout Output,
    _ beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    var writer = CSVWriter()
    writer.write(Self.columns.map { .text($0) }, to: &output)
    for (coder, notes) in notes {
      for subject in notes.keys.sorted() {
        try beforeEach()
        let names = [
          subject.unit?.rawValue, coder.rawValue, subject.kind.rawValue,
          subject.variable?.rawValue, subject.code?.rawValue,
        ].map { CSVField.text($0 ?? "") }
        for rest in fields(of: notes[subject]) { writer.write(names + rest, to: &output) }
      }
    }
  }

  /// The columns from, to and text of each row of a note.
  private func fields(of value: NoteValue?) -> [[CSVField]] {
    switch value {
    case nil: []
    case .text(let text)?: [[.text(""), .text(""), .text(text)]]
    case .flag?: [[.text(""), .text(""), .text("")]]
    case .people(let names)?:
      [[.text(""), .text(""), .text(names.map(\.rawValue).joined(separator: "|"))]]
    case .passages(let passages)?:
      passages.map { [.integer($0.from), .integer($0.to), .text("")] }
    }
  }
}
