import CodingModel

/// How the value of a note stands in a column of the study file.
///
/// | value | text |
/// |---|---|
/// | taken back | NULL |
/// | a remark | `t` and the text |
/// | it is so | `f` |
/// | people | `c` and a netstring for each name |
/// | passages | `p` and two netstrings for each, where it begins and ends: `p1:3,2:10,` |
enum NoteText {
  /// The text for a value; `nil` stands for NULL.
  static func encode(_ value: NoteValue?) -> String? {
    switch value {
    case nil: return nil
    case .text(let text)?: return "t" + text
    case .flag?: return "f"
    case .passages(let passages)?:
      var writer = NetstringWriter()
      for passage in passages {
        writer.append(Int64(passage.from))
        writer.append(Int64(passage.to))
      }
      return "p" + String(decoding: writer.bytes, as: UTF8.self)
    case .people(let names)?:
      var writer = NetstringWriter()
      for name in names { writer.append(name.rawValue) }
      return "c" + String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// The value a text stands for.
  ///
  /// - Parameter text: What ``encode(_:)`` gave.
  /// - Returns: The value; `nil` for `nil`.
  /// - Throws: ``UnreadableRecord`` if the text is none that `encode` gives.
  static func decode(_ text: String?) throws(UnreadableRecord) -> NoteValue? {
    guard let text else { return nil }
    let rest = String(Substring(text.utf8.dropFirst()))
    let value: NoteValue? =
      switch text.utf8.first {
      case UInt8(ascii: "t"): .text(rest)
      case UInt8(ascii: "f"): .flag
      case UInt8(ascii: "p"): passages(in: rest).map(NoteValue.passages)
      case UInt8(ascii: "c"): people(in: rest).map(NoteValue.people)
      default: nil
      }
    // One text for each value, or a changed byte might pass unseen.
    guard let value, encode(value)?.utf8.elementsEqual(text.utf8) == true else {
      throw UnreadableRecord(table: "codingEvent")
    }
    return value
  }

  private static func people(in text: String) -> [CoderID]? {
    Array(text.utf8).withUnsafeBytes { bytes in
      var reader = NetstringReader(bytes)
      var names: [CoderID] = []
      while !reader.isAtEnd {
        guard let name = reader.next() else { return nil }
        names.append(CoderID(name))
      }
      return names
    }
  }

  private static func passages(in text: String) -> [Passage]? {
    Array(text.utf8).withUnsafeBytes { bytes in
      var reader = NetstringReader(bytes)
      var passages: [Passage] = []
      while !reader.isAtEnd {
        guard let from = reader.next().flatMap({ Int($0) }),
          let to = reader.next().flatMap({ Int($0) })
        else { return nil }
        passages.append(Passage(from: from, to: to))
      }
      return passages
    }
  }
}
