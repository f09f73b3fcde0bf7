import Glibc

extension String {
  /// The text that these bytes are in UTF-8; `nil` if they are not.
  ///
  /// Decodes with repair, which the standard library does several times faster than it validates,
  /// and then looks whether anything was repaired.
  init?(exactly bytes: UnsafeRawBufferPointer) {
    self.init(decoding: bytes.bindMemory(to: UInt8.self), as: UTF8.self)
    guard withUTF8({ UnsafeRawBufferPointer($0).holdsSameBytes(as: bytes) }) else { return nil }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes.
  func holdsSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, count) == 0
  }
}
