import CodingModel
import LongWork
import Synchronization
import Testing

@testable import Interchange

@Suite struct StoppingTests {
  private struct Stop: Error {}

  private func monitor(
    stopAfter reports: Int, _ heard: @escaping @Sendable (WorkProgress) -> Void = { _ in }
  ) -> WorkMonitor {
    let count = Mutex(0)
    return WorkMonitor(
      hasToStop: { count.withLock { $0 } >= reports },
      receive: { progress in
        count.withLock { $0 += 1 }
        heard(progress)
      })
  }

  private static let ratings =
    "unit,a,b\n" + (0..<1_000).map { "r\($0),x,y" }.joined(separator: "\n") + "\n"

  @Test func readingTellsBytesOfTheWhole() throws {
    let heard = Mutex<[WorkProgress]>([])
    let text = Self.ratings
    _ = try RatingsReader(values: .labels).read(
      .text(text),
      monitor: monitor(stopAfter: .max) { progress in heard.withLock { $0.append(progress) } })
    let all = heard.withLock { $0 }
    #expect(all.count == 3)
    #expect(all.allSatisfy { $0.total == text.utf8.count && $0.phase == .readingRatings })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.done < $1.done })
    #expect(all.allSatisfy { $0.done <= text.utf8.count })
  }

  @Test func stoppedReadingGivesNothing() {
    let faults = #expect(throws: InterchangeFaults.self) {
      _ = try RatingsReader(values: .labels)
        .read(.text(Self.ratings), monitor: monitor(stopAfter: 1))
    }
    #expect(faults?.isStopped == true)
    #expect(faults?.total == 0)
  }

  @Test func stoppedReadingOfWeightsMissesNobody() {
    let units = (0..<2_000).map { "r\($0)" }
    let text = "id,weight\n" + units.map { "\($0),1" }.joined(separator: "\n") + "\n"
    let reader = WeightsReader(known: Set(units.map { UnitID($0) }))
    let faults = #expect(throws: InterchangeFaults.self) {
      _ = try reader.read(.text(text), monitor: monitor(stopAfter: 1))
    }
    #expect(faults?.isStopped == true)
    #expect(faults?.total == 0)
  }

  @Test func soundFilesAreNotCalledStopped() throws {
    let faults = #expect(throws: InterchangeFaults.self) {
      _ = try RatingsReader(values: .numbers).read(.text("unit,a\nr1,x\n"))
    }
    #expect(faults?.isStopped == false)
  }

  @Test func stoppedWritingThrowsWhatItIsTold() throws {
    var ledger = CodingLedger()
    ledger.record(Decision(unit: "r1", variable: "oordeel", answer: .text("x")), by: "anna")
    let view = BlindView(of: ledger, for: "anna")
    let writer = CodingsWriter(
      codebook: Samples.codebook, respondents: Samples.respondents(["r1", "r2", "r3"]))
    var output = ""
    var rows = 0
    #expect(throws: Stop.self) {
      try writer.write(view, to: &output) { () throws(Stop) in
        rows += 1
        if rows == 2 { throw Stop() }
      }
    }
    #expect(rows == 2)
  }
}

@Suite struct LabelPolicyTests {
  private static let text = "unit,a,b\n1,\u{E9},e\u{301}\n2,x,x\n"

  @Test func looksAreOneLabelUnlessAskedOtherwise() throws {
    let canonical = try RatingsReader(values: .labels).read(.text(Self.text))
    #expect(canonical.categories == .labels(["\u{E9}", "x"]))
    #expect(canonical.codes == [0, 0, 1, 1])
    let exact = try RatingsReader(values: .labels, policy: .codePoint).read(.text(Self.text))
    #expect(exact.codes == [0, 1, 2, 2])
    guard case .labels(let labels) = exact.categories else {
      Issue.record("no labels")
      return
    }
    #expect(labels.map { Array($0.unicodeScalars).count } == [1, 2, 1])
  }

  @Test func declaredLabelsAreHeldToTheirCodePoints() throws {
    let reader = RatingsReader(values: .labels, categories: ["\u{E9}", "x"], policy: .codePoint)
    let faults = #expect(throws: InterchangeFaults.self) { _ = try reader.read(.text(Self.text)) }
    #expect(faults?.faults.map(\.problem) == [.unknownCategory("e\u{301}")])
    #expect(
      try CategoryListReader(policy: .codePoint).read("\u{E9},e\u{301}").count == 2)
    #expect(throws: InterchangeFaults.self) {
      try CategoryListReader().read("\u{E9},e\u{301}")
    }
  }

  @Test func setsFollowThePolicyToo() throws {
    let text = "unit,a,b\n1,\u{E9}|x,e\u{301}|x\n"
    let canonical = try RatingsReader(values: .sets).read(.text(text))
    #expect(canonical.codes == [0, 0])
    let exact = try RatingsReader(values: .sets, policy: .codePoint).read(.text(text))
    #expect(exact.codes == [0, 1])
  }

  @Test func lookAlikesGetTheirCodePointsBehindTheName() {
    let names = CodePointNames(["\u{E9}", "e\u{301}", "x", "\u{E9}"])
    #expect(names.name(of: "\u{E9}") == "\u{E9} [U+00E9]")
    #expect(names.name(of: "e\u{301}") == "e\u{301} [U+0065 U+0301]")
    #expect(names.name(of: "x") == "x")
    #expect(CodePointNames(["\u{E9}"]).name(of: "\u{E9}") == "\u{E9}")
  }
}
