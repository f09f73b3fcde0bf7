/// Where long work says how far it is, and hears whether it is to stop.
///
/// It is passed down to the loops that do the work. They report now and then (see ``WorkMeter``), not
/// at every step; how often anything is shown is for the receiver to decide.
public struct WorkMonitor: Sendable {
  private let receive: @Sendable (WorkProgress) -> Void
  private let hasToStop: @Sendable () -> Bool

  /// Makes a monitor.
  ///
  /// - Parameters:
  ///   - hasToStop: Whether the work is to stop; asked from the thread that works.
  ///   - receive: Takes progress, on the same thread.
  public init(
    hasToStop: @escaping @Sendable () -> Bool,
    receive: @escaping @Sendable (WorkProgress) -> Void
  ) {
    self.receive = receive
    self.hasToStop = hasToStop
  }

  /// Shows nothing and never stops.
  public static let none = WorkMonitor(hasToStop: { false }, receive: { _ in })

  /// Whether the work is to stop.
  public var isCancelled: Bool { hasToStop() }

  /// Stops the work if it is to stop.
  ///
  /// - Throws: ``WorkCancelled``.
  public func check() throws(WorkCancelled) {
    if hasToStop() { throw WorkCancelled() }
  }

  /// Tells how far the work is, without asking whether it is to stop.
  public func tell(_ progress: WorkProgress) { receive(progress) }

  /// Tells how far the work is, and stops it if it is to stop.
  ///
  /// - Throws: ``WorkCancelled``.
  public func report(_ progress: WorkProgress) throws(WorkCancelled) {
    try check()
    receive(progress)
  }

  /// Begins a phase.
  ///
  /// - Parameters:
  ///   - phase: What is being done.
  ///   - total: How many steps there are, where that is known.
  /// - Returns: What counts the steps.
  public func begin(_ phase: WorkPhase, of total: Int? = nil) -> WorkMeter {
    receive(WorkProgress(phase, of: total))
    return WorkMeter(self, phase, of: total)
  }

  /// The monitor of one of several parts that take about equally long: what it is told shows as
  /// progress of the whole.
  ///
  /// - Parameters:
  ///   - index: Which part, from 0.
  ///   - count: How many parts there are.
  /// - Returns: The monitor.
  public func part(_ index: Int, of count: Int) -> WorkMonitor {
    let receive = receive
    return WorkMonitor(hasToStop: hasToStop) { receive($0.part(index, of: count)) }
  }
}

/// Counts the steps of a phase and reports every so many of them.
public struct WorkMeter: Sendable {
  /// After how many steps a report goes out: rarely enough to cost nothing, often enough that a stop
  /// is heard at once.
  public static let stride = 256

  private let monitor: WorkMonitor
  private let phase: WorkPhase
  private let total: Int?
  private var done = 0

  init(_ monitor: WorkMonitor, _ phase: WorkPhase, of total: Int?) {
    self.monitor = monitor
    self.phase = phase
    self.total = total
  }

  /// Counts a step.
  ///
  /// - Throws: ``WorkCancelled`` if the work is to stop.
  public mutating func step() throws(WorkCancelled) {
    done += 1
    if done % Self.stride == 0 { try monitor.report(WorkProgress(phase, done: done, of: total)) }
  }
}
