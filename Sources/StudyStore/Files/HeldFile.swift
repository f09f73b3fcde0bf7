import Glibc

/// An unfinished file under a random name, held by a lock for as long as its maker is there.
///
/// A maker that is killed cannot tidy up, and what it leaves holds people's texts. Its lock goes with it,
/// however it ends, and so whoever works in the folder next can tell such a file from one in the making.
struct HeldFile {
  /// Where the file is.
  let path: String
  private let descriptor: Int32

  /// The byte that is locked.
  ///
  /// SQLite locks some of the bytes from 2^30 on, of whole processes; this lock is of an open file
  /// description, far beyond them, and the two never meet.
  private static let lockedByte = off_t(1) << 62
  /// The commands of `fcntl` for locks of an open file description, which C defines as macros.
  private static let (tryLock, awaitLock) = (Int32(37), Int32(38))

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Makes an empty file that nobody else can read.
  ///
  /// `O_EXCL` and `O_NOFOLLOW` keep it from being a file or link that someone put there; the mode
  /// is set once more because the umask may have taken bits away.
  ///
  /// - Parameter folder: Where to make it.
  /// - Returns: The file; ``release()`` ends the hold on it.
  /// - Throws: ``StudyStoreError/system(operation:path:code:)`` or ``StudyStoreError/diskFull``.
  static func make(in folder: String) throws(StudyStoreError) -> HeldFile {
    while true {
      let path = "\(folder)/\(prefix)\(RandomName.make())\(suffix)"
      let descriptor = open(
        path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, PrivateFile.mode)
      guard descriptor >= 0 else { throw PrivateFile.failure(.create, path) }
      guard fchmod(descriptor, PrivateFile.mode) == 0 else {
        let error = PrivateFile.failure(.restrict, path)
        close(descriptor)
        unlink(path)
        throw error
      }
      // A file system without locks makes studies as well; only leftovers stay there.
      _ = lock(descriptor, awaitLock)
      var status = stat()
      // Between making and locking somebody may have taken it for a leftover.
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return HeldFile(path: path, descriptor: descriptor)
      }
      close(descriptor)
    }
  }

  /// Ends the hold on the file.
  func release() { close(descriptor) }

  // MARK: Leftovers

  private static let prefix = ".duid-"
  private static let suffix = ".tmp"

  /// Removes the unfinished files of this user whose makers are gone; what cannot be removed stays.
  ///
  /// - Parameter folder: Where to look.
  static func removeLeftovers(in folder: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      // Most names are told apart by their first byte, without making a string of them.
      guard entry.pointee.d_name.0 == CChar(UInt8(ascii: ".")) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isName(name) { names.append(name) }
    }
    for name in names { removeIfLeft("\(folder)/\(name)") }
  }

  /// Whether ``make(in:)`` gives such names.
  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let random = name.dropFirst(prefix.count).dropLast(suffix.count)
    return random.count == RandomName.length && random.allSatisfy { $0.isHexDigit && $0.isASCII }
  }

  private static func removeIfLeft(_ path: String) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // The lock is let go only after the file is gone, so that a maker who waits for it notices.
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), lock(descriptor, tryLock)
    else { return }
    for name in PrivateFile.companions(of: path) + [path] { unlink(name) }
  }

  private static func lock(_ descriptor: Int32, _ command: Int32) -> Bool {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = lockedByte
    request.l_len = 1
    while fcntl(descriptor, command, &request) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}
