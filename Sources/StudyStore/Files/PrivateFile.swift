import Glibc

/// Files that nobody else can read and that replace nothing.
enum PrivateFile {
  /// Read and write for the owner, nothing for anyone else.
  static let mode: mode_t = 0o600

  /// Gives a finished file its name, once all of it is on the disk.
  ///
  /// A hard link fails where a name is taken, so nothing is replaced, not even a dangling link.
  ///
  /// - Parameters:
  ///   - temporary: The finished file; afterwards it goes by `path` only.
  ///   - path: The name to give.
  /// - Throws: ``StudyStoreError/exists(path:)`` if the name is taken, or
  ///   ``StudyStoreError/system(operation:path:code:)``.
  static func publish(_ temporary: String, as path: String) throws(StudyStoreError) {
    try synchronize(temporary)
    // Opened before the name is given, so that a folder that cannot be opened leaves no study.
    let folder = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(.synchronize, path) }
    defer { close(folder) }
    if link(temporary, path) == 0 {
      unlink(temporary)
    } else {
      switch errno {
      case EEXIST: throw .exists(path: path)
      case EPERM, EOPNOTSUPP, EMLINK: try renameWithoutLinks(temporary, as: path)
      default: throw failure(.rename, path)
      }
    }
    // Some file systems cannot synchronise a folder and say EINVAL; they have nothing to wait for.
    guard fsync(folder) == 0 || errno == EINVAL else { throw failure(.synchronize, path) }
  }

  /// The folder a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The files that SQLite may keep beside a database.
  static func companions(of path: String) -> [String] {
    ["-wal", "-shm", "-journal"].map { path + $0 }
  }

  /// Whether any kind of thing, a dangling link too, has this name.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) { unlink(path) }

  // Some file systems (FAT, a few network ones) have no hard links. There the name is first taken
  // with an empty file of our own, which only then is replaced.
  private static func renameWithoutLinks(
    _ temporary: String, as path: String
  ) throws(StudyStoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : failure(.create, path)
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let error = failure(.rename, path)
      unlink(path)
      throw error
    }
  }

  private static func synchronize(_ path: String) throws(StudyStoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.synchronize, path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(.synchronize, path) }
  }

  /// What the system said, as an error.
  static func failure(_ operation: FileOperation, _ path: String) -> StudyStoreError {
    errno == ENOSPC || errno == EDQUOT
      ? .diskFull : .system(operation: operation, path: path, code: errno)
  }
}

/// Names that nobody can guess.
enum RandomName {
  /// How many characters they have.
  static let length = 32

  /// 32 hexadecimal digits from the system's random number generator.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
