import Synchronization

/// A value that is worked out when somebody first asks for it, once, whatever the threads.
///
/// For what takes a moment and may not be needed yet.
public final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case unasked(@Sendable () -> Value)
    case known(Value)
  }

  private let state: Mutex<State>

  /// A value that is known.
  public init(_ value: Value) {
    state = Mutex(.known(value))
  }

  /// A value that is worked out when it is asked for.
  ///
  /// - Parameter make: Works it out; called once at most. Others who ask meanwhile wait, so it must not
  ///   ask for the same value.
  public init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.unasked(make))
  }

  /// The value.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .unasked(let make):
        let value = make()
        state = .known(value)
        return value
      }
    }
  }

  /// Another value, made of this one when it is asked for.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value) -> Other
  ) -> Deferred<Other> {
    Deferred<Other> { transform(self.value) }
  }
}
