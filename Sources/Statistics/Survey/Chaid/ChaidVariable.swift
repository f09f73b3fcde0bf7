/// A classification of units as CHAID sees it: the outcome, or a variable that may explain it.
public struct ChaidVariable: Sendable, Equatable {
  /// Which categories may be merged.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// Any; Kass's "free" predictor.
    case nominal
    /// Neighbours, while missing may join any; Kass's "monotonic" predictor, and "floating" when
    /// values are missing.
    case ordinal
  }

  /// The name.
  public let name: String
  /// The categories, in order when the variable is ordinal.
  public let labels: [String]
  /// The category of each unit, as an index in the labels; `nil` when it is missing.
  public let codes: [Int?]
  /// Which categories may be merged.
  public let kind: Kind

  /// Makes a variable.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - labels: The categories, in order when the variable is ordinal.
  ///   - codes: The category of each unit, as an index in the labels; `nil` when it is missing.
  ///   - kind: Which categories may be merged.
  public init(name: String, labels: [String], codes: [Int?], kind: Kind = .nominal) {
    self.name = name
    self.labels = labels
    self.codes = codes
    self.kind = kind
  }

  /// A category as a tree splits on it.
  public enum Category: Sendable, Equatable, Hashable {
    /// One of the labels, by its index.
    case label(Int)
    /// No value.
    case missing
  }

  func check(units: Int) throws(ChaidUndefined) {
    guard codes.count == units else {
      throw .lengthMismatch(predictor: name, expected: units, found: codes.count)
    }
    for (unit, code) in codes.enumerated() {
      if let code, !labels.indices.contains(code) {
        throw .codeOutOfRange(variable: name, unit: unit)
      }
    }
  }
}
