/// What a coefficient belongs to.
public enum LogisticTerm: Sendable, Equatable, Hashable {
  /// The log odds when every number is 0 and every category the reference.
  case intercept
  /// A numeric predictor: the change in log odds for one more.
  case number(String)
  /// A category of a predictor: the difference in log odds with the reference category.
  case category(predictor: String, label: String)
}

extension LogisticTerm: CustomStringConvertible {
  /// The term in words, such as `age` or `region: north`.
  public var description: String {
    switch self {
    case .intercept: "(intercept)"
    case .number(let name): name
    case .category(let predictor, let label): "\(predictor): \(label)"
    }
  }
}

/// A variable that may explain the outcome.
public enum LogisticPredictor: Sendable, Equatable {
  /// A number; `nil` when it is missing.
  case number(name: String, values: [Double?])
  /// Categories, each compared with the reference; a code is an index in the labels, `nil` when it is
  /// missing.
  case category(name: String, labels: [String], codes: [Int?], reference: Int)

  /// The predictor's name.
  public var name: String {
    switch self {
    case .number(let name, _), .category(let name, _, _, _): name
    }
  }

  /// The number of values.
  var count: Int {
    switch self {
    case .number(_, let values): values.count
    case .category(_, _, let codes, _): codes.count
    }
  }

  /// Whether a unit has a value.
  func hasValue(_ unit: Int) -> Bool {
    switch self {
    case .number(_, let values): values[unit] != nil
    case .category(_, _, let codes, _): codes[unit] != nil
    }
  }

  /// The columns of the predictor for some units that all have a value.
  func columns(
    _ units: [Int]
  ) throws(LogisticUndefined) -> [(term: LogisticTerm, values: [Double])] {
    switch self {
    case .number(let name, let values):
      let numbers = units.map { values[$0] ?? 0 }
      if let index = numbers.firstIndex(where: { !$0.isFinite }) {
        throw .valueOutOfRange(predictor: name, unit: units[index])
      }
      return [(.number(name), numbers)]
    case .category(let name, let labels, let codes, let reference):
      let known = units.map { codes[$0] ?? -1 }
      if let index = known.firstIndex(where: { !labels.indices.contains($0) }) {
        throw .valueOutOfRange(predictor: name, unit: units[index])
      }
      let used = Set(known)
      guard used.contains(reference) else {
        let label = labels.indices.contains(reference) ? labels[reference] : "\(reference)"
        throw .referenceWithoutUnits(predictor: name, label: label)
      }
      // A category that nobody has says nothing, and would only be collinear.
      return labels.indices.filter { $0 != reference && used.contains($0) }.map { category in
        (
          .category(predictor: name, label: labels[category]),
          known.map { $0 == category ? 1 : 0 }
        )
      }
    }
  }
}
