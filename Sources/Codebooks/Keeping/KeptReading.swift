import CodingModel

/// What reading a codebook keeps for the next time: the codebook itself, and which program made it.
///
/// The first byte tells the version of this form, then come the program and a checksum over all that
/// follows, and then the codebook, its title in front.
enum KeptReading {
  /// The form these bytes have; a change of the form needs another number, though another program never
  /// reads them anyway.
  private static let version: UInt8 = 2
  private static let wordSize = MemoryLayout<UInt64>.size
  private static let headSize = 1 + 2 * wordSize

  /// A codebook as bytes.
  static func bytes(_ codebook: Codebook, program: UInt64) -> [UInt8] {
    var archive = ByteArchive()
    var (title, codebook) = (codebook.title, codebook)
    archive.pass(&title)
    archive.pass(&codebook)
    let body = archive.written
    return [version] + written(program) + written(checksum(body[...])) + body
  }

  /// The program that kept these bytes; `nil` where they are of another form, or damaged.
  static func program(of bytes: [UInt8]) -> UInt64? {
    guard bytes.count > headSize, bytes.first == version,
      number(bytes[(1 + wordSize)..<headSize]) == checksum(bytes[headSize...])
    else { return nil }
    return number(bytes[1...wordSize])
  }

  /// The codebook's title, in bytes that are whole.
  static func title(in bytes: [UInt8]) -> LocalizedText? {
    read(bytes) { archive in
      var title: LocalizedText = ""
      archive.pass(&title)
      return title
    }
  }

  /// The codebook, in bytes that are whole.
  static func codebook(in bytes: [UInt8]) -> Codebook? {
    read(bytes) { archive in
      var title: LocalizedText = ""
      archive.pass(&title)
      var codebook = Codebook.blank
      archive.pass(&codebook)
      if !archive.isAtEnd { archive.fail() }
      return codebook
    }
  }

  private static func read<Value>(
    _ bytes: [UInt8], _ body: (inout ByteArchive) -> Value
  ) -> Value? {
    guard bytes.count > headSize else { return nil }
    return bytes.withUnsafeBytes { buffer in
      var archive = ByteArchive(reading: buffer[headSize...])
      let value = body(&archive)
      return archive.isDamaged ? nil : value
    }
  }

  private static func written(_ number: UInt64) -> [UInt8] {
    (0..<wordSize).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// FNV-1a (Fowler, Noll & Vo 1991), eight bytes at a time: it is there to find damage, in next to no time.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      let words = buffer.count / wordSize
      for word in 0..<words {
        let value = buffer.loadUnaligned(fromByteOffset: word * wordSize, as: UInt64.self)
        sum = (sum ^ UInt64(littleEndian: value)) &* 0x100_0000_01b3
        // The multiplication carries upwards only: without this, high bits would hardly count.
        sum ^= sum >> 32
      }
      for byte in buffer[(words * wordSize)...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return sum
    }
  }
}
