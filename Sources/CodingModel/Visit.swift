/// One stay of a coder at a unit in which something was decided or noted.
public struct Visit: Hashable, Sendable {
  /// The unit.
  public var unit: UnitID
  /// Its place in the queue that was walked, from 0.
  public var place: Int
  /// The keys that were pressed, those typed into a text not counted.
  public var keys: Int
  /// How long it lasted, in milliseconds.
  public var duration: Int64

  /// Makes a visit.
  public init(unit: UnitID, place: Int, keys: Int, duration: Int64 = 0) {
    self.unit = unit
    self.place = place
    self.keys = keys
    self.duration = duration
  }
}

/// How fast a coder works, from their visits.
public struct CodingPace: Hashable, Sendable {
  /// How many visits it is computed from.
  public let visits: Int
  /// How many different units were visited.
  public let units: Int
  /// Units an hour of work.
  public let unitsPerHour: Double
  /// The median time a unit takes, in seconds.
  public let medianSeconds: Double
  /// The mean number of keys a unit takes.
  public let keysPerUnit: Double

  /// A longer stay is a break: it counts as this long, in milliseconds.
  public static let longestStay: Int64 = 300_000

  /// Computes the pace; `nil` where nothing was done.
  ///
  /// Several visits to a unit count as one of the time and keys of all of them.
  public init?(_ visits: [Visit]) {
    var times: [UnitID: Int64] = [:]
    for visit in visits {
      times[visit.unit, default: 0] += min(max(visit.duration, 1), Self.longestStay)
    }
    guard !times.isEmpty else { return nil }
    let sorted = times.values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
    self.visits = visits.count
    units = times.count
    unitsPerHour = Double(times.count) * 3_600_000 / Double(sorted.reduce(0, +))
    medianSeconds = median / 1000
    keysPerUnit = Double(visits.reduce(0) { $0 + $1.keys }) / Double(times.count)
  }
}
