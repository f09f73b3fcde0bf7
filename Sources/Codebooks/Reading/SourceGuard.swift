/// Looks at the bytes of a file before they reach the YAML reader.
///
/// The YAML reader hashes the keys of a mapping, and an alias used as a key is hashed in full, so a
/// small file of nested aliases could keep it busy for ever. What is refused here is what such files
/// cannot do without.
enum SourceGuard {
  /// The first reason not to read a file, if there is one.
  static func finding(in source: String) -> Finding? {
    let size = source.utf8.count
    if size > CodebookLimits.bytes {
      return finding(.tooLarge(bytes: size, limit: CodebookLimits.bytes), at: (1, 1))
    }
    var text = source
    return text.withUTF8 { bytes in
      controlCharacter(in: bytes) ?? alias(in: bytes) ?? complexKeys(in: bytes)
    }
  }

  private static func controlCharacter(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    guard let index = bytes.firstIndex(where: isControl) else { return nil }
    return finding(
      .controlCharacter(UInt32(bytes[index])), at: position(of: index, in: bytes))
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0x7F
  }

  /// An alias is a star and a name that some anchor gives; a star in a text has no such anchor.
  private static func alias(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let use = names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
    return use.map { finding(.alias($0.name), at: position(of: $0.index, in: bytes)) }
  }

  /// Every name that directly follows a sign which does not itself follow a letter or digit.
  private static func names(
    after sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(name: String, index: Int)] {
    var found: [(name: String, index: Int)] = []
    for index in bytes.indices where bytes[index] == sign {
      if index > 0, isNameByte(bytes[index - 1]) { continue }
      let name = bytes[(index + 1)...].prefix(while: isNameByte)
      if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), index)) }
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A name that is a list or a mapping stands after `? ` or ends in a bracket and a colon.
  private static func complexKeys(in bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    var count = 0
    for index in bytes.indices {
      let isKey =
        switch bytes[index] {
        case UInt8(ascii: "?"): opensKey(at: index, in: bytes)
        case UInt8(ascii: ":"): closesKey(at: index, in: bytes)
        default: false
        }
      guard isKey else { continue }
      count += 1
      if count > CodebookLimits.complexKeys {
        return finding(
          .complexKeys(limit: CodebookLimits.complexKeys), at: position(of: index, in: bytes))
      }
    }
    return nil
  }

  private static func opensKey(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if index > 0, endsText(bytes[index - 1]) { return false }
    guard index + 1 < bytes.count else { return true }
    return !isNameByte(bytes[index + 1]) && bytes[index + 1] < 0x80
  }

  private static func closesKey(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[..<index].last { $0 != 0x20 && $0 != 0x09 }
    return before == UInt8(ascii: "}") || before == UInt8(ascii: "]")
  }

  /// Whether a question mark after this byte closes a sentence.
  private static func endsText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ")"): true
    default: byte >= 0x80 || isNameByte(byte)
    }
  }

  private static func position(
    of index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (line: Int, column: Int) {
    let line = bytes[..<index].count { $0 == 0x0A } + 1
    let start = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.count + 1)
  }

  private static func finding(
    _ problem: SourceProblem, at place: (line: Int, column: Int)
  ) -> Finding {
    Finding(line: place.line, column: place.column, path: "", problem: .source(problem))
  }
}
