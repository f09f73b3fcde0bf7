public import CodingModel

/// Why the study file could not do what was asked: facts, for others to put into sentences.
///
/// No case carries what respondents wrote.
public enum StudyStoreError: Error, Equatable, Sendable {
  // MARK: The file

  /// There is no file.
  case missing(path: String)
  /// Something stands where a new study should go, or remains of a former one do.
  case exists(path: String)
  /// The file is not a study.
  case notAStudy(path: String)
  /// The study was written by a newer version of the program.
  case newerSchema(path: String, found: Int, supported: Int)
  /// The file may not be written.
  case notWritable(path: String)
  /// The operating system refused; `code` is its `errno`.
  case system(operation: FileOperation, path: String, code: Int32)
  /// The disk is full or the file may not grow.
  case diskFull
  /// Another process kept the study locked for longer than anyone should have to wait.
  case busy
  /// SQLite found the file damaged.
  case damaged
  /// A row is not of the form this program writes.
  case unreadableRecord(table: String)
  /// The study was closed.
  case closed
  /// Whoever asked for it stopped the work; nothing of it was written.
  case cancelled
  /// Any other failure of SQLite.
  case database(code: Int32, message: String)

  // MARK: The content

  /// The codebook in the file cannot be decoded.
  case codebookUnreadable(version: Int, reason: String)
  /// Another process put in a new version of the codebook; open the study anew.
  case codebookChanged(opened: Int, current: Int)
  /// Two respondents have the same id.
  case duplicateRespondent(UnitID)
  /// Two coders have the same name.
  case duplicateCoder(CoderID)
  /// A respondent or a coder has no name.
  case emptyName
  /// A respondent's weight is not a finite number.
  case invalidWeight(UnitID)

  // MARK: What was asked

  /// Some decisions cannot be taken in; nothing was written. All of them are listed.
  case refused([DecisionRefusal])
  /// Some notes cannot be taken in; nothing was written. All of them are listed.
  case refusedNotes([NoteRefusal])
  /// The study has no such coder.
  case unknownCoder(CoderID)
  /// There is no unit at this position.
  case noSuchPosition(Int)
  /// Only a lead may do this.
  case leadOnly(CoderID)
  /// The viewer may not see other coders' codings yet.
  case blind(viewer: CoderID)
  /// Another session is at work as this coder.
  case coderClaimed(SessionHolder)
}

/// What was being done to a file when the operating system refused.
public enum FileOperation: String, Sendable {
  /// Making it.
  case create
  /// Setting its mode.
  case restrict
  /// Getting it onto the disk.
  case synchronize
  /// Giving it its name.
  case rename
  /// Looking at it.
  case inspect
}

/// A decision that does not fit the study.
public struct DecisionRefusal: Equatable, Sendable {
  /// The kinds of misfit.
  public enum Reason: Equatable, Sendable {
    /// The study has no such coder.
    case unknownCoder
    /// The study has no such respondent.
    case unknownUnit
    /// The respondent's answer is not to be coded.
    case notAUnit
    /// The answer does not fit the codebook.
    case misfit(DecisionFault)
    /// The answer is a list of codes without any code.
    case noCodes
  }

  /// Which of the decisions, counted from 0.
  public let index: Int
  /// Who decided.
  public let coder: CoderID
  /// On which unit.
  public let unit: UnitID
  /// About which variable.
  public let variable: VariableID
  /// What does not fit.
  public let reason: Reason

  /// Makes a refusal.
  public init(
    index: Int, coder: CoderID, unit: UnitID, variable: VariableID, reason: Reason
  ) {
    self.index = index
    self.coder = coder
    self.unit = unit
    self.variable = variable
    self.reason = reason
  }
}
