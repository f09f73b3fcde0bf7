extension Message {
  /// The words about long work, Dutch and English in that order.
  var work: Sentence? {
    switch self {
    case .working: ("Bezig …", "Working …")
    case .stopHint: ("Esc breekt af.", "Esc stops it.")
    case .stopped: ("Afgebroken.", "Stopped.")
    case .keyStop: ("afbreken", "stop")
    default: nil
    }
  }
}
