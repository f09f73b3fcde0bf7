extension ReliabilityData {
  /// Returns the ratings of two coders, on the units that both of them coded.
  ///
  /// - Parameters:
  ///   - first: The column of the first coder.
  ///   - second: The column of the second coder.
  /// - Returns: Data with two coders and the whole scale; possibly without units.
  /// - Throws: `unknownCoder` when a column does not exist.
  public func pair(_ first: Int, _ second: Int) throws(ReliabilityDataError) -> ReliabilityData {
    for coder in [first, second] where !coders.indices.contains(coder) {
      throw .unknownCoder(coder)
    }
    return knownPair(first, second)
  }

  /// The ratings of two coders whose columns are known to exist.
  func knownPair(_ first: Int, _ second: Int) -> ReliabilityData {
    var kept: [Int32] = []
    var names: [String] = []
    for unit in 0..<unitCount {
      let ratings = (codes[unit * coders.count + first], codes[unit * coders.count + second])
      guard ratings.0 != Self.missing, ratings.1 != Self.missing else { continue }
      kept.append(ratings.0)
      kept.append(ratings.1)
      if let unitNames { names.append(unitNames[unit]) }
    }
    return ReliabilityData(
      unchecked: kept, coders: [coders[first], coders[second]],
      unitNames: unitNames == nil ? nil : names, scale: scale, level: level)
  }

  /// The data of exactly two coders, on the units that both coded.
  func codedByBoth() throws(AgreementUndefined) -> ReliabilityData {
    guard coders.count == 2 else { throw .needsExactlyTwoCoders(found: coders.count) }
    let kept = (0..<unitCount).filter { unit in
      codes[2 * unit] != Self.missing && codes[2 * unit + 1] != Self.missing
    }
    guard !kept.isEmpty else { throw .noCommonUnits(first: coders[0], second: coders[1]) }
    return kept.count == unitCount ? self : keeping(units: kept)
  }

  /// Returns the data without one coder.
  ///
  /// - Parameter coder: The column to leave out.
  /// - Returns: Data with one coder less and all units.
  /// - Throws: `unknownCoder` when the column does not exist.
  public func without(coder: Int) throws(ReliabilityDataError) -> ReliabilityData {
    guard coders.indices.contains(coder) else { throw .unknownCoder(coder) }
    return without(knownCoder: coder)
  }

  /// The data without a coder whose column is known to exist.
  func without(knownCoder coder: Int) -> ReliabilityData {
    let width = coders.count
    let kept = codes.indices.lazy.filter { $0 % width != coder }.map { codes[$0] }
    var names = coders
    names.remove(at: coder)
    return ReliabilityData(
      unchecked: Array(kept), coders: names, unitNames: unitNames, scale: scale, level: level)
  }

  /// Returns the data of some units only, in the order given.
  ///
  /// - Parameter units: Rows of this data; a row may be given more than once.
  /// - Returns: Data with all coders and the whole scale.
  public func keeping(units: [Int]) -> ReliabilityData {
    var kept: [Int32] = []
    kept.reserveCapacity(units.count * coders.count)
    for unit in units {
      kept.append(contentsOf: codes[unit * coders.count..<(unit + 1) * coders.count])
    }
    return ReliabilityData(
      unchecked: kept, coders: coders,
      unitNames: unitNames.map { names in units.map { names[$0] } },
      scale: scale, level: level)
  }

  /// Returns the data with only the categories that some coder used.
  ///
  /// Several programs do this silently. It changes the ranks behind weights and the number of
  /// categories behind Brennan-Prediger and AC1, so here it has to be asked for.
  public func restrictedToObservedCategories() -> ReliabilityData {
    var used = [Bool](repeating: false, count: scale.count)
    for code in codes where code != Self.missing { used[Int(code)] = true }
    let kept = scale.labels.indices.filter { used[$0] }
    var renumbered = [Int32](repeating: Self.missing, count: scale.count)
    for (position, category) in kept.enumerated() { renumbered[category] = Int32(position) }
    return ReliabilityData(
      unchecked: codes.map { $0 == Self.missing ? $0 : renumbered[Int($0)] }, coders: coders,
      unitNames: unitNames, scale: scale.keeping(kept), level: level)
  }

  /// Returns nominal data that only says whether the rating was this category.
  ///
  /// - Parameter category: A position in `scale`.
  /// - Returns: Data with the categories *this one* (0) and *any other* (1).
  public func collapsed(to category: Int) -> ReliabilityData {
    recoded(["\(scale.labels[category])", "not \(scale.labels[category])"]) { code in
      Int(code) == category ? 0 : 1
    }
  }

  /// Returns nominal data that only says whether a label was in the set.
  ///
  /// - Parameter label: A position among the labels of set-valued data.
  /// - Returns: Data with the categories *applied* (0) and *not applied* (1), or `nil` when the
  ///   ratings are not sets.
  public func presence(ofLabel label: Int) -> ReliabilityData? {
    guard let sets = scale.sets else { return nil }
    return recoded(["\(sets.labels[label])", "not \(sets.labels[label])"]) { code in
      sets.contains(label, in: Int(code)) ? 0 : 1
    }
  }

  private func recoded(_ labels: [String], _ recode: (Int32) -> Int32) -> ReliabilityData {
    ReliabilityData(
      unchecked: codes.map { $0 == Self.missing ? $0 : recode($0) }, coders: coders,
      unitNames: unitNames, scale: CategoryScale(labels: labels), level: .nominal)
  }
}
