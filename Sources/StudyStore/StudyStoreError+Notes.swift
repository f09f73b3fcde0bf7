public import CodingModel

/// A note that does not fit the study.
public struct NoteRefusal: Equatable, Sendable {
  /// The kinds of misfit.
  public enum Reason: Equatable, Sendable {
    /// The study has no such respondent.
    case unknownUnit
    /// The respondent's answer is not to be coded.
    case notAUnit
    /// The note does not fit the codebook or the text.
    case misfit(NoteFault)
  }

  /// Which of the notes, counted from 0.
  public let index: Int
  /// What it is about.
  public let subject: NoteSubject
  /// What does not fit.
  public let reason: Reason

  /// Makes a refusal.
  public init(index: Int, subject: NoteSubject, reason: Reason) {
    self.index = index
    self.subject = subject
    self.reason = reason
  }
}
