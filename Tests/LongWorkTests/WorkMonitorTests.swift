import LongWork
import Synchronization
import Testing

@Suite struct WorkMonitorTests {
  /// Keeps what it is told, and stops after so many reports.
  private final class Listener: Sendable {
    let heard = Mutex<[WorkProgress]>([])
    let limit: Int

    init(stopAfter limit: Int = .max) { self.limit = limit }

    var monitor: WorkMonitor {
      WorkMonitor(
        hasToStop: { self.heard.withLock { $0.count } >= self.limit },
        receive: { progress in self.heard.withLock { $0.append(progress) } })
    }

    var progress: [WorkProgress] { heard.withLock { $0 } }
  }

  @Test(arguments: [
    (WorkProgress(.writing), nil), (WorkProgress(.writing, done: 3), nil),
    (WorkProgress(.writing, done: 1, of: 4), 0.25), (WorkProgress(.writing, done: 9, of: 4), 1),
    (WorkProgress(.writing, done: -1, of: 4), 0), (WorkProgress(.writing, done: 0, of: 0), nil),
  ])
  func fractions(progress: WorkProgress, fraction: Double?) {
    #expect(progress.fraction == fraction)
  }

  @Test(arguments: [(0, 0), (1, 0), (995, 99), (999, 99), (1_000, 100), (2_000, 100)])
  func aHundredPerCentIsEverything(done: Int, percent: Int) {
    #expect(WorkStatus(WorkProgress(.writing, done: done, of: 1_000)).percent == percent)
  }

  @Test func aMeterReportsNowAndThen() throws {
    let listener = Listener()
    var meter = listener.monitor.begin(.writing, of: 1_000)
    for _ in 0..<1_000 { try meter.step() }
    #expect(listener.progress.first == WorkProgress(.writing, done: 0, of: 1_000))
    #expect(listener.progress.dropFirst().map(\.done) == [256, 512, 768])
  }

  @Test func aStopEndsTheLoopWithinAStride() {
    let listener = Listener(stopAfter: 1)
    var meter = listener.monitor.begin(.writing)
    var steps = 0
    #expect(throws: WorkCancelled()) {
      while steps < 10_000 {
        steps += 1
        try meter.step()
      }
    }
    #expect(steps == WorkMeter.stride)
  }

  /// Parts of parts add up to a whole that only grows.
  @Test(arguments: [1, 2, 7])
  func partsAddUp(count: Int) throws {
    let listener = Listener()
    for outer in 0..<count {
      for inner in 0..<3 {
        let monitor = listener.monitor.part(outer, of: count).part(inner, of: 3)
        for done in 0...4 { try monitor.report(WorkProgress(.resampling, done: done, of: 4)) }
      }
    }
    let fractions = listener.progress.compactMap(\.fraction)
    #expect(fractions.count == count * 15)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    #expect(fractions.first == 0)
    #expect(fractions.last == 1)
  }

  @Test func aPartCanBeStoppedToo() {
    let monitor = Listener(stopAfter: 0).monitor.part(1, of: 2)
    #expect(monitor.isCancelled)
    #expect(throws: WorkCancelled()) { try monitor.check() }
  }

  @Test func nobodyWatchesAndNothingStops() throws {
    var meter = WorkMonitor.none.begin(.writing)
    for _ in 0..<10_000 { try meter.step() }
    #expect(!WorkMonitor.none.isCancelled)
  }

  @Test func aWatchTellsWhatIsLeft() throws {
    var watch = WorkWatch()
    #expect(watch.status(at: .seconds(1)) == nil)
    for second in 0...5 {
      watch.take(WorkProgress(.writing, done: second * 10, of: 100), at: .seconds(second))
    }
    let status = try #require(watch.status(at: .seconds(5)))
    #expect(status == WorkStatus(WorkProgress(.writing, done: 50, of: 100), secondsLeft: 5))
  }
}
