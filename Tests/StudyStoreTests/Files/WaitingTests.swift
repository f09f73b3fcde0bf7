import CodingModel
import Dispatch
import GRDB
import Glibc
import Testing

@testable import StudyStore

/// What happens while another process holds the study.
@Suite struct WaitingTests {
  @Test func aWriterWaitsSomeSecondsAndNotForEver() {
    var waited: UInt32 = 0
    var tries = 0
    while let pause = Connection.pause(after: tries), tries < 10_000 {
      #expect(pause <= 10_000)
      waited += pause
      tries += 1
    }
    #expect((4_000_000...6_000_000).contains(waited))
    #expect(Connection.pause(after: tries + 1) == nil)
  }

  /// A decision that comes while somebody else writes is taken as soon as they are done.
  @Test func aDecisionWaitsForItsTurn() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder)
    let other = try DatabaseQueue(path: folder.study)
    let isHeld = DispatchSemaphore(value: 0)
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInteractive).async {
      try? other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        isHeld.signal()
        usleep(100_000)
        try db.execute(sql: "COMMIT")
      }
      isDone.signal()
    }
    isHeld.wait()
    let decision = Decision(unit: "r0", variable: "verdict", answer: .codes(["proper"]))
    let outcome = try study.append([decision], by: Fixture.anna, at: 1)
    #expect(outcome.events.map(\.decision) == [decision])
    isDone.wait()
    try other.close()
  }
}
