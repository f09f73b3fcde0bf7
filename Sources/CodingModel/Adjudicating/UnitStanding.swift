/// Where a unit stands between coders and lead, as far as it is counted and looked for.
public struct UnitStanding: Hashable, Sendable {
  /// Whether a variable has no final value yet.
  public var isOpen: Bool
  /// Whether the lead still has to decide something on which coders differ.
  public var isUndecided: Bool
  /// Whether coders differ on something, decided or not.
  public var isDisputed: Bool

  /// Makes a standing.
  public init(isOpen: Bool, isUndecided: Bool, isDisputed: Bool) {
    self.isOpen = isOpen
    self.isUndecided = isUndecided
    self.isDisputed = isDisputed
  }

  init(_ standing: Adjudication.Standing) {
    let finals = standing.finalValues.values
    self.init(
      isOpen: finals.contains(where: \.isOpen),
      isUndecided: finals.contains(.open(.disagreement)),
      isDisputed: !standing.disputed.isEmpty)
  }

  /// Where most units stand of which nobody has said anything.
  public static let untouched = UnitStanding(isOpen: true, isUndecided: false, isDisputed: false)
}

extension Codebook {
  /// Whether every unit is open until somebody says something about it: some variable is asked of all.
  public var leavesUntouchedUnitsOpen: Bool {
    variables.contains { $0.applies == .always }
  }
}
