import CodingModel

/// Values on their way into bytes or out of them.
///
/// Writing and reading are one description of what a value is made of: every `pass` writes the value it is
/// given, or puts the one that was read in its place. Whole numbers take seven bits a byte, the low ones
/// first; texts are UTF-8 with their length in front.
///
/// Damaged bytes never trap: they leave values as they are and say so in ``isDamaged``.
struct ByteArchive {
  /// How deep a value may lie in another of its kind.
  private static let depth = 200

  /// What was written so far.
  private(set) var written: [UInt8] = []
  /// What is still to be read; `nil` while writing.
  private var rest: Slice<UnsafeRawBufferPointer>?
  private var level = 0
  /// Whether what was read cannot have been written like this.
  private(set) var isDamaged = false

  /// Begins to write.
  init() {}

  /// Begins to read.
  init(reading bytes: Slice<UnsafeRawBufferPointer>) { rest = bytes }

  var isReading: Bool { rest != nil }
  /// Whether everything was read.
  var isAtEnd: Bool { rest?.isEmpty ?? true }

  /// Notes that what was read makes no sense.
  mutating func fail() { isDamaged = true }

  // MARK: Plain values

  mutating func pass(_ byte: inout UInt8) {
    guard isReading else { return written.append(byte) }
    if let read = rest?.popFirst() { byte = read } else { fail() }
  }

  mutating func pass(_ number: inout Int) {
    if isReading { return read(&number) }
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      written.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(rest))
  }

  private mutating func read(_ number: inout Int) {
    var (value, shift) = (UInt(0), 0)
    while shift < UInt.bitWidth, let byte = rest?.popFirst() {
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 {
        number = Int(bitPattern: value)
        return
      }
      shift += 7
    }
    fail()
  }

  mutating func pass(_ flag: inout Bool) {
    var byte: UInt8 = flag ? 1 : 0
    pass(&byte)
    flag = byte == 1
    if byte > 1 { fail() }
  }

  mutating func pass(_ number: inout Double) {
    var bits = Int(bitPattern: UInt(number.bitPattern))
    pass(&bits)
    number = Double(bitPattern: UInt64(UInt(bitPattern: bits)))
  }

  mutating func pass(_ text: inout String) {
    var count = text.utf8.count
    pass(&count)
    guard isReading else { return written.append(contentsOf: text.utf8) }
    guard let bytes = rest, count >= 0, count <= bytes.count else { return fail() }
    rest = bytes.dropFirst(count)
    // Bound to their type, they take the validation's quick way.
    let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(count)).bindMemory(to: UInt8.self)
    if let read = String(validating: part, as: UTF8.self) { text = read } else { fail() }
  }

  mutating func pass<Scope>(_ name: inout Identifier<Scope>) {
    var text = name.rawValue
    pass(&text)
    if isReading { name = Identifier(text) }
  }

  /// One of a few, by its place among them.
  mutating func pass<Choice: CaseIterable & Equatable>(_ choice: inout Choice) {
    let all = Array(Choice.allCases)
    var place = UInt8(all.firstIndex(of: choice) ?? 0)
    pass(&place)
    if all.indices.contains(Int(place)) { choice = all[Int(place)] } else { fail() }
  }

  // MARK: Values made of others

  /// A list; `blank` is what reading an element begins with.
  mutating func pass<Element>(
    _ list: inout [Element], blank: Element, _ element: (inout ByteArchive, inout Element) -> Void
  ) {
    var count = list.count
    pass(&count)
    guard let rest else {
      for var item in list { element(&self, &item) }
      return
    }
    // Nothing takes less than a byte, so that damage cannot ask for room without end.
    guard count >= 0, count <= rest.count else { return fail() }
    list = []
    list.reserveCapacity(count)
    for _ in 0..<count where !isDamaged {
      var item = blank
      element(&self, &item)
      list.append(item)
    }
  }

  /// What may be there or not; `blank` is what reading it begins with.
  mutating func pass<Wrapped>(
    _ value: inout Wrapped?, blank: Wrapped, _ wrapped: (inout ByteArchive, inout Wrapped) -> Void
  ) {
    var isThere = value != nil
    pass(&isThere)
    guard isThere else { return value = nil }
    var inner = value ?? blank
    wrapped(&self, &inner)
    value = inner
  }

  mutating func pass<Scope>(_ names: inout [Identifier<Scope>]) {
    pass(&names, blank: "") { $0.pass(&$1) }
  }

  /// Something that may hold others of its kind.
  mutating func nest(_ body: (inout ByteArchive) -> Void) {
    guard level < Self.depth else { return fail() }
    level += 1
    body(&self)
    level -= 1
  }
}
