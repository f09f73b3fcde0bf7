/// In which order units are walked.
public enum UnitOrder: Hashable, Sendable {
  /// As they stand in the file of cases.
  case file
  /// By id.
  case id
  /// By the coder's answer to a variable, units without one last.
  case answer(VariableID)
  /// At random, the same for the same seed.
  case random(seed: UInt64)

  /// The order as it is recorded in a study.
  public var name: String {
    switch self {
    case .file: "file"
    case .id: "id"
    case .answer(let variable): "answer:" + variable.rawValue
    case .random(let seed): "random:" + String(seed)
    }
  }
}

/// Which units a coder walks, and in which order.
public struct UnitQueue: Hashable, Sendable {
  /// Which units.
  public var filter: UnitFilter
  /// In which order.
  public var order: UnitOrder

  /// Makes a queue.
  public init(filter: UnitFilter = .everything, order: UnitOrder = .file) {
    self.filter = filter
    self.order = order
  }

  /// Every unit, as the file of cases has them.
  public static let everything = UnitQueue()
}
