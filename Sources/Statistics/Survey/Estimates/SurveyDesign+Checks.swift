/// The units drawn first: clusters within strata, or units when nothing was clustered.
struct NestedUnits {
  /// The primary unit of each unit.
  let unitCodes: [Int]
  /// The stratum of each primary unit.
  let stratumOfPrimaryUnit: [Int]

  /// Numbers the clusters, equal labels in different strata apart.
  init(strata: [Int], clusters: [String]?) {
    guard let clusters else {
      unitCodes = Array(strata.indices)
      stratumOfPrimaryUnit = strata
      return
    }
    let labels = LabelCodes(clusters)
    let pairs = LabelCodes(zip(strata, labels.codes).map { $0 * labels.labels.count + $1 })
    unitCodes = pairs.codes
    stratumOfPrimaryUnit = pairs.labels.map { $0 / labels.labels.count }
  }
}

/// Labels as numbers, in the order in which they are met.
struct LabelCodes<Label: Hashable> {
  /// The number of each value's label.
  let codes: [Int]
  /// The labels, each once.
  let labels: [Label]

  init(_ values: [Label]) {
    var numbers: [Label: Int] = [:]
    var labels: [Label] = []
    codes = values.map { value in
      if let number = numbers[value] { return number }
      numbers[value] = labels.count
      labels.append(value)
      return labels.count - 1
    }
    self.labels = labels
  }
}

extension SurveyDesign {
  static func check(
    weights: [Double], lists: [[String]?]
  ) throws(DesignUndefined) {
    guard !weights.isEmpty else { throw .noUnits }
    for case .some(let list) in lists where list.count != weights.count {
      throw .lengthMismatch(expected: weights.count, found: list.count)
    }
    for (unit, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
      throw .weightOutOfRange(unit: unit, weight: weight)
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .noWeight }
  }

  static func strata(
    labels: [String], primaryUnits: [Int], population: Population
  ) throws(DesignUndefined) -> [Stratum] {
    var strata = labels.map { Stratum(label: $0) }
    for stratum in primaryUnits { strata[stratum].primaryUnits += 1 }
    for index in strata.indices {
      let stratum = strata[index]
      let size = try Self.size(of: stratum.label, strata: labels.count, in: population)
      if let size, !(size >= Double(stratum.primaryUnits)) {
        throw .populationSmallerThanSample(
          stratum: stratum.label, population: size, sample: stratum.primaryUnits)
      }
      strata[index].population = size
    }
    return strata
  }

  private static func size(
    of stratum: String, strata: Int, in population: Population
  ) throws(DesignUndefined) -> Double? {
    switch population {
    case .infinite: return nil
    case .total(let size):
      // One total does not say how it is divided over several strata.
      guard strata == 1 else { throw .populationMissing(stratum: stratum) }
      return size
    case .perStratum(let sizes):
      guard let size = sizes[stratum] else { throw .populationMissing(stratum: stratum) }
      return size
    }
  }
}
