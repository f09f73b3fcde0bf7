import Synchronization

/// How a run of a screen ended, and the state it ended with.
public struct ScreenOutcome<State: Sendable>: Sendable {
  /// Why the loop ended.
  public enum Ending: Equatable, Sendable {
    /// An effect asked for it.
    case quit
    /// The process was asked to end by a signal of that number.
    case terminated(signal: Int32)
  }

  /// The last state.
  public let state: State
  /// Why the loop ended.
  public let ending: Ending
}

/// The run loop: keys in, pictures out, effects in between.
///
/// Long effects run in tasks and put their actions into a mailbox; the loop itself stays on the
/// thread that called ``run(_:initial:)``.
public final class ScreenRuntime<S: Screen> {
  private let screen: S
  private let terminal: any Terminal
  private let idleNotice: DisplayText
  private let mailbox: Mailbox<S.Action>
  private var tasks: [Int: Task<Void, Never>] = [:]
  private var startedTasks = 0
  /// The task that counts under each name.
  private var named: [String: Int] = [:]
  /// What the terminal shows: the state and size it was drawn from.
  private var shown: (state: S.State, size: Size)?
  /// The picture that the user saw last: what clicks are about.
  private var picture: Surface?
  private var isBlanked = false

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - screen: The screen, usually a router that contains all others.
  ///   - terminal: Where it is shown; open for as long as the run lasts.
  ///   - idleNotice: What an empty screen says when the terminal reports that nobody is there.
  public init(_ screen: S, terminal: any Terminal, idleNotice: DisplayText = .empty) {
    self.screen = screen
    self.terminal = terminal
    self.idleNotice = idleNotice
    mailbox = Mailbox(waker: terminal.waker)
  }

  /// Runs until an effect or a signal ends it.
  ///
  /// - Parameters:
  ///   - state: The state to begin with.
  ///   - initial: Carried out before the first picture, in which the results of its short
  ///     effects already show.
  /// - Returns: The last state, and why the loop ended.
  public func run(
    _ state: S.State, initial: Effect<S.Action> = .none
  ) -> ScreenOutcome<S.State> {
    var session = ScreenSession(screen, state: state)
    session.stopWork = { [self] in
      tasks.values.forEach { $0.cancel() }
      (tasks, named) = ([:], [:])
    }
    session.handle(.resize(terminal.size))
    session.run(initial)
    lendTerminal(to: &session)
    defer { tasks.values.forEach { $0.cancel() } }
    while !session.isFinished {
      startBackgroundWork(of: &session)
      draw(session)
      var event: TerminalEvent? = terminal.waitForEvent()
      while let current = event, !session.isFinished {
        if case .terminated(let signal) = current {
          return ScreenOutcome(state: session.state, ending: .terminated(signal: signal))
        }
        take(current, in: &session)
        lendTerminal(to: &session)
        event = terminal.pollEvent()
      }
    }
    return ScreenOutcome(state: session.state, ending: .quit)
  }

  private func take(_ event: TerminalEvent, in session: inout ScreenSession<S>) {
    switch event {
    case .key(let key):
      let wasBlanked = isBlanked
      isBlanked = false
      if case .resize = key {
        // The terminal may have lost what it showed, even when the size is the same.
        shown = nil
        isBlanked = wasBlanked
      } else if wasBlanked {
        // The key that brings the picture back does nothing else: nobody saw what it would do.
        shown = nil
        return
      }
      session.handle(picture.map { key.pointing(at: $0) } ?? key)
    case .wake:
      for letter in mailbox.takeAll() {
        // A task that was cancelled or stopped is not among them any more: what it says is late.
        guard tasks[letter.task] != nil else { continue }
        if letter.isLast { tasks[letter.task] = nil }
        session.send(letter.action)
      }
    case .idle:
      isBlanked = true
      shown = nil
    case .terminated: break
    }
  }

  /// Does what needs the terminal for itself, and what follows from it.
  private func lendTerminal(to session: inout ScreenSession<S>) {
    while case let borrowers = session.takeBorrowers(), !borrowers.isEmpty {
      for work in borrowers {
        var action: S.Action?
        terminal.lend { action = work() }
        shown = nil
        if let action { session.send(action) }
      }
    }
  }

  private func startBackgroundWork(of session: inout ScreenSession<S>) {
    for requested in session.takeBackgroundWork() {
      if let name = requested.name, let running = named.removeValue(forKey: name) {
        tasks.removeValue(forKey: running)?.cancel()
      }
      guard let work = requested.work else { continue }
      let mailbox = self.mailbox
      let number = startedTasks
      startedTasks += 1
      if let name = requested.name { named[name] = number }
      // A person sits before the screen and waits: this goes before work that nobody watches.
      tasks[number] = Task.detached(priority: .userInitiated) {
        let action = await work { mailbox.put($0, from: number, isLast: false) }
        // Nobody waits for what a cancelled task comes to: the loop is not woken for it.
        if !Task.isCancelled { mailbox.put(action, from: number, isLast: true) }
      }
    }
  }

  private func draw(_ session: ScreenSession<S>) {
    let size = terminal.size
    if let shown, shown.size == size, isBlanked || shown.state == session.state { return }
    shown = (session.state, size)
    if isBlanked {
      var surface = Surface(size: size, glyphs: terminal.glyphs)
      surface.write(idleNotice, in: surface.bounds.row(size.rows / 2), alignment: .centre)
      terminal.present(surface)
    } else {
      let picture = session.picture(size: size, glyphs: terminal.glyphs)
      self.picture = picture
      terminal.present(picture)
    }
  }
}

/// Actions of tasks on their way to the loop.
private final class Mailbox<Action: Sendable>: Sendable {
  struct Letter: Sendable {
    let task: Int
    let action: Action
    let isLast: Bool
  }

  private let waker: Waker
  private let letters = Mutex<[Letter]>([])

  init(waker: Waker) {
    self.waker = waker
  }

  func put(_ action: Action, from task: Int, isLast: Bool) {
    letters.withLock { $0.append(Letter(task: task, action: action, isLast: isLast)) }
    waker.wake()
  }

  func takeAll() -> [Letter] {
    letters.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
