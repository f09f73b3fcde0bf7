import Synchronization
import TerminalUI

/// Keys by the situation in which they are offered, worked out once: they are asked for with every key and
/// every picture.
///
/// What it gives is the same as without it; only the time differs. A list and no dictionary: there are few
/// situations, and what a dictionary's type takes to set up is felt before the first picture.
final class KnownKeys<Situation: Equatable & Sendable, Action: Sendable>: Sendable {
  private let known = Mutex<[(Situation, [Binding<Action>])]>([])

  /// The keys in a situation; `make` works them out the first time.
  func keys(in situation: Situation, _ make: () -> [Binding<Action>]) -> [Binding<Action>] {
    if let keys = known.withLock({ $0.first { $0.0 == situation }?.1 }) { return keys }
    let keys = make()
    known.withLock { $0.append((situation, keys)) }
    return keys
  }
}
