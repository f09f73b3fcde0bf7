/// What is shown of long work: how far it is, and how long it still takes.
public struct WorkStatus: Equatable, Sendable {
  /// How far the phase is.
  public var progress: WorkProgress
  /// How long the phase still takes, in whole seconds; `nil` where that cannot be said.
  public var secondsLeft: Int?

  /// Makes a status.
  public init(_ progress: WorkProgress, secondsLeft: Int? = nil) {
    self.progress = progress
    self.secondsLeft = secondsLeft
  }

  /// The share that is done, in whole per cents; never 100 before everything is done.
  public var percent: Int? {
    progress.fraction.map { $0 < 1 ? min(99, Int($0 * 100)) : 100 }
  }
}

/// Watches work: takes progress in, and gives at any time what there is to show.
public struct WorkWatch: Equatable, Sendable {
  private var progress: WorkProgress?
  private var estimator = TimeEstimator()

  /// Starts before the work.
  public init() {}

  /// Takes in how far the work is.
  ///
  /// - Parameters:
  ///   - progress: How far.
  ///   - time: When, on any clock that does not go back.
  public mutating func take(_ progress: WorkProgress, at time: Duration) {
    self.progress = progress
    estimator.take(progress, at: time)
  }

  /// What is to be shown.
  ///
  /// - Parameter time: Now, on the same clock.
  /// - Returns: The status; `nil` before anything was told.
  public func status(at time: Duration) -> WorkStatus? {
    guard let progress else { return nil }
    let left = estimator.remaining(at: time).map { Int(($0 / .seconds(1)).rounded(.up)) }
    return WorkStatus(progress, secondsLeft: left)
  }
}
