extension SurveyDesign {
  /// Returns the weighted total `sum w y` of the units that have a value.
  ///
  /// - Parameter values: The value of each unit; `nil` leaves it outside the domain.
  /// - Returns: The estimate.
  /// - Throws: `DesignUndefined` when the lists do not fit or the variance has no value.
  public func total(of values: [Double?]) throws(DesignUndefined) -> WeightedEstimate {
    let (design, numbers) = try complete(values)
    let scores = zip(design.weights, numbers).map { $0 * $1 }
    return try design.estimate(scores.reduce(0, +), scores: scores)
  }

  /// Returns the weighted mean `sum w y / sum w` of the units that have a value.
  ///
  /// Linearised scores `w (y - mean) / sum w`, Sarndal, Swensson & Wretman (1992), section 5.7.
  ///
  /// - Parameter values: The value of each unit; `nil` leaves it outside the domain.
  /// - Returns: The estimate.
  /// - Throws: `DesignUndefined` when the lists do not fit or the variance has no value.
  public func mean(of values: [Double?]) throws(DesignUndefined) -> WeightedEstimate {
    let (design, numbers) = try complete(values)
    let weight = design.totalWeight
    let mean = zip(design.weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / weight
    let scores = zip(design.weights, numbers).map { $0 * ($1 - mean) / weight }
    let squares = zip(design.weights, numbers).reduce(0) {
      $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean)
    }
    let counted = zip(design.weights, numbers).filter { $0.0 != 0 }.map(\.1)
    // Looked at itself: rounding leaves a variance to numbers that are all the same.
    let varies = counted.contains { $0 != counted[0] }
    let simple = varies ? squares / weight / Double(counted.count - 1) : 0
    return try design.estimate(mean, scores: scores, simpleVariance: simple)
  }

  /// Returns the weighted ratio `sum w y / sum w x` of the units that have both values.
  ///
  /// Linearised scores `w (y - R x) / sum w x`, Sarndal, Swensson & Wretman (1992), section 5.6.
  ///
  /// - Parameters:
  ///   - numerators: The numerator of each unit; `nil` leaves it outside the domain.
  ///   - denominators: The denominator of each unit; `nil` leaves it outside the domain.
  /// - Returns: The estimate.
  /// - Throws: `DesignUndefined` when the lists do not fit or a value does not exist.
  public func ratio(
    of numerators: [Double?], to denominators: [Double?]
  ) throws(DesignUndefined) -> WeightedEstimate {
    try checkLength(denominators.count)
    let (first, upper) = try complete(
      zip(numerators, denominators).map { $1 == nil ? nil : $0 }, expected: numerators.count)
    let (design, lower) = try first.complete(
      zip(denominators, first.included).map { $1 ? $0 : nil })
    let bottom = zip(design.weights, lower).reduce(0) { $0 + $1.0 * $1.1 }
    guard bottom != 0 else { throw .zeroDenominator }
    let ratio = zip(design.weights, upper).reduce(0) { $0 + $1.0 * $1.1 } / bottom
    let scores = design.weights.indices.map { unit in
      design.weights[unit] * (upper[unit] - ratio * lower[unit]) / bottom
    }
    return try design.estimate(ratio, scores: scores)
  }

  /// The design of the units that have a value, and their values, 0 for the others.
  private func complete(
    _ values: [Double?], expected: Int? = nil
  ) throws(DesignUndefined) -> (SurveyDesign, [Double]) {
    try checkLength(expected ?? values.count)
    for (unit, value) in values.enumerated() {
      if let value, !value.isFinite { throw .valueNotFinite(unit: unit) }
    }
    let design = try restricted(to: values.map { $0 != nil })
    guard design.totalWeight > 0 else { throw .noWeight }
    return (design, values.map { $0 ?? 0 })
  }

  private func estimate(
    _ value: Double, scores: [Double], simpleVariance: Double = 0
  ) throws(DesignUndefined) -> WeightedEstimate {
    let variance = try covariance(of: [scores])[0][0]
    return WeightedEstimate(
      value: value, variance: variance, degreesOfFreedom: degreesOfFreedom,
      sampleSize: sampleSize, designEffect: simpleVariance > 0 ? variance / simpleVariance : nil)
  }
}

extension SurveyDesign {
  /// Returns the weighted share of successes among the units that have a value.
  ///
  /// - Parameter successes: Whether each unit is a success; `nil` leaves it outside the domain.
  /// - Returns: The share, with intervals.
  /// - Throws: `DesignUndefined` when the lists do not fit or the variance has no value.
  public func proportion(
    of successes: [Bool?]
  ) throws(DesignUndefined) -> WeightedProportion {
    try WeightedCells(
      codes: successes.map { $0.map { $0 ? 1 : 0 } }, categories: 2, design: self
    ).proportion(1)
  }
}
