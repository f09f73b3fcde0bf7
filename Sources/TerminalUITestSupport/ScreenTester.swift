import Synchronization
public import TerminalUI

/// Presses keys on a screen and looks at it, without a terminal or a clock.
///
/// ```swift
/// var tester = ScreenTester(screen, state: state)
/// await tester.press("j", "1", .enter)
/// #expect(tester.picture.plainText == expected)
/// ```
public struct ScreenTester<S: Screen> {
  private var session: ScreenSession<S>
  private var size: Size
  private let glyphs: Glyphs

  /// Starts a screen as the run loop does: the size comes first, then the initial effect.
  ///
  /// - Parameters:
  ///   - screen: The screen.
  ///   - state: The state to begin with.
  ///   - size: The extent of the pictures.
  ///   - glyphs: The signs offered to the screen.
  public init(
    _ screen: S, state: S.State, size: Size = Size(columns: 80, rows: 24),
    glyphs: Glyphs = .unicode
  ) {
    session = ScreenSession(screen, state: state)
    self.size = size
    self.glyphs = glyphs
    session.handle(.resize(size))
  }

  /// The state now.
  public var state: S.State { session.state }
  /// Whether the screen asked for the end.
  public var isFinished: Bool { session.isFinished }
  /// The picture of the state now.
  public var picture: Surface { session.picture(size: size, glyphs: glyphs) }

  /// Presses keys; all effects, long ones too, end before the next key.
  public mutating func press(_ keys: Key...) async {
    await press(keys)
  }

  /// Presses the keys of a list; all effects, long ones too, end before the next key.
  public mutating func press(_ keys: [Key]) async {
    for key in keys {
      if case .resize(let new) = key { size = new }
      session.handle(key.pointing(at: picture))
      await settle()
    }
  }

  /// Carries out an effect, such as the initial one of a screen.
  public mutating func run(_ effect: Effect<S.Action>) async {
    session.run(effect)
    await settle()
  }

  /// Sends an action past the keys.
  public mutating func send(_ action: S.Action) async {
    session.send(action)
    await settle()
  }

  private mutating func settle() async {
    while true {
      let borrowers = session.takeBorrowers()
      for work in borrowers { session.send(work()) }
      let background = session.takeBackgroundWork()
      for work in background.compactMap(\.work) {
        let sent = Sent<S.Action>()
        let last = await work { sent.append($0) }
        for action in sent.actions + [last] { session.send(action) }
      }
      if borrowers.isEmpty, background.isEmpty { return }
    }
  }
}

/// What long work sent while it went on.
private final class Sent<Action: Sendable>: Sendable {
  private let all = Mutex<[Action]>([])

  var actions: [Action] { all.withLock { $0 } }

  func append(_ action: Action) { all.withLock { $0.append(action) } }
}
