/// A classification of units whose distribution in the population is known.
public struct PopulationMargin: Sendable, Equatable {
  /// The name, such as a variable's.
  public let name: String
  /// The categories.
  public let labels: [String]
  /// The count, share or per cent of each category in the population.
  public let targets: [Double]
  /// The category of each unit, as an index in `labels`.
  public let codes: [Int?]

  /// Makes a margin.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - labels: The categories.
  ///   - targets: The count, share or per cent of each category in the population.
  ///   - codes: The category of each unit, as an index in `labels`; `nil` when it is not known.
  public init(name: String, labels: [String], targets: [Double], codes: [Int?]) {
    self.name = name
    self.labels = labels
    self.targets = targets
    self.codes = codes
  }

  /// Makes the margin of several classifications together, with a target for each combination.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - parts: The labels and codes of each classification, for the same units; a unit whose code
  ///     is none of the labels has no combination.
  ///   - targets: The target of each combination, the last classification varying fastest.
  public init(
    name: String, joint parts: [(labels: [String], codes: [Int?])], targets: [Double]
  ) {
    precondition(
      parts.allSatisfy { $0.codes.count == parts[0].codes.count },
      "classifications of different units cannot be combined")
    var labels = [""]
    var codes = [Int?](repeating: 0, count: parts.first?.codes.count ?? 0)
    for (index, part) in parts.enumerated() {
      labels = labels.flatMap { before in
        part.labels.map { index == 0 ? $0 : before + " / " + $0 }
      }
      codes = zip(codes, part.codes).map { before, code in
        // A code beyond its own labels would read as another combination.
        guard let before, let code, part.labels.indices.contains(code) else { return nil }
        return before * part.labels.count + code
      }
    }
    self.init(name: name, labels: labels, targets: targets, codes: codes)
  }

  /// The sum of the targets.
  public var total: Double { targets.reduce(0, +) }

  /// The category of each unit, when all is in order with the margin.
  func checkedCodes(weights: [Double]) throws(WeightingUndefined) -> [Int] {
    guard codes.count == weights.count else {
      throw .lengthMismatch(margin: name, expected: weights.count, found: codes.count)
    }
    let targetCount = targets.count
    for (index, label) in labels.enumerated() {
      guard index < targetCount, targets[index] >= 0, targets[index] < .infinity else {
        throw .targetOutOfRange(margin: name, label: label)
      }
    }
    guard targetCount == labels.count, total > 0 else {
      throw .targetOutOfRange(margin: name, label: labels.last ?? "")
    }
    let known = try knownCodes(weights: weights)
    try checkCoverage(known, weights: weights)
    return known
  }

  /// The category of each unit; a unit without weight needs none, for it does not count.
  private func knownCodes(weights: [Double]) throws(WeightingUndefined) -> [Int] {
    var known: [Int] = []
    known.reserveCapacity(codes.count)
    for (unit, code) in codes.enumerated() {
      if let code, labels.indices.contains(code) {
        known.append(code)
      } else if weights[unit] == 0 {
        known.append(0)
      } else {
        throw .unitWithoutCategory(margin: name, unit: unit)
      }
    }
    return known
  }

  /// A target cannot be met by nobody, and a category without target would leave the population.
  private func checkCoverage(_ known: [Int], weights: [Double]) throws(WeightingUndefined) {
    var sums = [Double](repeating: 0, count: labels.count)
    var found = [Bool](repeating: false, count: labels.count)
    for (code, weight) in zip(known, weights) {
      sums[code] += weight
      if weight > 0 { found[code] = true }
    }
    for (category, label) in labels.enumerated() {
      if targets[category] > 0, sums[category] <= 0 {
        throw .categoryWithoutUnits(margin: name, label: label)
      }
      if targets[category] == 0, found[category] {
        throw .categoryWithoutPopulation(margin: name, label: label)
      }
    }
  }
}
