import CodingModel

/// How a lead looks at disputes: what holds for a whole session, however often the screen is left.
struct AdjudicationHabits: Equatable, Sendable {
  /// Whether coders are called by name.
  var showsNames = false
  /// Which disputes are shown.
  var filter = DisputeFilter.open
  /// In which order.
  var order = DisputeOrder.worstFirst
  /// The dispute at which the list was left.
  var place: DisputePlace?
}

extension AdjudicationScreen.State {
  /// Starts for a lead as they looked at disputes before.
  init(viewer: Coder, habits: AdjudicationHabits?) {
    self.init(viewer: viewer)
    guard let habits else { return }
    showsNames = habits.showsNames
    filter = habits.filter
    order = habits.order
    returning = habits.place
  }

  /// How the lead looks at disputes now.
  func habits(chosen: DisputePlace?) -> AdjudicationHabits {
    AdjudicationHabits(showsNames: showsNames, filter: filter, order: order, place: chosen)
  }
}
