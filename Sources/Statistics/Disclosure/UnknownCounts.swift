/// What is left of linked counts when everything is filled in that a reader can tell at once.
struct UnknownCounts {
  private typealias Open = (terms: [Int: Int], constant: Int)

  private let counts: LinkedCounts
  private var known: [Int: Int] = [:]
  private var open: [Open] = []

  /// Fills in what can be told, and keeps the sums that bear on one count.
  init(_ counts: LinkedCounts, around quantity: Int) {
    self.counts = counts
    open = Self.sums(around: quantity, in: counts).map { number in
      var terms: [Int: Int] = [:]
      for term in counts.equations[number].terms {
        terms[term.quantity, default: 0] += term.sign
        if counts.isPrinted(term.quantity) { known[term.quantity] = counts.value(term.quantity) }
      }
      return (terms.filter { $0.value != 0 }, 0)
    }
    if counts.isPrinted(quantity) { known[quantity] = counts.value(quantity) }
    while fillIn() {}
    keepConnected(to: quantity)
  }

  /// The sums that counts tie to one, which nobody has printed.
  private static func sums(around quantity: Int, in counts: LinkedCounts) -> [Int] {
    var found: Set<Int> = []
    var reached: Set<Int> = [quantity]
    var waiting = [quantity]
    while let next = waiting.popLast() {
      for sum in counts.sums[next] where found.insert(sum).inserted {
        for term in counts.equations[sum].terms
        where !counts.isPrinted(term.quantity) && reached.insert(term.quantity).inserted {
          waiting.append(term.quantity)
        }
      }
    }
    return found.sorted()
  }

  /// Fills in counts that a single sum gives away; tells whether there were any.
  private mutating func fillIn() -> Bool {
    var found = false
    for index in open.indices {
      for (quantity, sign) in open[index].terms {
        guard let value = known[quantity] else { continue }
        open[index].terms[quantity] = nil
        open[index].constant -= sign * value
      }
      let terms = open[index].terms
      if terms.count == 1, let (quantity, sign) = terms.first {
        known[quantity] = open[index].constant / sign
        found = true
      } else if open[index].constant == 0, terms.count > 1,
        Set(terms.values.map { $0 > 0 }).count == 1
      {
        // Counts that add up to nobody are nobody, each of them.
        for quantity in terms.keys { known[quantity] = 0 }
        found = true
      }
    }
    open.removeAll { $0.terms.isEmpty }
    return found
  }

  private mutating func keepConnected(to quantity: Int) {
    var reached: Set<Int> = [quantity]
    var size = 0
    while size != reached.count {
      size = reached.count
      for sum in open where sum.terms.keys.contains(where: reached.contains) {
        reached.formUnion(sum.terms.keys)
      }
    }
    open.removeAll { !$0.terms.keys.contains(where: reached.contains) }
  }

  /// The counts that are still possible for one count.
  func interval(of quantity: Int) -> ClosedRange<Int> {
    if let value = known[quantity] { return value...value }
    let unknowns = Set(open.flatMap(\.terms.keys)).sorted()
    guard let place = unknowns.firstIndex(of: quantity) else {
      return counts.least(quantity)...Int.max
    }
    let largest = extreme(unknowns, place, sign: 1)
    let smallest = extreme(unknowns, place, sign: -1)
    let least = counts.least(quantity)
    let lower: Int
    if case .value(let value) = smallest {
      lower = least + Int((-value - 1e-6).rounded(.up))
    } else {
      lower = least
    }
    guard case .value(let value) = largest else {
      // Whoever cannot meet the sums has been told something that is not so: nothing is protected.
      return largest == .infeasible ? least...least : lower...Int.max
    }
    return lower...max(lower, least + Int((value + 1e-6).rounded(.down)))
  }

  /// The largest (or, with a negative sign, smallest) a count can be above its least.
  private func extreme(_ unknowns: [Int], _ place: Int, sign: Double) -> BoundedMaximum.Outcome {
    let shifts = unknowns.map(counts.least)
    let coefficients = open.map { sum in unknowns.map { Double(sum.terms[$0] ?? 0) } }
    let constants = zip(open, coefficients).map { sum, row in
      Double(sum.constant) - zip(row, shifts).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    var objective = [Double](repeating: 0, count: unknowns.count)
    objective[place] = sign
    var program = BoundedMaximum(coefficients: coefficients, constants: constants)
    return program.solve(objective)
  }
}
