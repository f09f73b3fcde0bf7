import CodingModel

/// Which disputes are shown.
public enum DisputeFilter: Sendable, CaseIterable {
  /// Those that still have to be decided.
  case open
  /// Those that are decided, or need not be.
  case ruled
  /// All of them.
  case all

  /// Whether a dispute is shown.
  func shows(_ dispute: Dispute) -> Bool {
    switch self {
    case .open: dispute.isUndecided
    case .ruled: !dispute.isUndecided
    case .all: true
    }
  }

  /// The filter that the key for it turns to.
  var next: DisputeFilter {
    switch self {
    case .open: .ruled
    case .ruled: .all
    case .all: .open
    }
  }
}
