/// Chooses which further counts of a table to hide, so that none of the hidden ones can be told from
/// the printed ones.
///
/// A hidden count is safe when a reader who solves the sums cannot tell that it is small, and has at
/// least as many counts to choose from as the minimum: the upper end of its feasible interval reaches
/// the minimum, and the interval is as wide. The choice is greedy, smallest counts first, and what turns
/// out not to be needed is printed again; the least loss of numbers is not promised (finding it is
/// NP-hard: Kelly, Golden and Assad 1992, *Networks* 22, 397-417).
public struct ComplementarySuppression: Sendable {
  /// What can be hidden beside the small counts.
  public struct Candidate: Sendable {
    /// The count.
    public let quantity: Int
    /// What has to go with it: shares of a total that is hidden would give it away.
    public let with: [Int]
    /// How reluctantly it is hidden; inner cells before sums.
    public let rank: Int

    /// Makes a candidate.
    public init(_ quantity: Int, with others: [Int] = [], rank: Int = 0) {
      self.quantity = quantity
      self.with = others
      self.rank = rank
    }
  }

  private let candidates: [Candidate]
  private let minimum: Int
  private let sensitive: [Int]
  private let start: LinkedCounts
  private var counts: LinkedCounts
  private var chosen: [Candidate] = []

  /// The most choices that are tried out for one count.
  private static let trials = 60

  private init(
    _ counts: LinkedCounts, sensitive: [Int], candidates: [Candidate], minimum: Int
  ) {
    self.start = counts
    self.counts = counts
    self.sensitive = sensitive
    self.candidates = candidates
    self.minimum = minimum
  }

  /// Makes the choice.
  ///
  /// - Parameters:
  ///   - counts: The counts of the table, with what must be hidden hidden already.
  ///   - sensitive: The hidden counts that nobody may be able to tell.
  ///   - candidates: What can be hidden beside them.
  ///   - minimum: The count from which a cell may be shown.
  ///   - watch: Told every so often which share of the work is done, from 0 to 1 and never less than
  ///     before: first the sensitive counts up to the first that is in danger, then the choices that were
  ///     looked at again. What it throws ends the work.
  /// - Returns: The counts as they can be printed, and the sensitive ones that stay in danger because
  ///   nothing is left to hide.
  /// - Throws: What `watch` throws.
  public static func safe<Failure: Error>(
    _ counts: LinkedCounts, sensitive: [Int], candidates: [Candidate], minimum: Int,
    watch: (_ done: Double) throws(Failure) -> Void
  ) throws(Failure) -> (counts: LinkedCounts, exposed: [Int]) {
    var search = ComplementarySuppression(
      counts, sensitive: sensitive, candidates: candidates, minimum: minimum)
    var exposed: [Int] = []
    var done = 0.0
    func tell() throws(Failure) { try watch(done) }
    while let place = try search.weakest(except: exposed, watch: tell) {
      done = max(done, Double(place) / Double(2 * sensitive.count))
      let weak = sensitive[place]
      if try !search.strengthen(weak, watch: tell) { exposed.append(weak) }
    }
    try search.printUnneeded(exposed, watch: watch)
    try watch(1)
    return (search.counts, exposed)
  }

  /// Makes the choice unwatched.
  ///
  /// - Parameters:
  ///   - counts: The counts of the table, with what must be hidden hidden already.
  ///   - sensitive: The hidden counts that nobody may be able to tell.
  ///   - candidates: What can be hidden beside them.
  ///   - minimum: The count from which a cell may be shown.
  /// - Returns: The counts as they can be printed, and the sensitive ones that stay in danger because
  ///   nothing is left to hide.
  public static func safe(
    _ counts: LinkedCounts, sensitive: [Int], candidates: [Candidate], minimum: Int
  ) -> (counts: LinkedCounts, exposed: [Int]) {
    safe(counts, sensitive: sensitive, candidates: candidates, minimum: minimum) { _ in }
  }

