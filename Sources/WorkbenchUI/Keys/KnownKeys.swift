import CodingModel
import Synchronization
import TerminalUI

/// The keys of the coding screen by the variable in focus, worked out once: they are asked for with every
/// key and every picture.
///
/// What it gives is the same as without it; only the time differs. A list and no generic cache: a study has
/// few variables, and what a generic type takes to set up is felt before the first picture.
final class KnownCodingKeys: Sendable {
  private let known = Mutex<[(VariableID?, [Binding<CodingScreen.Action>])]>([])

  /// The keys while a variable is in focus; `make` works them out the first time.
  func keys(
    for variable: VariableID?, _ make: () -> [Binding<CodingScreen.Action>]
  ) -> [Binding<CodingScreen.Action>] {
    if let keys = known.withLock({ $0.first { $0.0 == variable }?.1 }) { return keys }
    let keys = make()
    known.withLock { $0.append((variable, keys)) }
    return keys
  }
}

/// The keys that mean the same on every screen, by what makes a difference to them.
final class KnownDeskKeys: Sendable {
  private let known = Mutex<[(Workbench.DeskSituation, [Binding<Workbench.Action>])]>([])

  /// The keys in a situation; `make` works them out the first time.
  func keys(
    in situation: Workbench.DeskSituation, _ make: () -> [Binding<Workbench.Action>]
  ) -> [Binding<Workbench.Action>] {
    if let keys = known.withLock({ $0.first { $0.0 == situation }?.1 }) { return keys }
    let keys = make()
    known.withLock { $0.append((situation, keys)) }
    return keys
  }
}
