import Glibc

/// Tells this program from every other build of it.
enum ProgramIdentity {
  /// A number made of the file the program was started from; `nil` where that cannot be looked at.
  static var current: UInt64? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let facts = [
      UInt64(status.st_ino), UInt64(bitPattern: Int64(status.st_size)),
      UInt64(bitPattern: Int64(status.st_mtim.tv_sec)),
      UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)),
    ]
    // FNV-1a over the four numbers (Fowler, Noll & Vo 1991).
    return facts.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01b3 }
  }
}
