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
  /// Something long of which only the last counts, by a name.
  ///
  /// What was started under the same name before is cancelled, and its action is dropped.
  case latest(String, @Sendable () async -> Action)
  /// Cancels what runs under a name; its action is dropped.
  case cancel(String)
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
    case .latest(let name, let work): .latest(name) { transform(await work()) }
    case .cancel(let name): .cancel(name)
    case .lendingTerminal(let work): .lendingTerminal { transform(work()) }
    case .batch(let effects): .batch(effects.map { $0.map(transform) })
    case .quit: .quit
    }
  }
}
