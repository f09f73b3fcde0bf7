public import CodingModel

/// What re-computing a study found.
public struct VerificationReport: Equatable, Sendable {
  /// Every coder's chain, by order of addition.
  public internal(set) var chains: [ChainReport] = []
  /// The expected heads that are not in their chains.
  public internal(set) var headFaults: [HeadFault] = []
  /// The names of the triggers that should guard history and are gone or changed.
  public internal(set) var missingTriggers: [String] = []
  /// The derived rows that do not follow from the journal.
  public internal(set) var derivedFaults: [DerivedFault] = []
  /// The versions of the codebook whose source does not match its hash.
  public internal(set) var codebookFaults: [Int] = []
  /// Whether respondents are as they were when the study was made.
  public internal(set) var respondentsAreIntact = true
  /// What SQLite's own checks complain about.
  public internal(set) var integrityFaults: [String] = []

  /// Whether nothing at all was found.
  public var isSound: Bool {
    firstBreak == nil && headFaults.isEmpty && missingTriggers.isEmpty && derivedFaults.isEmpty
      && codebookFaults.isEmpty && respondentsAreIntact && integrityFaults.isEmpty
  }

  /// The first broken event of the first coder who has one.
  public var firstBreak: ChainBreak? { chains.lazy.compactMap(\.firstBreak).first }
}

/// A coder's chain after re-computing it.
public struct ChainReport: Equatable, Sendable {
  /// Up to where the chain holds; the whole chain if it is not broken.
  public let head: JournalHead
  /// How many events of the coder are in the file.
  public let events: Int
  /// Where it is broken first.
  public let firstBreak: ChainBreak?

  /// Whose chain.
  public var coder: CoderID { head.coder }
}

/// The first event of a chain that is not as it was appended.
public struct ChainBreak: Equatable, Sendable {
  /// What is wrong with it.
  public enum Reason: String, Sendable {
    /// The event is not there, though later ones are.
    case missing
    /// The event stands elsewhere in the journal than its number says.
    case reordered
    /// It does not follow on the event before it.
    case badPreviousHash
    /// What it says is not what was hashed.
    case hashMismatch
    /// Its columns cannot be read.
    case unreadable
  }

  /// Whose event.
  public let coder: CoderID
  /// Its sequence number.
  public let sequence: Int
  /// What is wrong with it.
  public let reason: Reason
}

/// A head written down earlier that is not in the journal.
public enum HeadFault: Equatable, Sendable {
  /// The chain is shorter now: its tail was cut.
  case cut(expected: JournalHead, found: Int)
  /// The chain has another event in this place: it was rewritten.
  case rewritten(expected: JournalHead)
  /// The study has no such coder.
  case unknownCoder(expected: JournalHead)
}

/// A row of a derived table that is not what the journal makes of it.
public enum DerivedFault: Hashable, Sendable {
  /// What a coder says at present about a variable of a unit.
  case rating(coder: CoderID, unit: UnitID, variable: VariableID)
  /// How far a coder is with a unit.
  case progress(coder: CoderID, unit: UnitID)
  /// What a coder notes at present on a subject.
  case note(coder: CoderID, subject: NoteSubject)
  /// Where a unit stands between coders and lead.
  case standing(unit: UnitID)
  /// The number of units that is kept of something, for a coder or, without a name, for all.
  case tally(coder: CoderID, name: String)
}
