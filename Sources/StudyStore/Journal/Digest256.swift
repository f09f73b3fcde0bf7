import Crypto

/// A SHA-256 digest (FIPS 180-4), printed as 64 hexadecimal digits.
public struct Digest256: Hashable, Sendable, CustomStringConvertible {
  /// How many bytes a digest has.
  public static let length = 32

  /// The 32 bytes.
  public let bytes: [UInt8]

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a digest back from its 64 hexadecimal digits, upper or lower case.
  public init?(hex: String) {
    let digits = hex.utf8.map(Self.value(ofDigit:))
    guard digits.count == Self.length * 2 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The digest of some bytes.
  public static func of(_ bytes: some Sequence<UInt8>) -> Digest256 {
    var stream = Stream()
    stream.update(Array(bytes))
    return stream.finish()
  }

  /// The 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[index * 2] = digits[Int(byte >> 4)]
        buffer[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Digest256 {
  /// A digest in the making, for input that should not be in memory all at once.
  struct Stream {
    private var hasher = SHA256()

    /// Takes in more bytes.
    mutating func update(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// The digest of everything taken in.
    func finish() -> Digest256 { Digest256(unchecked: Array(hasher.finalize())) }
  }
}
