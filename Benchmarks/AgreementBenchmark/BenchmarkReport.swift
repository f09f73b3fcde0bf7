import Glibc
import Statistics

/// The times of a task, its value, and the memory it took.
struct BenchmarkReport: Encodable {
  let task: String
  /// One time a run.
  let seconds: [Double]
  /// The coefficient, or whatever number the task ends in.
  let value: Double
  /// The ratings in memory.
  let ratingsBytes: Int
  /// The most memory the process held before the ratings were read, and in the end.
  let peakBytesBefore: Int
  let peakBytes: Int

  /// Runs a task as often as was asked.
  init(_ request: BenchmarkRequest) throws {
    task = request.task.rawValue
    peakBytesBefore = Self.peak()
    let data = try request.data()
    ratingsBytes = data.codes.count * 4
    let run = request.task.prepared(on: data)
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var value = 0.0
    for _ in 0..<request.runs {
      let time = try clock.measure { value = try run() }
      seconds.append(time / .seconds(1))
    }
    self.seconds = seconds
    self.value = value
    peakBytes = Self.peak()
  }

  /// The most memory that the process ever held, in bytes.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
