#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written; the file that was there, if any, is untouched, unless only the
/// folder could not be synchronised after the new file got its name.
public struct AtomicFileError: Error, Equatable, Sendable {
  /// What was being done.
  public enum Step: Sendable {
    /// Looking at what is there: only a regular file or a symbolic link is replaced.
    case inspect
    /// Making the temporary file.
    case create
    /// Writing it.
    case write
    /// Making it last.
    case sync
    /// Putting it in place.
    case rename
  }

  /// What was being done.
  public let step: Step
  /// The system's error number.
  public let errno: Int32
}

/// A file that appears whole or not at all, readable by its owner only.
///
/// Written without a name where the system can do that (`O_TMPFILE`), so that a program that is killed
/// leaves nothing of what it wrote; elsewhere beside its destination under a name nobody else can have made
/// (`O_EXCL`, `O_NOFOLLOW`). Synchronised, then given its name; a symbolic link at the destination is
/// replaced, never followed.
public final class AtomicFile: TextOutputStream {
  private static let bufferSize = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: AtomicFileError?

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: The destination.
  ///   - body: Writes the content.
  /// - Throws: ``AtomicFileError`` if any step fails.
  public static func write(
    to path: String, _ body: (inout AtomicFile) -> Void
  ) throws(AtomicFileError) {
    var status = stat()
    if lstat(path, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG || kind == S_IFLNK else {
        throw AtomicFileError(step: .inspect, errno: kind == S_IFDIR ? EISDIR : EINVAL)
      }
    }
    let folder = folder(of: path)
    let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = "\(folder)/.duid-\(suffix).tmp"
    let unnamed = AtomicFile(unnamedIn: folder)
    var file: AtomicFile
    if let unnamed { file = unnamed } else { file = try AtomicFile(creating: temporary) }
    do throws(AtomicFileError) {
      body(&file)
      try file.finish()
      // The last moment: from here on there are only calls that take no time.
      if unnamed != nil { try file.name(temporary) }
      guard rename(temporary, path) == 0 else {
        throw AtomicFileError(step: .rename, errno: errno)
      }
    } catch {
      // Nothing has its name yet: what was there stays, what was begun goes.
      unlink(temporary)
      throw error
    }
    try synchronise(folder: folder)
  }

  private init(creating path: String) throws(AtomicFileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw AtomicFileError(step: .create, errno: errno) }
  }

  /// A file without a name; `nil` where the file system or the system has none.
  private init?(unnamedIn folder: String) {
    #if os(Linux)
      // What C defines as O_TMPFILE; its second part keeps older kernels from making anything.
      descriptor = open(folder, O_WRONLY | 0o20_000_000 | O_DIRECTORY | O_CLOEXEC, 0o600)
      // The mode is set once more: the umask may have taken bits away.
      guard descriptor >= 0, access(link, F_OK) == 0, fchmod(descriptor, 0o600) == 0 else {
        return nil
      }
    #else
      return nil
    #endif
  }

  /// Where the system keeps a link to what is open.
  private var link: String { "/proc/self/fd/\(descriptor)" }

  /// Gives an unnamed file a name that is free.
  private func name(_ path: String) throws(AtomicFileError) {
    guard linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw AtomicFileError(step: .create, errno: errno)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds text; a failure shows when the file is finished.
  public func write(_ string: String) {
    buffer += string.utf8
    if buffer.count >= Self.bufferSize { flush() }
  }

  private func flush() {
    var start = 0
    while failure == nil, start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #elseif canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #endif
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        failure = AtomicFileError(step: .write, errno: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func finish() throws(AtomicFileError) {
    flush()
    if let failure { throw failure }
    guard fsync(descriptor) == 0 else { throw AtomicFileError(step: .sync, errno: errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }

  private static func synchronise(folder: String) throws(AtomicFileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw AtomicFileError(step: .sync, errno: errno) }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a folder and say EINVAL; the file is in place by now.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw AtomicFileError(step: .sync, errno: errno)
    }
  }
}
