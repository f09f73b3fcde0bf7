import Statistics
import Synchronization

/// Exact tests that were made of the counts of a frame.
///
/// They take longer than everything else about a table; whoever turns a table round, or takes other
/// percentages, asks for the same test again.
final class ExactTests: Sendable {
  /// The outcomes that are kept at most.
  private static let limit = 256

  private let outcomes = Mutex<[[[Int]]: Statistics.IndependenceTest?]>([:])

  /// The outcome for a table of counts, made only once.
  ///
  /// - Parameters:
  ///   - counts: Respondents by row and column.
  ///   - make: Makes the test.
  /// - Returns: The outcome; `nil` where there is none.
  func outcome(
    of counts: [[Int]], make: () -> Statistics.IndependenceTest?
  ) -> Statistics.IndependenceTest? {
    if let known = outcomes.withLock({ $0[counts] }) { return known }
    let made = make()
    outcomes.withLock { outcomes in
      if outcomes.count >= Self.limit { outcomes = [:] }
      outcomes[counts] = .some(made)
    }
    return made
  }
}
