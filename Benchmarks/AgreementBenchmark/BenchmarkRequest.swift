import Glibc
import Statistics

/// What to time, and on which ratings.
struct BenchmarkRequest {
  let task: BenchmarkTask
  let path: String
  let coders: Int
  let categories: Int
  let runs: Int

  /// Takes the arguments apart; `nil` when they are not understood.
  init?(_ arguments: [String]) {
    guard let task = BenchmarkTask(rawValue: arguments[1]), let coders = Int(arguments[3]),
      let categories = Int(arguments[4]), let runs = Int(arguments[5]), runs > 0
    else { return nil }
    self.task = task
    path = arguments[2]
    self.coders = coders
    self.categories = categories
    self.runs = runs
  }

  /// Reads the ratings straight into the array that will hold them, so that nothing is there twice.
  func data() throws -> ReliabilityData {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw BenchmarkFault.unreadable(path) }
    defer { close(descriptor) }
    let bytes = Int(lseek(descriptor, 0, SEEK_END))
    lseek(descriptor, 0, SEEK_SET)
    let codes = try [Int32](unsafeUninitializedCapacity: bytes / 4) { buffer, count in
      var filled = 0
      while filled < bytes {
        let got = read(
          descriptor, UnsafeMutableRawPointer(buffer.baseAddress)?.advanced(by: filled),
          bytes - filled)
        guard got > 0 else { throw BenchmarkFault.unreadable(path) }
        filled += got
      }
      count = bytes / 4
    }
    return try ReliabilityData(
      codes: codes, coders: (1...coders).map { "c\($0)" },
      scale: CategoryScale(numbers: (1...categories).map(Double.init)), level: task.level)
  }
}

/// What keeps a task from being timed.
enum BenchmarkFault: Error {
  case unreadable(String)
}
