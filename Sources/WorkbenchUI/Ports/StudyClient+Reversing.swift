import CodingModel

extension StudyClient {
  /// Undoes or does again, and finds the place of its unit in a queue.
  func reverse(
    _ way: CodingScreen.Reversal, in queue: UnitQueue, by viewer: Coder
  ) -> (Result<UndoneStep?, StudyFailure>, place: Int?) {
    let result = way == .undo ? undo(viewer) : room.redo(viewer)
    guard case .success(let step?) = result, let unit = step.restored.unit,
      case .success(let place) = room.place(unit, queue, viewer)
    else { return (result, nil) }
    return (result, place)
  }
}
