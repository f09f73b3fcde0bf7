import Glibc

/// A temporary file in a folder of its own that nobody else can read.
///
/// The folder, with whatever another program leaves beside the file, goes with ``remove()``.
struct PrivateTextFile {
  /// Where the file is.
  let path: String
  private let folder: String

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - parents: Folders to try, the first one first.
  /// - Throws: ``CallFailure`` of the last folder.
  init(_ text: String, in parents: [String]) throws(CallFailure) {
    var failure = CallFailure(errno: ENOENT)
    for parent in parents {
      do {
        self = try PrivateTextFile(text, parent: parent)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private init(_ text: String, parent: String) throws(CallFailure) {
    var pattern = Array((parent + "/duid-XXXXXX").utf8CString)
    guard mkdtemp(&pattern) != nil else { throw CallFailure(errno: errno) }
    folder = Self.string(pattern)
    var name = Array((folder + "/memo-XXXXXX.txt").utf8CString)
    let descriptor = mkstemps(&name, 4)
    path = Self.string(name)
    guard descriptor >= 0 else {
      let code = errno
      remove()
      throw CallFailure(errno: code)
    }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        remove()
        throw CallFailure(errno: code)
      }
      written += count
    }
  }

  /// Removes the folder and everything in it.
  func remove() {
    for name in FolderNames.of(folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private static func string(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// A call of the system that failed.
struct CallFailure: Error {
  let errno: Int32
}
