import TerminalUI

extension Region {
  /// The coders to choose from.
  static let coders: Region = "coders"
  /// The running text of a unit.
  static let unitText: Region = "unit-text"
  /// What is known and noted about a unit, under its text.
  static let unitNotes: Region = "unit-notes"
  /// The variables of a unit with what was remarked on the one in focus.
  static let variableLines: Region = "variable-lines"
  /// The whole definition of a code, or of the codes in a dispute.
  static let definition: Region = "definition"
  /// What the codebook panel says about an entry.
  static let codebookText: Region = "codebook-text"
  /// The text of a unit in dispute.
  static let disputeText: Region = "dispute-text"
  /// The lines of a table.
  static let tableLines: Region = "table-lines"
  /// The variables that apply to a unit.
  static let variables: Region = "variables"
  /// The variables of the agreement screen.
  static let measures: Region = "measures"
  /// The disputes of the adjudication screen.
  static let disputes: Region = "disputes"
  /// The entries of the codebook panel.
  static let codebookEntries: Region = "codebook-entries"
  /// The ready-made filters.
  static let queuePresets: Region = "queue-presets"
  /// Who may be present at a meeting.
  static let attendance: Region = "attendance"
  /// The codes beside a dispute.
  static let disputeCodes: Region = "dispute-codes"
  /// What was said in a dispute and decided before.
  static let sideLines: Region = "side-lines"
  /// The shorter of two definitions that scroll together.
  static let otherDefinition: Region = "other-definition"
  /// The lines of what adjudication changed.
  static let reportRows: Region = "report-rows"
  /// The text in which words are redacted.
  static let redactedText: Region = "redacted-text"
  /// The cells of a table that publishing is about, by their place among those.
  static let markedCells: Region = "marked-cells"
  /// The tabs above a table.
  static let tabs: Region = "tabs"
}
