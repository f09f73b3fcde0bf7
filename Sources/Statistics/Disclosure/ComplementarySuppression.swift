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
  /// - Returns: The counts as they can be printed, and the sensitive ones that stay in danger because
  ///   nothing is left to hide.
  public static func safe(
    _ counts: LinkedCounts, sensitive: [Int], candidates: [Candidate], minimum: Int
  ) -> (counts: LinkedCounts, exposed: [Int]) {
    var search = ComplementarySuppression(
      counts, sensitive: sensitive, candidates: candidates, minimum: minimum)
    var exposed: [Int] = []
    while let weak = search.weakest(except: exposed) {
      if !search.strengthen(weak) { exposed.append(weak) }
    }
    search.printUnneeded(exposed)
    return (search.counts, exposed)
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

  private func weakest(except exposed: [Int]) -> Int? {
    sensitive.first {
      !exposed.contains($0) && !Self.isSafe($0, in: counts, minimum: minimum)
    }
  }

  /// Hides one more count for the sake of one that can be told; `false` where none is left.
  private mutating func strengthen(_ weak: Int) -> Bool {
    let near = neighbours(of: weak)
    guard let first = near.first else { return false }
    let before = Self.width(counts.interval(of: weak))
    var widest: (candidate: Candidate, width: Int)?
    for candidate in near.prefix(Self.trials) {
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
  private mutating func printUnneeded(_ exposed: [Int]) {
    for candidate in chosen.sorted(by: { key($1) < key($0) }) {
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
