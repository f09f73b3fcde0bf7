import Synchronization

/// A codebook with its routing that is read when somebody first asks for it, once, whatever the threads.
///
/// The first screen of a study needs no more of it than its title.
public final class LazyCodebook: Sendable {
  private enum State {
    case unread(@Sendable () -> RoutedCodebook)
    case read(RoutedCodebook)
  }

  private let state: Mutex<State>

  /// A codebook that is there.
  public init(_ book: RoutedCodebook) {
    state = Mutex(.read(book))
  }

  /// A codebook that is read when it is asked for.
  ///
  /// - Parameter read: Reads it; called once at most. Others who ask meanwhile wait, so it must not ask for
  ///   the same codebook.
  public init(_ read: @escaping @Sendable () -> RoutedCodebook) {
    state = Mutex(.unread(read))
  }

  /// The codebook.
  public var codebook: Codebook { value.codebook }
  /// Its routing.
  public var routing: Routing { value.routing }

  /// Another codebook, made of this one when it is asked for.
  public func map(_ transform: @escaping @Sendable (Codebook) -> Codebook) -> LazyCodebook {
    LazyCodebook { RoutedCodebook(transform(self.codebook)) }
  }

  private var value: RoutedCodebook {
    state.withLock { state in
      switch state {
      case .read(let book): return book
      case .unread(let read):
        let book = read()
        state = .read(book)
        return book
      }
    }
  }
}
