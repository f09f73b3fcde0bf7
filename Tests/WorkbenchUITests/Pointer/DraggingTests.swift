import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Drawing over more words than are in view, on the coding screen (no key before) and the redaction screen.
@Suite struct DraggingTests {
  private let fixture = DeskFixture()
  private static let text = (1...60).map { "regel\($0)" }.joined(separator: "\n")

  /// The screen on the long text, after a press on its third line; a held button scrolls once more so
  /// many times.
  private func tester(
    _ screen: [Key], holding times: Int = 0
  ) async throws -> ScreenTester<Workbench> {
    let left = Count(times)
    let desk = Desk(holdPause: { left.takeOne() })
    var tester = await fixture.longText(Self.text, desk: desk)
    await tester.press(screen)
    await tester.press(mouse(.press, row: 3))
    return tester
  }

  private final class Count: Sendable {
    private let left: Mutex<Int>
    init(_ times: Int) { left = Mutex(times) }
    func takeOne() -> Bool {
      left.withLock {
        $0 -= 1
        return $0 >= 0
      }
    }
  }

  private func mouse(_ kind: MouseEvent.Kind, column: Int = 4, row: Int) -> Key {
    .mouse(MouseEvent(kind, at: Point(column: column, row: row)))
  }

  /// The lines of the text in view, by number.
  private func shown(_ tester: ScreenTester<Workbench>) -> [Int] {
    tester.picture.plainText.split(separator: "\n").compactMap { line in
      line.split(whereSeparator: { " │▸•▲▼".contains($0) }).first
        .flatMap { $0.hasPrefix("regel") ? Int($0.dropFirst(5)) : nil }
    }
  }

  /// The lines that are chosen, by number.
  private func chosen(_ tester: ScreenTester<Workbench>) -> ClosedRange<Int>? {
    let passage: Passage? =
      switch tester.state.page {
      case .coding(let page): page.marking?.passage
      case .redaction(let page): page.selection?.passage
      default: nil
      }
    let numbers = passage.flatMap { $0.excerpt(of: Self.text) }?
      .split(separator: "\n").compactMap { Int($0.dropFirst(5)) }
    return numbers.flatMap { all in all.first.flatMap { first in all.last.map { first...$0 } } }
  }

  @Test(arguments: [[], ["R"]] as [[Key]])
  func belowTheLastLineItScrollsByTheDistance(screen: [Key]) async throws {
    var tester = try await tester(screen)
    let lines = shown(tester)
    let (first, last) = (try #require(lines.first), try #require(lines.last))
    // Rows count from 0, and the title stands above the text.
    await tester.press(mouse(.drag, row: last + 1))
    #expect(shown(tester).first == first + 1)
    #expect(chosen(tester) == 3...(last + 1))
    await tester.press(mouse(.drag, row: last + 3))
    #expect(shown(tester).first == first + 4)
    #expect(chosen(tester) == 3...(last + 4))
    // Back inside, and up over the upper edge.
    await tester.press(mouse(.drag, row: 2))
    #expect(shown(tester).first == first + 4)
    #expect(chosen(tester) == 3...(first + 5))
    await tester.press(mouse(.drag, row: 0), mouse(.drag, column: 9, row: 0))
    #expect(shown(tester).first == first + 2)
    #expect(chosen(tester) == 3...3)
  }

  @Test(arguments: [[], ["R"]] as [[Key]])
  func itGoesOnAsLongAsTheButtonIsHeld(screen: [Key]) async throws {
    var tester = try await tester(screen, holding: 4)
    let (first, last) = (try #require(shown(tester).first), try #require(shown(tester).last))
    await tester.press(mouse(.drag, row: last + 2))
    #expect(shown(tester).first == first + 10)
    #expect(chosen(tester) == 3...(last + 10))
    #expect(tester.state.drag == nil)
  }

  @Test func itEndsWithTheText() async throws {
    var tester = try await tester([], holding: 1_000)
    let last = try #require(shown(tester).last)
    await tester.press(mouse(.drag, row: last + 5))
    #expect(shown(tester).last == 60)
    #expect(chosen(tester) == 3...60)
    await tester.press(mouse(.drag, row: 0))
    #expect(shown(tester).first == 1)
    #expect(chosen(tester) == 1...3)
    await tester.press(mouse(.release, row: 0), .enter)
    let subject = NoteSubject.passages(of: "r1", for: "oneigenlijk", of: "oordeel")
    #expect(
      fixture.study.ledger.notes(by: "anna")[subject]
        == .passages([Passage(from: 0, to: "regel1\nregel2\nregel3".count)]))
  }

  @Test func besideTheTextTheNearestCharacterCounts() async throws {
    var tester = try await tester([])
    await tester.press(mouse(.drag, column: 79, row: 5))
    #expect(chosen(tester) == 3...5)
    await tester.press(mouse(.drag, column: 0, row: 6))
    #expect(chosen(tester) == 3...6)
    #expect(shown(tester).first == 1)
  }

  @Test func withoutAPressNothingIsChosen() async throws {
    var tester = try await tester([])
    await tester.press(mouse(.release, row: 3), mouse(.drag, row: 20))
    #expect(chosen(tester) == nil)
    #expect(shown(tester).first == 1)
  }

  @Test func aButtonThatCameUpMeanwhileEndsIt() async throws {
    var tester = try await tester([])
    let last = try #require(shown(tester).last)
    await tester.press(mouse(.drag, row: last + 1), mouse(.release, row: last + 1))
    let before = tester.picture
    await tester.send(.dragHeld(goesOn: true))
    #expect(tester.picture == before)
  }
}
