import CodingModel

/// How an answer stands in a column of the study file.
///
/// | answer | text |
/// |---|---|
/// | taken back, or never given | NULL |
/// | none applies | `-` |
/// | codes, the main one first | `c` and a netstring for each code: `c2:1a,2:2b,` |
/// | free text | `t` and the text |
///
/// So a code named `-` or an empty text cannot be taken for something else.
enum AnswerText {
  /// The text for an answer; `nil` stands for NULL.
  static func encode(_ answer: Answer?) -> String? {
    switch answer {
    case nil: return nil
    case .noneApplies?: return "-"
    case .text(let text)?: return "t" + text
    case .codes(let codes)?:
      var writer = NetstringWriter()
      for code in codes { writer.append(code.rawValue) }
      return "c" + String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// The answer a text stands for.
  ///
  /// - Parameter text: What ``encode(_:)`` gave.
  /// - Returns: The answer; `nil` for `nil`.
  /// - Throws: ``UnreadableRecord`` if the text is none that `encode` gives.
  static func decode(_ text: String?) throws(UnreadableRecord) -> Answer? {
    guard let text else { return nil }
    switch text.utf8.first {
    case UInt8(ascii: "-") where text.utf8.count == 1:
      return .noneApplies
    case UInt8(ascii: "t"):
      return .text(String(Substring(text.utf8.dropFirst())))
    case UInt8(ascii: "c"):
      return .codes(try codes(in: Array(text.utf8.dropFirst())))
    default:
      throw UnreadableRecord(table: "codingEvent")
    }
  }

  private static func codes(in text: [UInt8]) throws(UnreadableRecord) -> [CodeID] {
    let codes = text.withUnsafeBytes { bytes -> [CodeID]? in
      var reader = NetstringReader(bytes)
      var codes: [CodeID] = []
      while !reader.isAtEnd {
        guard let code = reader.next() else { return nil }
        codes.append(CodeID(code))
      }
      return codes
    }
    guard let codes, !codes.isEmpty else { throw UnreadableRecord(table: "codingEvent") }
    return codes
  }
}

/// A row that no version of this program wrote.
struct UnreadableRecord: Error, Equatable {
  /// The table it stands in.
  let table: String
}
