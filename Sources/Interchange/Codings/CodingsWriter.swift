public import CodingModel

/// Writes codings in the long format `unit,coder,variable,codes,memo`, which ``CodingsReader`` reads.
///
/// Only answers that show are written: those the routing hides stay behind, their memos do not.
/// Reading what was written gives the same codings.
public struct CodingsWriter: Sendable {
  private let codebook: Codebook
  private let respondents: [Respondent]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing and the order of variables.
  ///   - respondents: The respondents of the study, in the order in which they are written.
  public init(codebook: Codebook, respondents: [Respondent]) {
    self.codebook = codebook
    self.respondents = respondents
  }

  /// Writes the codings of all coders.
  public func write<Output: TextOutputStream>(_ view: OpenView, to output: inout Output) {
    write(view, to: &output) {}
  }

  /// Writes the codings of one coder.
  public func write<Output: TextOutputStream>(_ view: BlindView, to output: inout Output) {
    write(view, to: &output) {}
  }

  /// Writes the codings of all coders.
  ///
  /// - Parameters:
  ///   - view: The codings.
  ///   - output: Takes the rows.
  ///   - beforeEach: Called before every respondent; what it throws ends the writing.
  /// - Throws: What `beforeEach` throws.
  public func write<Output: TextOutputStream, Stop: Error>(
    _ view: OpenView, to output: inout Output, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    try write(
      view.ledger.coders, to: &output, beforeEach,
      coding: { view.ledger.coding(of: $0, by: $1) })
  }

  /// Writes the codings of one coder.
  ///
  /// - Parameters:
  ///   - view: The codings.
  ///   - output: Takes the rows.
  ///   - beforeEach: Called before every respondent; what it throws ends the writing.
  /// - Throws: What `beforeEach` throws.
  public func write<Output: TextOutputStream, Stop: Error>(
    _ view: BlindView, to output: inout Output, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    try write([view.coder], to: &output, beforeEach, coding: { unit, _ in view.coding(of: unit) })
  }

  private func write<Output: TextOutputStream, Stop: Error>(
    _ coders: [CoderID], to output: inout Output, _ beforeEach: () throws(Stop) -> Void,
    coding: (UnitID, CoderID) -> CodingLedger.UnitCoding
  ) throws(Stop) {
    let routing = Routing(codebook)
    var writer = CSVWriter()
    writer.write(CodingColumns.names.map { .text($0) }, to: &output)
    for respondent in respondents {
      try beforeEach()
      guard respondent.isUnit else { continue }
      for coder in coders {
        let entries = coding(respondent.id, coder)
        guard !entries.isEmpty else { continue }
        let applicability = routing.outcome(of: respondent, coding: entries).applicability
        for variable in codebook.variables.map(\.id) {
          guard let entry = entries[variable] else { continue }
          // A lead rules on variables whose conditions others decided: undetermined is not hidden.
          let isHidden = applicability[variable] == .doesNotApply
          let codes = CodesField.text(isHidden ? nil : entry.answer)
          guard !codes.isEmpty || !entry.memo.isEmpty else { continue }
          writer.write(
            [respondent.id.rawValue, coder.rawValue, variable.rawValue, codes, entry.memo]
              .map { .text($0) }, to: &output)
        }
      }
    }
  }
}
