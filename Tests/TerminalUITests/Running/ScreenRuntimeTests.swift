import Glibc
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@Suite struct ScreenRuntimeTests {
  private let size = Size(columns: 60, rows: 2)

  private func run(
    _ steps: [ScriptedTerminal.Step], initial: Effect<CounterScreen.Action> = .none
  ) -> (ScriptedTerminal, ScreenOutcome<CounterScreen.State>) {
    let terminal = ScriptedTerminal(size: size, steps: steps)
    let runtime = ScreenRuntime(CounterScreen(), terminal: terminal, idleNotice: "away")
    return (terminal, runtime.run(CounterScreen.State(), initial: initial))
  }

  private func key(_ key: Key) -> ScriptedTerminal.Step { .event(.key(key)) }

  @Test func drawsBeforeTheFirstKey() {
    let (terminal, outcome) = run([key("q")])
    #expect(terminal.surfaces.map(\.plainText) == ["0 []\n"])
    #expect(outcome.ending == .quit)
    #expect(outcome.state.size == size)
  }

  @Test func theTerminalIsLentAndDrawnAnew() {
    let (terminal, outcome) = run([key("e"), .pause, key("e"), key("e"), .pause, key("q")])
    #expect(terminal.loans == 3)
    #expect(outcome.state.log == ["edited", "edited", "edited"])
    #expect(terminal.surfaces.count == 3)
  }

  @Test func theTerminalCanBeLentBeforeTheFirstPicture() {
    let (terminal, _) = run([key("q")], initial: .lendingTerminal { .edited })
    #expect(terminal.loans == 1)
    #expect(terminal.surfaces.map(\.plainText) == ["0 [\"edited\"]\n"])
  }

  @Test func drainsKeysBeforeDrawing() {
    let (terminal, outcome) = run([key("+"), key("+"), key("+"), .pause, key("q")])
    #expect(terminal.surfaces.map(\.plainText) == ["0 []\n", "3 []\n"])
    #expect(outcome.state.count == 3)
  }

  @Test func drawsOnlyWhatChanged() {
    let (terminal, _) = run([key("n"), .pause, key("n"), .pause, key("x"), .pause, key("q")])
    #expect(terminal.surfaces.count == 1)
  }

  @Test func shortEffectsComeBeforeTheNextDraw() {
    let (terminal, _) = run([key("+"), key("s"), .pause, key("q")])
    #expect(terminal.lastSurface?.plainText == "1 [\"saved 1\"]\n")
    #expect(terminal.surfaces.count == 2)
  }

  @Test func effectsOfABatchKeepTheirOrder() {
    let (_, outcome) = run([key("b"), .pause, key("q")])
    #expect(outcome.state.log == ["saved 1", "saved 2"])
  }

  @Test func quittingEndsABatchAndDropsKeys() {
    let store = Recorder()
    let terminal = ScriptedTerminal(size: size, steps: [key("+"), key("w"), key("+"), key("+")])
    let screen = CounterScreen(save: { store.put($0) })
    let outcome = ScreenRuntime(screen, terminal: terminal).run(CounterScreen.State())
    #expect(store.all == [1])
    #expect(outcome.state.count == 1)
    #expect(outcome.ending == .quit)
  }

  /// Of work under one name the last counts: what ran before is cancelled, and what it finds is late.
  @MainActor @Test func onlyTheLatestCounts() {
    let stopped = Recorder()
    let screen = CounterScreen(search: { count in
      // The first search ends only when nobody waits for it any more.
      while count == 0, !Task.isCancelled { await Task.yield() }
      if Task.isCancelled { stopped.put(count) }
      return "found \(count)"
    })
    let terminal = ScriptedTerminal(
      size: size,
      steps: [key("h"), .pause, key("+"), key("h"), .pause, .awaitWake, .pause, key("q")])
    let outcome = ScreenRuntime(screen, terminal: terminal).run(CounterScreen.State())
    #expect(outcome.state.log == ["found 1"])
    // The first may still be on its way out; bounded, so that a fault ends the test.
    for _ in 0..<2_000 where stopped.all.isEmpty { usleep(5_000) }
    #expect(stopped.all == [0])
  }

  @MainActor @Test func whatIsCancelledIsNotHeardOf() {
    // Ends only when it is cancelled.
    let screen = CounterScreen(search: { count in
      while !Task.isCancelled { await Task.yield() }
      return "found \(count)"
    })
    let terminal = ScriptedTerminal(
      size: size,
      steps: [key("h"), .pause, key("c"), .pause, key("f"), .pause, .awaitWake, .pause, key("q")])
    let outcome = ScreenRuntime(screen, terminal: terminal).run(CounterScreen.State())
    #expect(outcome.state.log == ["fetched"])
  }

  @MainActor @Test func longWorkIsHeardWhileItGoesOn() {
    let (terminal, outcome) = run([
      key("l"), .pause, .awaitWake, .awaitWake, .awaitWake, .pause, key("q"),
    ])
    #expect(outcome.state.count == 3)
    #expect(outcome.state.log == ["worked"])
    #expect(terminal.lastSurface?.plainText == "3 [\"worked\"]\n")
  }

  /// What was stopped is cancelled and says nothing any more; what is started after that goes on.
  @MainActor @Test func stoppedWorkIsSilent() {
    let isCancelled = Mutex(false)
    let ended = Mutex(false)
    let wasEnded = Mutex(false)
    let screen = CounterScreen(
      // The short effect behind the stop waits for the work, as one does that needs the same file.
      // Bounded, so that a fault ends the test and does not hang it.
      save: { _ in
        for _ in 0..<2_000 where !ended.withLock({ $0 }) { usleep(5_000) }
        wasEnded.withLock { $0 = ended.withLock { $0 } }
      },
      longWork: { send in
        for _ in 0..<4_000 where !Task.isCancelled { usleep(5_000) }
        isCancelled.withLock { $0 = Task.isCancelled }
        send(.add(100))
        ended.withLock { $0 = true }
        return .fetched("worked")
      })
    let terminal = ScriptedTerminal(
      size: size,
      steps: [
        key("l"), .pause, key("k"), .pause, .awaitWake, .awaitWake, key("q"),
      ])
    let outcome = ScreenRuntime(screen, terminal: terminal).run(CounterScreen.State())
    #expect(isCancelled.withLock { $0 })
    #expect(wasEnded.withLock { $0 })
    #expect(outcome.state.log == ["after"])
    #expect(outcome.state.count == 0)
  }

  @MainActor @Test func longEffectsWakeTheLoop() {
    let (terminal, outcome) = run([key("f"), .pause, .awaitWake, .pause, key("q")])
    #expect(outcome.state.log == ["fetched"])
    #expect(terminal.lastSurface?.plainText == "0 [\"fetched\"]\n")
  }

  @Test func initialEffectsShowInTheFirstPicture() {
    let (terminal, _) = run([key("q")], initial: .perform { .add(41) })
    #expect(terminal.surfaces.first?.plainText == "41 []\n")
  }

  @Test func newSizesAreDrawnEvenWithoutAChange() {
    let small = Size(columns: 10, rows: 1)
    let (terminal, outcome) = run([
      key(.resize(small)), .pause, key(.resize(small)), .pause, key("q"),
    ])
    #expect(terminal.surfaces.map(\.size) == [size, small, small])
    #expect(outcome.state.size == small)
  }

  @Test(arguments: [Int32(1), 2, 15])
  func signalsEndTheLoopInOrder(signal: Int32) {
    let (_, outcome) = run([key("+"), .event(.terminated(signal: signal)), key("+")])
    #expect(outcome.ending == .terminated(signal: signal))
    #expect(outcome.state.count == 1)
  }

  @Test func idleScreensAreBlankedUntilAKey() {
    let (terminal, outcome) = run([
      key("+"), .pause, .event(.idle), .pause, .event(.wake), .pause, key("+"), .pause,
      key("+"), .pause, key("q"),
    ])
    let texts = terminal.surfaces.map { $0.plainText.filter { $0 != " " } }
    #expect(texts == ["0[]\n", "1[]\n", "\naway", "1[]\n", "2[]\n"])
    #expect(outcome.state.count == 2)
  }

  @Test func effectsCanBeWrapped() async {
    let effect = Effect<Int>.batch([
      .perform { 1 }, .background { 2 }, .none, .quit, .stopWork,
      .reporting { send in
        send(3)
        return 4
      },
    ]).map { "\($0)" }
    guard case .batch(let parts) = effect, case .perform(let work) = parts[0],
      case .background(let long) = parts[1], case .quit = parts[3],
      case .stopWork = parts[4], case .reporting(let reporting) = parts[5]
    else {
      Issue.record("another shape: \(effect)")
      return
    }
    #expect(work() == "1")
    #expect(await long() == "2")
    let sent = Mutex<[String]>([])
    #expect(await reporting { action in sent.withLock { $0.append(action) } } == "4")
    #expect(sent.withLock { $0 } == ["3"])
  }

  @Test func testerSettlesLongEffects() async {
    var tester = ScreenTester(CounterScreen(), state: CounterScreen.State(), size: size)
    await tester.press("+", "f", "s")
    #expect(tester.state.log == ["fetched", "saved 1"])
    #expect(tester.picture.plainText.hasPrefix("1 "))
    await tester.press("q")
    #expect(tester.isFinished)
  }
}

/// Numbers that effects hand over.
private final class Recorder: Sendable {
  private let numbers = Mutex<[Int]>([])

  func put(_ number: Int) { numbers.withLock { $0.append(number) } }
  var all: [Int] { numbers.withLock { $0 } }
}
