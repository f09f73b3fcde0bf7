extension ReliabilityData {
  /// Makes nominal or ordinal data from ratings of any hashable category type.
  ///
  /// With `String` categories, canonically equivalent spellings are one category, as a reader sees
  /// them. Wrap the labels in `CodePointLabel` to compare them code point by code point instead.
  ///
  /// - Parameters:
  ///   - ratings: One row a unit, one entry a coder; `nil` is missing.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: All categories in order, each once.
  ///   - level: `nominal` or `ordinal`.
  ///   - label: The name of a category.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init<Category: Hashable>(
    ratings: [[Category?]], coders: [String], unitNames: [String]? = nil,
    categories: [Category], level: MeasurementLevel = .nominal, label: (Category) -> String
  ) throws(ReliabilityDataError) {
    let scale = CategoryScale(labels: categories.map(label))
    let codes = try Self.encode(
      ratings, width: coders.count, categories: categories, label: label)
    try self.init(codes: codes, coders: coders, unitNames: unitNames, scale: scale, level: level)
  }

  /// Makes nominal or ordinal data from labels.
  ///
  /// - Parameters:
  ///   - ratings: One row a unit, one entry a coder; `nil` is missing, `""` is a label.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: All categories in order; `nil` takes the labels found, sorted.
  ///   - level: `nominal` or `ordinal`.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    labels ratings: [[String?]], coders: [String], unitNames: [String]? = nil,
    categories: [String]? = nil, level: MeasurementLevel = .nominal
  ) throws(ReliabilityDataError) {
    let scale = categories ?? Set(ratings.joined().compactMap { $0 }).sorted()
    try self.init(
      ratings: ratings, coders: coders, unitNames: unitNames, categories: scale, level: level,
      label: { $0 })
  }

  /// Makes data from numbers, at any level but `set`.
  ///
  /// - Parameters:
  ///   - ratings: One row a unit, one entry a coder; `nil` is missing.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: All values of the scale in order; `nil` takes the values found, sorted.
  ///   - level: The level of measurement.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    numbers ratings: [[Double?]], coders: [String], unitNames: [String]? = nil,
    categories: [Double]? = nil, level: MeasurementLevel
  ) throws(ReliabilityDataError) {
    for (unit, row) in ratings.enumerated() {
      if let coder = row.firstIndex(where: { $0.map { !$0.isFinite } ?? false }) {
        throw .notFinite(unit: unit, coder: coder)
      }
    }
    let values = categories ?? Set(ratings.joined().compactMap { $0 }).sorted()
    let scale = CategoryScale(numbers: values)
    let codes = try Self.encode(
      ratings, width: coders.count, categories: values, label: { "\($0)" })
    try self.init(codes: codes, coders: coders, unitNames: unitNames, scale: scale, level: level)
  }

  /// Makes set-valued data, where a rating is any number of labels at once.
  ///
  /// - Parameters:
  ///   - ratings: One row a unit, one entry a coder; `nil` is missing, `[]` is the empty set.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - labels: All labels in order; `nil` takes the labels found, sorted.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    sets ratings: [[[String]?]], coders: [String], unitNames: [String]? = nil,
    labels: [String]? = nil
  ) throws(ReliabilityDataError) {
    let known = labels ?? Set(ratings.joined().compactMap { $0 }.joined()).sorted()
    let positions = try Self.positions(of: known, label: { $0 })
    var sets: [[Set<Int>?]] = []
    for (unit, row) in ratings.enumerated() {
      var members: [Set<Int>?] = []
      for (coder, rating) in row.enumerated() {
        members.append(
          try Self.members(rating, positions: positions, unit: unit, coder: coder))
      }
      sets.append(members)
    }
    let distinct = Set(sets.joined().compactMap { $0 }).map { $0.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }.map { Set($0) }
    let scale = CategoryScale(sets: LabelSets(labels: known, members: distinct))
    let codes = try Self.encode(
      sets, width: coders.count, categories: distinct, label: { _ in "" })
    try self.init(codes: codes, coders: coders, unitNames: unitNames, scale: scale, level: .set)
  }

  private static func members(
    _ rating: [String]?, positions: [String: Int32], unit: Int, coder: Int
  ) throws(ReliabilityDataError) -> Set<Int>? {
    guard let rating else { return nil }
    var members = Set<Int>()
    for label in rating {
      guard let position = positions[label] else {
        throw .undeclaredCategory(unit: unit, coder: coder, label: label)
      }
      members.insert(Int(position))
    }
    return members
  }

  private static func positions<Category: Hashable>(
    of categories: [Category], label: (Category) -> String
  ) throws(ReliabilityDataError) -> [Category: Int32] {
    var positions: [Category: Int32] = [:]
    positions.reserveCapacity(categories.count)
    for (index, category) in categories.enumerated() {
      let earlier = positions.updateValue(Int32(index), forKey: category)
      guard earlier == nil else { throw .duplicateCategory(label: label(category)) }
    }
    return positions
  }

  private static func encode<Category: Hashable>(
    _ ratings: [[Category?]], width: Int, categories: [Category], label: (Category) -> String
  ) throws(ReliabilityDataError) -> [Int32] {
    let positions = try positions(of: categories, label: label)
    var codes: [Int32] = []
    codes.reserveCapacity(ratings.count * width)
    for (unit, row) in ratings.enumerated() {
      guard row.count == width else {
        throw .raggedRow(unit: unit, expected: width, found: row.count)
      }
      for (coder, rating) in row.enumerated() {
        guard let rating else {
          codes.append(missing)
          continue
        }
        guard let code = positions[rating] else {
          throw .undeclaredCategory(unit: unit, coder: coder, label: label(rating))
        }
        codes.append(code)
      }
    }
    return codes
  }
}
