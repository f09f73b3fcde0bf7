/// Writes fields so that their borders cannot be mistaken, whatever the fields hold.
///
/// A field is a netstring (D. J. Bernstein, 1997): its length in bytes, a colon, the bytes, a comma.
/// A field that is absent is a single hyphen, which no netstring begins with. So
/// `["ab", nil, ""]` becomes `2:ab,-0:,`.
struct NetstringWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes a text as its UTF-8 bytes, or that it is absent.
  mutating func append(_ text: String?) {
    guard let text else { return bytes.append(UInt8(ascii: "-")) }
    append(bytes: text.utf8)
  }

  /// Writes a whole number in decimal digits, or that it is absent.
  mutating func append(_ number: Int64?) { append(number.map { String($0) }) }

  /// Writes bytes as they are.
  mutating func append(bytes field: some Collection<UInt8>) {
    bytes.append(contentsOf: String(field.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: field)
    bytes.append(UInt8(ascii: ","))
  }
}

/// Reads back the fields that ``NetstringWriter`` wrote, as far as they are present.
struct NetstringReader {
  private var rest: Slice<UnsafeRawBufferPointer>

  /// Reads from the start of a text; the reader is valid as long as the text is.
  init(_ text: UnsafeRawBufferPointer) { self.rest = text[...] }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// The next field as text; `nil` if there is none or it is malformed.
  mutating func next() -> String? {
    nextBytes().flatMap { String(exactly: $0) }
  }

  /// The next field; `nil` if there is none or it is malformed.
  mutating func nextBytes() -> UnsafeRawBufferPointer? {
    var length = 0
    var digits = 0
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: ":") { return digits > 0 ? field(ofLength: length) : nil }
      // One way to write a length, or a changed byte might pass unseen: no zero goes before it.
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits == 0 || length > 0
      else { return nil }
      digits += 1
      length = length &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      // Also keeps the length from growing without bounds.
      guard length <= rest.count else { return nil }
    }
    return nil
  }

  private mutating func field(ofLength length: Int) -> UnsafeRawBufferPointer? {
    guard length < rest.count, rest[rest.startIndex + length] == UInt8(ascii: ",") else {
      return nil
    }
    let field = UnsafeRawBufferPointer(rebasing: rest.prefix(length))
    rest = rest.dropFirst(length + 1)
    return field
  }
}
