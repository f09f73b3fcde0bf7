/// A screen in use, without a terminal: the part that the run loop and tests share.
public struct ScreenSession<S: Screen> {
  /// The screen.
  public let screen: S
  /// Its state now.
  public private(set) var state: S.State
  /// Whether an effect asked for the end.
  public private(set) var isFinished = false
  /// Long work that effects asked for and nobody has started yet.
  private var waiting: [RequestedWork<S.Action>] = []
  /// Ends the long work that was handed over; at once, so that a short effect behind it need not wait
  /// for what nobody wants any more.
  var stopWork: () -> Void = {}
  /// Work that needs the terminal for itself and that nobody has done yet.
  private var borrowers: [@Sendable () -> S.Action] = []

  /// Starts with a state, before any key.
  public init(_ screen: S, state: S.State) {
    self.screen = screen
    self.state = state
  }

  /// Reduces the action of a key and all short effects that follow from it.
  public mutating func handle(_ key: Key) {
    guard !isFinished, let action = screen.action(for: key, in: state) else { return }
    send(action)
  }

  /// Reduces an action and all short effects that follow from it.
  public mutating func send(_ action: S.Action) {
    guard !isFinished else { return }
    run(screen.reduce(&state, action))
  }

  /// Carries out an effect; long work, and work that needs the terminal, is only noted.
  public mutating func run(_ effect: Effect<S.Action>) {
    // First in, first out, so that effects of a batch act in the order in which they stand.
    var queue = [effect]
    var next = 0
    while next < queue.count, !isFinished {
      switch queue[next] {
      case .none: break
      case .perform(let work): queue.append(screen.reduce(&state, work()))
      case .background(let work): waiting.append(RequestedWork { _ in await work() })
      case .reporting(let work): waiting.append(RequestedWork(work: work))
      case .latest(let name, let work): waiting.append(RequestedWork(name: name, work: work))
      case .cancel(let name): waiting.append(RequestedWork(name: name))
      case .stopWork:
        waiting = []
        stopWork()
      case .lendingTerminal(let work): borrowers.append(work)
      case .batch(let effects): queue.insert(contentsOf: effects, at: next + 1)
      case .quit: isFinished = true
      }
      next += 1
    }
  }

  /// Hands over the long work that was noted; the caller sends the actions it yields.
  public mutating func takeBackgroundWork() -> [RequestedWork<S.Action>] {
    defer { waiting = [] }
    return waiting
  }

  /// Hands over the work that needs the terminal; the caller sends the actions it yields.
  public mutating func takeBorrowers() -> [@Sendable () -> S.Action] {
    defer { borrowers = [] }
    return borrowers
  }

  /// The picture of the state.
  public func picture(size: Size, glyphs: Glyphs = .unicode) -> Surface {
    var surface = Surface(size: size, glyphs: glyphs)
    screen.render(state, on: &surface)
    return surface
  }
}
