public import CodingModel
import GRDB
import Synchronization

/// Who is at work as a coder.
public struct SessionHolder: Equatable, Sendable {
  /// As whom.
  public let coder: CoderID
  /// The process.
  public let pid: Int32
  /// The machine the process is on.
  public let host: String
  /// Since when, in milliseconds since 1970-01-01T00:00:00Z.
  public let since: Int64
}

/// The right to work as a coder, held until it is released, the study is closed or this is dropped.
public final class Claim: Sendable {
  /// Who holds it.
  public let holder: SessionHolder
  private let name: String
  private let study: StudyFile

  init(_ name: String, _ holder: SessionHolder, of study: StudyFile) {
    self.name = name
    self.holder = holder
    self.study = study
  }

  deinit {
    // Nobody is left to tell; a claim that stays behind is stale once the process ends.
    try? release()
  }

  /// Gives the claim up; a claim that was taken over by another session stays with that session.
  public func release() throws(StudyStoreError) {
    try study.writeWithoutWaiting { db in
      try db.run(
        "DELETE FROM session WHERE coder = ? AND claim = ?", [holder.coder.stored, name.stored])
    }
    study.claims.withLock { _ = $0.remove(name) }
  }
}

extension StudyFile {
  /// Claims the right to work as a coder, so that two sessions do not code over each other.
  ///
  /// A claim left by a process that is gone is taken over. Whether a process on another machine is
  /// gone cannot be known; the caller may decide so and say whose claim to take over.
  ///
  /// - Parameters:
  ///   - coder: As whom to work.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  ///   - former: A holder, as an earlier refusal gave it, whose claim ends here.
  /// - Returns: The claim.
  /// - Throws: ``StudyStoreError/coderClaimed(_:)`` with the present holder,
  ///   ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func claim(
    coder: CoderID, at time: Int64, takingOver former: SessionHolder? = nil
  ) throws(StudyStoreError) -> Claim {
    let name = RandomName.make()
    let process = ProcessIdentity.current()
    let holder = SessionHolder(coder: coder, pid: process.pid, host: process.host, since: time)
    try writeWithoutWaiting { db in
      _ = try CoderRecord.require(coder, db)
      if let session = try SessionRecord.find(coder, db), session.holder != former,
        session.process.mayBeAlive
      {
        throw StudyStoreError.coderClaimed(session.holder)
      }
      let session = SessionRecord(
        opening: opening, claim: name, process: process, holder: holder)
      try session.save(db)
    }
    claims.withLock { _ = $0.insert(name) }
    return Claim(name, holder, of: self)
  }

  /// The sessions at work, by coder; those whose process is gone left out.
  public func sessions() throws(StudyStoreError) -> [SessionHolder] {
    try read { try SessionRecord.all($0).filter(\.process.mayBeAlive).map(\.holder) }
  }

  /// Refuses to write as a coder who is claimed by another live session.
  func refuseOtherSession(of coder: CoderID, _ db: Database) throws {
    guard let session = try SessionRecord.find(coder, db), session.opening != opening,
      session.process.mayBeAlive
    else { return }
    throw StudyStoreError.coderClaimed(session.holder)
  }
}
