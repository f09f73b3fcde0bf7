/// One screen: a state, the actions that change it, and a picture of it.
///
/// `reduce` neither waits nor reads clocks nor draws random numbers; all of that is an
/// ``Effect``, so that a screen is tested as a value.
public protocol Screen: Sendable {
  /// All that the picture depends on.
  associatedtype State: Equatable & Sendable
  /// What happened.
  associatedtype Action: Equatable & Sendable

  /// The keys of the screen in this state, with their help.
  func bindings(for state: State) -> [Binding<Action>]

  /// Changes the state for an action and says what else is to be done.
  func reduce(_ state: inout State, _ action: Action) -> Effect<Action>

  /// Draws the state.
  func render(_ state: State, on surface: inout Surface)

  /// The action for a key; nil ignores it.
  ///
  /// A screen that takes typing implements this. `.resize` comes as the first key of all and
  /// after every change of size; a screen may ignore it, since it is drawn anew anyway.
  func action(for key: Key, in state: State) -> Action?
}

extension Screen {
  /// The action of the enabled binding that has the key, or that was clicked.
  public func action(for key: Key, in state: State) -> Action? {
    let key = key.typed
    let found = bindings(for: state).first { $0.isEnabled && $0.keys.contains(key) }
    return found?.action
  }
}
