/// When two labels in a file of ratings are the same.
public enum LabelPolicy: Sendable {
  /// When they look the same: a composed and a decomposed accent are one label.
  case canonical
  /// When they have the same code points, as programs that compare bytes see them.
  case codePoint
}

/// A label as it is compared under a policy.
enum LabelKey: Hashable {
  case look(String)
  case bytes([UInt8])

  init(_ label: String, _ policy: LabelPolicy) {
    self = policy == .canonical ? .look(label) : .bytes(Array(label.utf8))
  }
}

/// Names that tell labels apart that look the same: those get their code points behind them.
///
/// All other labels keep their own name, so that a file without such labels reads as ever.
public struct CodePointNames: Sendable {
  private let looks: [String: Int]

  /// Takes in all labels that are to be told apart.
  ///
  /// - Parameter labels: The labels; the same code points may come more than once.
  public init(_ labels: [String]) {
    let different = Set(labels.map { LabelKey($0, .codePoint) })
    var looks: [String: Int] = [:]
    for case .bytes(let bytes) in different {
      looks[String(decoding: bytes, as: UTF8.self), default: 0] += 1
    }
    self.looks = looks
  }

  /// The name of a label.
  public func name(of label: String) -> String {
    guard let count = looks[label], count > 1 else { return label }
    let points = label.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return label + " [" + points.joined(separator: " ") + "]"
  }
}
