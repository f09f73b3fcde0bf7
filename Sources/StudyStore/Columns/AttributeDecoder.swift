import CodingModel

/// Decodes the attributes of many respondents.
///
/// Attributes stand in a row as netstrings, name and value in turn, by name. Respondents of a study
/// mostly have the same attributes, so the names and the layout of the dictionary are kept from one
/// row to the next: that spares hashing every name again, which is most of the work.
struct AttributeDecoder {
  private var names: [[UInt8]] = []
  private var places: [VariableID: Int] = [:]

  /// The text that stands for attributes.
  static func encode(_ attributes: [VariableID: CodeID]) -> String {
    var writer = NetstringWriter()
    for name in attributes.keys.sorted() {
      writer.append(name.rawValue)
      writer.append(attributes[name]?.rawValue)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The attributes that a text stands for.
  ///
  /// - Parameter text: What ``encode(_:)`` gave, as UTF-8.
  /// - Returns: The attributes.
  /// - Throws: ``UnreadableRecord`` if the text is none that `encode` gives.
  mutating func decode(
    _ text: UnsafeRawBufferPointer
  ) throws(UnreadableRecord) -> [VariableID: CodeID] {
    var reader = NetstringReader(text)
    var values: [CodeID] = []
    values.reserveCapacity(names.count)
    while !reader.isAtEnd {
      guard let name = reader.nextBytes() else { throw UnreadableRecord(table: "respondent") }
      try expect(name, at: values.count)
      guard let value = reader.next() else { throw UnreadableRecord(table: "respondent") }
      values.append(CodeID(value))
    }
    if values.count < names.count { keep(names[..<values.count]) }
    return places.mapValues { values[$0] }
  }

  /// Makes sure that the name at a place is this one.
  private mutating func expect(
    _ name: UnsafeRawBufferPointer, at place: Int
  ) throws(UnreadableRecord) {
    if place < names.count, names[place].withUnsafeBytes(name.holdsSameBytes(as:)) { return }
    keep(names[..<place] + [Array(name)])
    guard String(exactly: name) != nil, places.count == names.count else {
      throw UnreadableRecord(table: "respondent")
    }
  }

  private mutating func keep(_ kept: ArraySlice<[UInt8]>) {
    names = Array(kept)
    places = Dictionary(
      names.enumerated().map { (VariableID(String(decoding: $1, as: UTF8.self)), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