  /// Whether a reader cannot tell a hidden count.
  public static func isSafe(_ quantity: Int, in counts: LinkedCounts, minimum: Int) -> Bool {
    isSafe(counts.interval(of: quantity), minimum: minimum)
  }

  /// Whether what a reader holds possible reaches beyond what is small, and is wide enough.
  private static func isSafe(_ interval: ClosedRange<Int>, minimum: Int) -> Bool {
    interval.upperBound >= minimum
      && interval.upperBound - interval.lowerBound >= minimum - 1
  }

  /// The place among the sensitive counts of the first that is in danger.
  private func weakest<Failure: Error>(
    except exposed: [Int], watch: () throws(Failure) -> Void
  ) throws(Failure) -> Int? {
    for (place, quantity) in sensitive.enumerated() where !exposed.contains(quantity) {
      try watch()
      if !Self.isSafe(quantity, in: counts, minimum: minimum) { return place }
    }
    return nil
  }

  /// Hides one more count for the sake of one that can be told; `false` where none is left.
  private mutating func strengthen<Failure: Error>(
    _ weak: Int, watch: () throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let near = neighbours(of: weak)
    guard let first = near.first else { return false }
    let before = Self.width(counts.interval(of: weak))
    var widest: (candidate: Candidate, width: Int)?
    for candidate in near.prefix(Self.trials) {
      try watch()
      let trial = hiding(candidate, in: counts)
      let interval = trial.interval(of: weak)
      if Self.isSafe(interval, minimum: minimum) {
        take(candidate)
        return true
      }
      let width = Self.width(interval)
      if width > max(before, widest?.width ?? 0) { widest = (candidate, width) }
    }
    take(widest?.candidate ?? first)
    return true
  }

  private mutating func take(_ candidate: Candidate) {
    counts = hiding(candidate, in: counts)
    chosen.append(candidate)
  }

  private func hiding(_ candidate: Candidate, in counts: LinkedCounts) -> LinkedCounts {
    var counts = counts
    for quantity in [candidate.quantity] + candidate.with { counts.hide(quantity) }
    return counts
  }

  private static func width(_ interval: ClosedRange<Int>) -> Int {
    interval.upperBound == .max ? .max : interval.upperBound - interval.lowerBound
  }

  /// The printed candidates in sums that a count is in, or that hidden counts tie it to; the least
  /// loss first.
  private func neighbours(of quantity: Int) -> [Candidate] {
    var hidden: Set<Int> = [quantity]
    var printed: Set<Int> = []
    var waiting = [quantity]
    var seen: Set<Int> = []
    while let next = waiting.popLast() {
      for sum in counts.sums[next] where seen.insert(sum).inserted {
        for term in counts.equations[sum].terms {
          if counts.isPrinted(term.quantity) {
            printed.insert(term.quantity)
          } else if hidden.insert(term.quantity).inserted {
            waiting.append(term.quantity)
          }
        }
      }
    }
    return candidates.filter { printed.contains($0.quantity) }.sorted { left, right in
      key(left) < key(right)
    }
  }

  private func key(_ candidate: Candidate) -> (Int, Int, Int, Int) {
    let value = counts.value(candidate.quantity) ?? 0
    return (candidate.rank, value == 0 ? 1 : 0, value, candidate.quantity)
  }

  /// Prints what is not needed, the largest first.
  private mutating func printUnneeded<Failure: Error>(
    _ exposed: [Int], watch: (_ done: Double) throws(Failure) -> Void
  ) throws(Failure) {
    let choices = chosen.sorted { key($1) < key($0) }
    for (index, candidate) in choices.enumerated() {
      try watch(0.5 + 0.5 * Double(index) / Double(choices.count))
      let others = chosen.filter { $0.quantity != candidate.quantity }
      let trial = others.reduce(start) { hiding($1, in: $0) }
      let isStillSafe = sensitive.allSatisfy {
        exposed.contains($0) || Self.isSafe($0, in: trial, minimum: minimum)
      }
      if isStillSafe {
        counts = trial
        chosen = others
      }
    }
  }
}
