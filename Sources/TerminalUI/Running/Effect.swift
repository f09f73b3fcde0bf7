/// What a reducer asks the run loop to do besides changing the state.
public indirect enum Effect<Action: Sendable>: Sendable {
  /// Nothing.
  case none
  /// Something short, such as committing to a journal.
  ///
  /// It runs on the loop right after the reducer; its action is reduced before the next key is
  /// taken and before anything is drawn, so that a screen never shows as saved what is not.
  case perform(@Sendable () -> Action)
  /// Something long; it runs in a task, and its action wakes the loop.
  case background(@Sendable () async -> Action)
  /// Something long of which only the last counts, by a name; it can tell meanwhile how far it is.
  ///
  /// What was started under the same name before is cancelled, and what it would still have said is
  /// dropped.
  case latest(String, BackgroundWork<Action>)
  /// Cancels what runs under a name, which then says nothing any more.
  case cancel(String)
  /// Something long that tells meanwhile how far it is: what it sends is reduced as it comes, and its
  /// own action last.
  case reporting(BackgroundWork<Action>)
  /// The end of all long work under way: its tasks are cancelled, and what they would still have said is
  /// dropped.
  case stopWork
  /// Something that needs the terminal for itself, such as a text editor.
  ///
  /// The run loop gives the terminal away while it runs, takes it back, and reduces its action.
  case lendingTerminal(@Sendable () -> Action)
  /// Several effects, in order.
  case batch([Effect])
  /// The end of the program; keys that wait are dropped.
  case quit

  /// The same effect with its action wrapped for the screen that contains this one.
  public func map<Outer: Sendable>(
    _ transform: @escaping @Sendable (Action) -> Outer
  ) -> Effect<Outer> {
    switch self {
    case .none: .none
    case .perform(let work): .perform { transform(work()) }
    case .background(let work): .background { transform(await work()) }
    case .latest(let name, let work):
      .latest(name) { send in transform(await work { send(transform($0)) }) }
    case .cancel(let name): .cancel(name)
    case .reporting(let work):
      .reporting { send in transform(await work { send(transform($0)) }) }
    case .stopWork: .stopWork
    case .lendingTerminal(let work): .lendingTerminal { transform(work()) }
    case .batch(let effects): .batch(effects.map { $0.map(transform) })
    case .quit: .quit
    }
  }
}

/// Long work that can send actions while it goes on, from any thread.
public typealias BackgroundWork<Action: Sendable> =
  @Sendable (_ send: @escaping @Sendable (Action) -> Void) async -> Action
