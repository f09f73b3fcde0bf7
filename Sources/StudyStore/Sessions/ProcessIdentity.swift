import Glibc

/// A process, told apart from a later one with the same number.
struct ProcessIdentity: Equatable {
  /// The process number.
  let pid: Int32
  /// The boot of the machine and the process's start within it; empty where the system does not
  /// tell.
  let start: String
  /// The name of the machine.
  let host: String

  /// This process.
  static func current() -> ProcessIdentity {
    let pid = getpid()
    return ProcessIdentity(pid: pid, start: Self.start(of: pid) ?? "", host: hostName())
  }

  /// Whether the process may still be there.
  ///
  /// A process of another machine cannot be looked at and counts as alive.
  var mayBeAlive: Bool {
    guard host == Self.hostName() else { return true }
    guard !start.isEmpty, Self.start(of: getpid()) != nil else {
      return kill(pid, 0) == 0 || errno == EPERM
    }
    return Self.start(of: pid) == start
  }

  /// The boot and start of a process; `nil` if it is gone or has ended and only waits for its
  /// parent.
  ///
  /// The start is field 22 of `/proc/PID/stat`, in clock ticks since boot, the state field 3. The
  /// second field is the command in parentheses, which may hold blanks and parentheses itself.
  private static func start(of pid: Int32) -> String? {
    guard let line = content(of: "/proc/\(pid)/stat"), let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    let boot = content(of: "/proc/sys/kernel/random/boot_id") ?? ""
    return "\(boot.prefix { $0 != "\n" }):\(fields[19])"
  }

  private static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    let length = name.firstIndex(of: 0) ?? name.count
    return name.withUnsafeBytes { bytes in
      String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<length]), as: UTF8.self)
    }
  }

  // A single read is enough for these files, which are far shorter than the buffer.
  private static func content(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
