/// How far a phase of long work is.
public struct WorkProgress: Equatable, Sendable {
  /// What is being done.
  public var phase: WorkPhase
  /// How many steps of the phase are done: rows, bytes, replicates.
  public var done: Int
  /// How many there are; `nil` where that is not known beforehand.
  public var total: Int?

  /// Makes a progress.
  public init(_ phase: WorkPhase, done: Int = 0, of total: Int? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
  }

  /// The share that is done, from 0 to 1; `nil` where it is not known.
  public var fraction: Double? {
    guard let total, total > 0 else { return nil }
    return min(1, max(0, Double(done) / Double(total)))
  }

  /// The same progress as one of several parts of a whole that take about equally long.
  ///
  /// - Parameters:
  ///   - index: Which part, from 0.
  ///   - count: How many parts there are.
  /// - Returns: The progress of the whole.
  func part(_ index: Int, of count: Int) -> WorkProgress {
    // A part of unknown length counts as not begun.
    let size = max(1, total ?? 1)
    let within = total == nil ? 0 : min(max(0, done), size)
    return WorkProgress(phase, done: index * size + within, of: max(1, count) * size)
  }
}

/// Long work was stopped by whoever asked for it.
public struct WorkCancelled: Error, Equatable, Sendable {
  /// Makes the error.
  public init() {}
}
