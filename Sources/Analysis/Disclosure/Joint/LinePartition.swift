/// The smallest groups of people that the lines of a table tell apart: everybody is in exactly one.
struct LinePartition {
  /// The groups that each line counts, by the line's place in the table.
  private(set) var groups: [Int: [Int]] = [:]
  /// How many groups there are, those in no line included.
  private(set) var count: Int
  /// The group of those in no line; `nil` where there is nobody in it.
  private(set) var rest: Int?
  private let named: Set<Int>

  /// Divides people by the lines that count them.
  ///
  /// - Parameters:
  ///   - lines: The places of the lines, with the names of what each counts; none for everybody.
  ///   - hasRest: Whether somebody may be in no line.
  init(_ lines: [(place: Int, parts: [String])], hasRest: Bool) {
    named = Set(lines.filter { !$0.parts.isEmpty }.map(\.place))
    var signatures: [String: [Int]] = [:]
    for line in lines {
      for part in Set(line.parts) { signatures[part, default: []].append(line.place) }
    }
    let distinct = Set(signatures.values).sorted { $0.lexicographicallyPrecedes($1) }
    let needsRest = hasRest || distinct.isEmpty
    count = distinct.count + (needsRest ? 1 : 0)
    rest = needsRest ? distinct.count : nil
    for line in lines {
      groups[line.place] =
        line.parts.isEmpty
        ? Array(0..<count) : distinct.indices.filter { distinct[$0].contains(line.place) }
    }
  }

  /// All groups.
  var all: [Int] { Array(0..<count) }

  /// What the lines that count a single group each add up to, if they count every group between them.
  ///
  /// - Parameter value: The count of a line.
  /// - Returns: The sum; `nil` where some group is counted in no such line.
  func sum(_ value: (Int) -> Int) -> Int? {
    var seen: [Int: Int] = [:]
    for (place, groups) in groups where groups.count == 1 && named.contains(place) {
      if let group = groups.first, group != rest { seen[group] = value(place) }
    }
    guard seen.count == count - (rest == nil ? 0 : 1) else { return nil }
    return seen.values.reduce(0, +)
  }
}
