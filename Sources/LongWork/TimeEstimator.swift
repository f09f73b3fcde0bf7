/// Estimates how long a phase of work still takes, from when it was how far.
///
/// The speed is averaged exponentially over time, with a memory that grows with the time spent: old
/// stretches fade, so that the estimate follows work that becomes slower or quicker, and does not jump
/// with every report. The first reports of a phase give no estimate. It knows no clock: times are passed in.
public struct TimeEstimator: Equatable, Sendable {
  /// How much has to be known before anything is said.
  private static let earliest = Duration.milliseconds(300)
  /// The shortest stretch of time that the speed remembers, in seconds.
  private static let shortestMemory = 2.0

  private struct Mark: Equatable, Sendable {
    var time: Duration
    var fraction: Double
  }

  private var phase: WorkPhase?
  private var start = Mark(time: .zero, fraction: 0)
  private var last = Mark(time: .zero, fraction: 0)
  /// The share of the phase done in a second, averaged.
  private var speed: Double?

  /// Starts without knowing anything.
  public init() {}

  /// Takes in how far the work is.
  ///
  /// - Parameters:
  ///   - progress: How far it is; another phase, or a step back, starts anew.
  ///   - time: When, on any clock that does not go back.
  public mutating func take(_ progress: WorkProgress, at time: Duration) {
    guard let fraction = progress.fraction else {
      if phase != progress.phase { begin(progress.phase, Mark(time: time, fraction: 0)) }
      return
    }
    let mark = Mark(time: time, fraction: fraction)
    guard phase == progress.phase, fraction >= last.fraction, time >= last.time else {
      return begin(progress.phase, mark)
    }
    let seconds = (time - last.time) / .seconds(1)
    // Reports that come in the same instant say nothing about speed.
    guard seconds > 0.01, fraction > last.fraction else { return }
    let current = (fraction - last.fraction) / seconds
    let memory = max(Self.shortestMemory, (time - start.time) / .seconds(1) / 3)
    let weight = seconds / (seconds + memory)
    speed = speed.map { $0 + weight * (current - $0) } ?? current
    last = mark
  }

  /// How long the phase still takes.
  ///
  /// - Parameter time: Now, on the same clock.
  /// - Returns: The time; `nil` where too little is known.
  public func remaining(at time: Duration) -> Duration? {
    guard let speed, speed > 0, last.time - start.time >= Self.earliest else { return nil }
    let left = (1 - last.fraction) / speed - (time - last.time) / .seconds(1)
    return .seconds(max(0, left))
  }

  private mutating func begin(_ phase: WorkPhase, _ mark: Mark) {
    self.phase = phase
    start = mark
    last = mark
    speed = nil
  }
}
