import CodingModel

/// How an answer stands in a field: codes split by `|`, the main one first; `{}` is *none applies*.
enum CodesField {
  static let noneApplies = "{}"
  private static let bar = UInt8(ascii: "|")

  /// The answer as a field; empty where there is none.
  static func text(_ answer: Answer?) -> String {
    switch answer {
    case nil: ""
    case .noneApplies: noneApplies
    case .text(let text): text
    case .codes(let codes): codes.map(\.rawValue).joined(separator: "|")
    }
  }

  /// The answer in a field.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - kind: The kind of the variable: the field of a text variable is the text itself.
  /// - Returns: `nil` for an empty field.
  static func answer(_ field: String, kind: Variable.Kind) -> Answer? {
    if field.isEmpty { return nil }
    if kind == .text { return .text(field) }
    return field == noneApplies ? .noneApplies : .codes(parts(of: field).map { CodeID($0) })
  }

  /// The parts between bars, empty ones included; by bytes, since a mark after a bar makes another
  /// character of it.
  static func parts(of field: String) -> [String] {
    field.utf8.split(separator: bar, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
