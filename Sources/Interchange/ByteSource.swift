#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where bytes to read come from.
public struct ByteSource: Sendable {
  private enum Origin {
    case file(String)
    case bytes([UInt8])
  }

  private let origin: Origin

  /// A file, read piece by piece; a pipe will do.
  public static func file(_ path: String) -> ByteSource { ByteSource(origin: .file(path)) }

  /// Bytes in memory.
  public static func bytes(_ bytes: [UInt8]) -> ByteSource { ByteSource(origin: .bytes(bytes)) }

  /// A text in memory, as UTF-8.
  public static func text(_ text: String) -> ByteSource { .bytes(Array(text.utf8)) }

  /// How many bytes there are; `nil` where that is not known, as of a pipe.
  var byteCount: Int? {
    switch origin {
    case .bytes(let bytes): return bytes.count
    case .file(let path):
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
  }

  /// Starts reading.
  ///
  /// - Returns: A stream at the first byte.
  /// - Throws: ``InterchangeFault`` if the file cannot be opened.
  func open() throws(InterchangeFault) -> ByteStream {
    switch origin {
    case .bytes(let bytes):
      return ByteStream(bytes: bytes)
    case .file(let path):
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, O_RDONLY | O_CLOEXEC)
      #elseif canImport(Darwin)
        let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      guard descriptor >= 0 else { throw InterchangeFault(.unreadable(errno: errno)) }
      return ByteStream(descriptor: descriptor)
    }
  }
}

/// Bytes, piece by piece.
final class ByteStream {
  /// How large a piece is.
  static let pieceSize = 1 << 16

  private let descriptor: Int32?
  private var rest: ArraySlice<UInt8>

  init(descriptor: Int32) {
    self.descriptor = descriptor
    rest = []
  }

  init(bytes: [UInt8]) {
    descriptor = nil
    rest = bytes[...]
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// The next piece: a whole one unless the end is near, empty at the end.
  ///
  /// - Throws: ``InterchangeFault`` if reading fails.
  func next() throws(InterchangeFault) -> [UInt8] {
    guard let descriptor else {
      defer { rest = rest.dropFirst(Self.pieceSize) }
      return Array(rest.prefix(Self.pieceSize))
    }
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var filled = 0
    while filled < piece.count {
      let count = piece.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw InterchangeFault(.unreadable(errno: errno)) }
      if count == 0 { break }
      filled += count
    }
    piece.removeLast(piece.count - filled)
    return piece
  }
}
