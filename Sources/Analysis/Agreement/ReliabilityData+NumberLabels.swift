public import Statistics

extension ReliabilityData {
  /// Returns the ratings with numbers for categories, where every category is written as one.
  ///
  /// Ranks that are numbers, such as 1 to 5, have distances as well as an order, and 10 comes after
  /// 9. Labels that are no numbers, or are written otherwise (`01`, `1.50`), stay labels.
  ///
  /// - Parameter isOrderDeclared: Whether the order of the categories stands; else they are put in
  ///   the order of the numbers.
  /// - Returns: The same ratings on a scale of numbers, or as they were.
  public func withNumbersFromLabels(isOrderDeclared: Bool) -> ReliabilityData {
    guard level == .ordinal, scale.numbers == nil else { return self }
    let numbers = scale.labels.compactMap { Double($0) }
    guard numbers.count == scale.count, numbers.allSatisfy(\.isFinite),
      CategoryScale(numbers: numbers).labels == scale.labels
    else { return self }
    let order =
      isOrderDeclared
      ? Array(scale.labels.indices) : scale.labels.indices.sorted { numbers[$0] < numbers[$1] }
    var positions = [Int32](repeating: Self.missing, count: scale.count)
    for (position, category) in order.enumerated() { positions[category] = Int32(position) }
    do throws(ReliabilityDataError) {
      return try ReliabilityData(
        codes: codes.map { $0 == Self.missing ? $0 : positions[Int($0)] }, coders: coders,
        unitNames: unitNames, scale: CategoryScale(numbers: order.map { numbers[$0] }),
        level: level)
    } catch {
      // The categories are the same, each once, and numbers fit an ordinal scale: nothing fails.
      return self
    }
  }
}
