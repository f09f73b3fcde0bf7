import LongWork
import Statistics
import Tables

/// Leaves out of several tables together what small numbers could be computed from: what a reader
/// with all of them on the desk can add up counts as one system of sums.
struct JointSuppression {
  /// A table with what its counts are counts of.
  struct Member {
    /// The table, with what is small in it hidden.
    var suppression: TableSuppression
    /// What its counts are counts of.
    let keys: TableKeys
  }

  private(set) var members: [Member]
  private let minimum: Int
  private var counts = LinkedCounts()
  /// The number of each table's counts among those of all.
  private var numbers: [[Int]] = []
  private var fixed: Set<Int> = []
  private var dependents: [Int: [Int]] = [:]

  /// Chooses what to leave out.
  ///
  /// - Parameters:
  ///   - members: The tables that are published together.
  ///   - minimum: The number of people from which a count may be shown.
  ///   - monitor: Hears how far the work is, and says whether to stop.
  /// - Throws: `WorkCancelled`.
  init(_ members: [Member], minimum: Int, monitor: WorkMonitor) throws(WorkCancelled) {
    self.members = members
    self.minimum = minimum
    join()
    try hide(monitor)
  }

  /// What a reader of all tables can hold possible for a count of one.
  func range(of quantity: Int, in member: Int) -> ClosedRange<Int> {
    counts.interval(of: numbers[member][quantity])
  }

  // MARK: One system

  private mutating func join() {
    var all = LinkedCounts()
    var keyed: [(key: CountKey, quantity: Int)] = []
    var offsets: [Int] = []
    for member in members {
      let offset = all.append(member.suppression.layout.counts)
      offsets.append(offset)
      keyed += Self.keyed(member).map { ($0.key, $0.quantity + offset) }
      if let head = member.keys.head {
        keyed.append((head, all.add(member.suppression.table.headN)))
      }
    }
    CountLinks.tie(keyed, in: &all)
    let merged = all.merged()
    counts = merged.counts
    numbers = zip(members, offsets).map { member, offset in
      member.suppression.counts.indices.map { merged.numbers[$0 + offset] }
    }
    for (member, numbers) in zip(members, numbers) {
      fixed.formUnion(member.suppression.fixed.map { numbers[$0] })
      for (quantity, others) in member.suppression.dependents {
        dependents[numbers[quantity], default: []] += others.map { numbers[$0] }
      }
    }
  }

  private static func keyed(_ member: Member) -> [(key: CountKey, quantity: Int)] {
    let (layout, table) = (member.suppression.layout, member.suppression.table)
    var keyed: [(key: CountKey, quantity: Int)] = []
    for row in table.rows.indices {
      if let n = layout.rowNs[row], let key = member.keys.key(row: row, column: nil) {
        keyed.append((key, n))
      }
      for column in table.rows[row].cells.indices {
        if let key = member.keys.key(row: row, column: column) {
          keyed.append((key, layout.cells[row][column]))
        }
      }
    }
    for column in table.columns.indices {
      if let n = layout.columnNs[column], let key = member.keys.key(column: column) {
        keyed.append((key, n))
      }
    }
    return keyed
  }

  // MARK: Hiding

  private mutating func hide(_ monitor: WorkMonitor) throws(WorkCancelled) {
    for (member, numbers) in zip(members, numbers) {
      for quantity in numbers.indices where !member.suppression.counts.isPrinted(quantity) {
        // Atoms are printed nowhere; what is small is printed nowhere either, but for the lead's say.
        if member.suppression.counts.value(quantity) != nil { hideAll(numbers[quantity]) }
      }
    }
    let sensitive = sensitive
    let safe = try ComplementarySuppression.safe(
      counts, sensitive: sensitive, candidates: candidates, minimum: minimum
    ) { done throws(WorkCancelled) in
      try monitor.report(WorkProgress(.disclosure, done: Int(done * 1000), of: 1000))
    }
    counts = safe.counts
    if !safe.exposed.isEmpty { withhold(safe.exposed) }
    for index in members.indices {
      let (numbers, counts) = (numbers[index], counts)
      members[index].suppression.takeOver { counts.isPrinted(numbers[$0]) }
    }
  }

  /// The hidden counts that nobody may be able to tell.
  private var sensitive: [Int] {
    var sensitive: [Int] = []
    var seen: Set<Int> = []
    for (member, numbers) in zip(members, numbers) {
      for quantity in member.suppression.sensitive.map({ numbers[$0] })
      where !counts.isPrinted(quantity) && seen.insert(quantity).inserted {
        sensitive.append(quantity)
      }
    }
    return sensitive
  }

  private mutating func hideAll(_ quantity: Int) {
    for other in closure(of: quantity) where !fixed.contains(other) { counts.hide(other) }
  }

  /// A count with everything that would give it away if it were printed.
  private func closure(of quantity: Int) -> [Int] {
    var found = [quantity]
    var seen: Set<Int> = [quantity]
    var next = 0
    while next < found.count {
      for other in dependents[found[next]] ?? [] where seen.insert(other).inserted {
        found.append(other)
      }
      next += 1
    }
    return found
  }

  /// What can be left out: a count that several tables print goes from all of them.
  private var candidates: [ComplementarySuppression.Candidate] {
    var ranks: [Int: Int] = [:]
    for (member, numbers) in zip(members, numbers) {
      for candidate in member.suppression.candidates {
        let number = numbers[candidate.quantity]
        ranks[number] = max(ranks[number] ?? 0, candidate.rank)
      }
    }
    return ranks.keys.sorted().compactMap { number in
      guard !fixed.contains(number) else { return nil }
      let all = closure(of: number)
      return .init(
        number, with: all.dropFirst().filter { !fixed.contains($0) }, rank: ranks[number] ?? 0)
    }
  }

  /// Nothing that is left protects some counts: their tables go without numbers, where that leaves a
  /// reader with less.
  private mutating func withhold(_ exposed: [Int]) {
    let before = counts
    for (member, numbers) in zip(members, numbers)
    where exposed.contains(where: numbers.contains) {
      let layout = member.suppression.layout
      for quantity in layout.cells.joined() + layout.rowNs.compactMap(\.self) {
        hideAll(numbers[quantity])
      }
    }
    let helps = exposed.contains { quantity in
      let (old, new) = (before.interval(of: quantity), counts.interval(of: quantity))
      return new.lowerBound < old.lowerBound || new.upperBound > old.upperBound
    }
    if !helps { counts = before }
  }
}
