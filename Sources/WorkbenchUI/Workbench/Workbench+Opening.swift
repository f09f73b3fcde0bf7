public import CodingModel

extension Workbench {
  /// The coding screen for a viewer: on the next unit with work after where they left off, else where
  /// they left off, else on the first unit.
  ///
  /// It asks the ports, and so belongs in an effect.
  public func startingState(for viewer: Coder, unitCount: Int) -> CodingScreen.State {
    guard unitCount > 0 else {
      return CodingScreen.State(viewer: viewer, position: nil, unitCount: 0)
    }
    // A failure here shows as soon as the unit is read; the first unit is a safe place to start.
    var last: Int?
    if case .success(let position) = context.client.lastPosition(viewer) { last = position }
    // Coming back to the unit itself when it is unfinished: the search starts just before it.
    let before = last.flatMap { $0 > 0 ? $0 - 1 : nil }
    var next: Int?
    if case .success(let position) = context.client.nextOpen(before, viewer) { next = position }
    return CodingScreen.State(
      viewer: viewer, position: next ?? last ?? 0, unitCount: unitCount)
  }
}
