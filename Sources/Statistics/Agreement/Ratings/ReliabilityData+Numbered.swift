extension ReliabilityData {
  /// Makes nominal or ordinal data from labels that were numbered as they were found.
  ///
  /// - Parameters:
  ///   - codes: `units x coders` positions in `found`, unit by unit; -1 is missing.
  ///   - found: The labels, each once; canonically equivalent spellings are one label.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: All categories in order; `nil` takes the labels found, sorted.
  ///   - level: `nominal` or `ordinal`.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    codes: [Int32], ofLabels found: [String], coders: [String], unitNames: [String]? = nil,
    categories: [String]? = nil, level: MeasurementLevel = .nominal
  ) throws(ReliabilityDataError) {
    let scale = categories ?? found.sorted()
    let numbering = try Numbering(found, in: scale, label: { $0 })
    try self.init(
      codes: numbering.renumbered(codes, width: coders.count), coders: coders,
      unitNames: unitNames, scale: CategoryScale(labels: scale), level: level)
  }

  /// Makes data from numbers that were numbered as they were found, at any level but `set`.
  ///
  /// - Parameters:
  ///   - codes: `units x coders` positions in `found`, unit by unit; -1 is missing.
  ///   - found: The values, each once.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: All values of the scale in order; `nil` takes the values found, sorted.
  ///   - level: The level of measurement.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    codes: [Int32], ofNumbers found: [Double], coders: [String], unitNames: [String]? = nil,
    categories: [Double]? = nil, level: MeasurementLevel
  ) throws(ReliabilityDataError) {
    let scale = categories ?? found.sorted()
    let numbering = try Numbering(found, in: scale, label: { "\($0)" })
    try self.init(
      codes: numbering.renumbered(codes, width: coders.count), coders: coders,
      unitNames: unitNames, scale: CategoryScale(numbers: scale), level: level)
  }

  /// Makes set-valued data from sets that were numbered as they were found.
  ///
  /// - Parameters:
  ///   - codes: `units x coders` positions in `found`, unit by unit; -1 is missing.
  ///   - found: The distinct sets, each as positions in `foundLabels`.
  ///   - foundLabels: The labels in the sets, each once.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - labels: All labels in order; `nil` takes the labels found, sorted.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    codes: [Int32], ofSets found: [[Int]], foundLabels: [String], coders: [String],
    unitNames: [String]? = nil, labels: [String]? = nil
  ) throws(ReliabilityDataError) {
    let known = labels ?? foundLabels.sorted()
    let labelNumbering = try Numbering(foundLabels, in: known, label: { $0 })
    let members = try found.map { set throws(ReliabilityDataError) in
      try set.map { label throws(ReliabilityDataError) in
        try Int(labelNumbering.position(of: Int32(clamping: label), at: 0, width: 1))
      }.sorted()
    }
    let distinct = members.sorted { $0.lexicographicallyPrecedes($1) }
    let numbering = try Numbering(members, in: distinct, label: { "\($0)" })
    let scale = CategoryScale(sets: LabelSets(labels: known, members: distinct.map(Set.init)))
    try self.init(
      codes: numbering.renumbered(codes, width: coders.count), coders: coders,
      unitNames: unitNames, scale: scale, level: .set)
  }
}

/// Where categories that were numbered as they were found stand on a scale.
private struct Numbering {
  /// For each category found its position on the scale, -1 where it is not on it.
  private let positions: [Int32]
  private let names: [String]

  init<Category: Hashable>(
    _ found: [Category], in scale: [Category], label: (Category) -> String
  ) throws(ReliabilityDataError) {
    var places: [Category: Int32] = [:]
    places.reserveCapacity(scale.count)
    for (position, category) in scale.enumerated() {
      let earlier = places.updateValue(Int32(position), forKey: category)
      guard earlier == nil else { throw .duplicateCategory(label: label(category)) }
    }
    positions = found.map { places[$0] ?? -1 }
    names = found.map(label)
  }

  /// The codes with positions on the scale.
  func renumbered(_ codes: [Int32], width: Int) throws(ReliabilityDataError) -> [Int32] {
    var codes = codes
    for index in codes.indices where codes[index] != ReliabilityData.missing {
      codes[index] = try position(of: codes[index], at: index, width: width)
    }
    return codes
  }

  /// The position on the scale of the category with a number.
  func position(
    of code: Int32, at index: Int, width: Int
  ) throws(ReliabilityDataError) -> Int32 {
    let isFound = positions.indices.contains(Int(code))
    guard isFound, positions[Int(code)] >= 0 else {
      let width = max(width, 1)
      throw .undeclaredCategory(
        unit: index / width, coder: index % width, label: isFound ? names[Int(code)] : "\(code)")
    }
    return positions[Int(code)]
  }
}
