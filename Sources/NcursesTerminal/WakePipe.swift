#if canImport(Glibc)
  import Glibc
#endif

/// A pipe that ends the wait for keys: signal handlers and other threads write, the loop reads.
///
/// It lives as long as somebody may write to it, so that a late task never writes into a
/// descriptor that has come to mean something else.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .systemCall("pipe", errno: errno) }
    for end in ends {
      // A signal handler must not wait for a full pipe, nor the loop for an empty one.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Writes the byte that stands for no signal; a full pipe wakes the loop just as well.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// All bytes that were written: 0 for a wake-up, else the number of a signal.
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &chunk, chunk.count)
      if count <= 0 { return all }
      all += chunk[..<count]
    }
  }
}
