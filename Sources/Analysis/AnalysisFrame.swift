public import CodingModel
public import LongWork

/// Respondents, attributes and coded values side by side, in columns, ready to be counted.
///
/// Built once, in one pass; every table is then counted from whole numbers.
public struct AnalysisFrame: Sendable {
  /// The first survey weight of each respondent.
  let weights: [Double]
  private let weightSets: [WeightSetID: [Double]]
  /// The squares of the first weights, and of those of each set: tests of weighted tables need their sums.
  private let squares: [Double]
  private let squaredSets: [WeightSetID: [Double]]
  private var columns: [VariableID: FrameColumn]
  let codebook: Codebook
  /// The exact tests that were made of its counts.
  let exactTests = ExactTests()

  /// How many respondents there are.
  public var count: Int { weights.count }

  /// How many people the survey is about, where that is known; never fewer than took part.
  var population: Int? { codebook.cases.population.map { max($0, count) } }

  /// The population that the codebook declares, where it is smaller than the number who took part.
  var populationShortfall: (declared: Int, found: Int)? {
    codebook.cases.population.flatMap { $0 < count ? ($0, count) : nil }
  }

  /// Makes a frame of final values.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - adjudication: Gives the final values of units.
  public init(codebook: Codebook, respondents: [Respondent], adjudication: Adjudication) {
    self.init(codebook: codebook, respondents: respondents) { respondent in
      adjudication.finalValues(of: respondent).mapValues(\.value)
    }
  }

  /// Makes a frame of one coder's own values.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - codings: The codings of that coder.
  public init(codebook: Codebook, respondents: [Respondent], codings: BlindView) {
    let routing = Routing(codebook)
    self.init(codebook: codebook, respondents: respondents) { respondent in
      routing.outcome(of: respondent, coding: codings.coding(of: respondent.id)).values
    }
  }

  /// Makes a frame of final values, watched.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - adjudication: Gives the final values of units.
  ///   - monitor: Hears how far the work is.
  /// - Throws: `WorkCancelled`.
  public init(
    codebook: Codebook, respondents: [Respondent], adjudication: Adjudication,
    monitor: WorkMonitor
  ) throws(WorkCancelled) {
    var meter = monitor.begin(.counting, of: respondents.count(where: \.isUnit))
    try self.init(codebook: codebook, respondents: respondents) {
      respondent throws(WorkCancelled) in
      try meter.step()
      return adjudication.finalValues(of: respondent).mapValues(\.value)
    }
  }

  /// Makes a frame of one coder's own values, watched.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - codings: The codings of that coder.
  ///   - monitor: Hears how far the work is.
  /// - Throws: `WorkCancelled`.
  public init(
    codebook: Codebook, respondents: [Respondent], codings: BlindView, monitor: WorkMonitor
  ) throws(WorkCancelled) {
    let routing = Routing(codebook)
    var meter = monitor.begin(.counting, of: respondents.count(where: \.isUnit))
    try self.init(codebook: codebook, respondents: respondents) {
      respondent throws(WorkCancelled) in
      try meter.step()
      return routing.outcome(of: respondent, coding: codings.coding(of: respondent.id)).values
    }
  }

  /// Makes a frame of attributes whose values are positions in their categories already.
  ///
  /// - Parameters:
  ///   - codebook: Gives attributes and derived variables; its variables count as not asked.
  ///   - attributes: A position for each respondent, by attribute; any other number is no value, and
  ///     so is all of an attribute that is not named. Every list is as long as that of the weights.
  ///   - weights: The survey weight of each respondent.
  public init(codebook: Codebook, attributes: [VariableID: [Int32]], weights: [Double]) {
    precondition(
      attributes.values.allSatisfy { $0.count == weights.count },
      "every attribute has a position for each respondent, and so has every respondent a weight")
    self.codebook = codebook
    self.weights = weights
    weightSets = codebook.cases.weightColumn.map { [WeightSetID($0): weights] } ?? [:]
    squares = Self.squared(weights)
    squaredSets = weightSets.mapValues(Self.squared)
    columns = [:]
    let nowhere = [Int32](repeating: FrameColumn.Standing.notAsked, count: weights.count)
    for attribute in codebook.attributes {
      columns[attribute.id] = FrameColumn(
        codes: attribute.categories.map(\.id), isAttribute: true,
        positions: attributes[attribute.id] ?? nowhere)
    }
    for variable in codebook.variables {
      columns[variable.id] = FrameColumn(
        codes: variable.codes.map(\.id), isAttribute: false, positions: nowhere)
    }
    derive()
  }

  /// Makes a frame; `values` is asked about units only, nothing is coded about others.
  init<Stop: Error>(
    codebook: Codebook, respondents: [Respondent],
    values: (Respondent) throws(Stop) -> [VariableID: Value]
  ) throws(Stop) {
    var columns = codebook.attributes.map {
      FrameColumn(codes: $0.categories.map(\.id), isAttribute: true, capacity: respondents.count)
    }
    var coded = codebook.variables.map {
      FrameColumn(codes: $0.codes.map(\.id), isAttribute: false, capacity: respondents.count)
    }
    for respondent in respondents {
      for (index, attribute) in codebook.attributes.enumerated() {
        columns[index].append(category: respondent.attributes[attribute.id])
      }
      let values = respondent.isUnit ? try values(respondent) : [:]
      for (index, variable) in codebook.variables.enumerated() {
        coded[index].append(values[variable.id] ?? .notAsked)
      }
    }
    self.codebook = codebook
    weights = respondents.map(\.weight)
    weightSets = Self.weightSets(codebook, respondents)
    squares = Self.squared(weights)
    squaredSets = weightSets.mapValues(Self.squared)
    let names = codebook.attributes.map(\.id) + codebook.variables.map(\.id)
    self.columns = Dictionary(zip(names, columns + coded)) { _, variable in variable }
    derive()
  }

  private static func weightSets(
    _ codebook: Codebook, _ respondents: [Respondent]
  ) -> [WeightSetID: [Double]] {
    var sets: [WeightSetID: [Double]] = [:]
    for set in codebook.cases.weightSets {
      sets[set.id] = respondents.map { $0.weight(in: set) }
    }
    if let column = codebook.cases.weightColumn {
      sets[WeightSetID(column)] = respondents.map(\.weight)
    }
    return sets
  }

  private static func squared(_ weights: [Double]) -> [Double] { weights.map { $0 * $0 } }

  private mutating func derive() {
    for variable in codebook.derivedInOrder {
      // A source that is not there leaves the column out: whoever asks for it hears the name.
      do throws(TableFault) {
        columns[variable.id] = try FrameColumn(deriving: variable, from: self)
      } catch {
        columns[variable.id] = nil
      }
    }
    for name in columns.keys { columns[name]?.settle() }
  }

  /// The column of a variable, attribute or derived variable.
  ///
  /// - Parameter id: Its name; a variable goes before an attribute of the same name.
  /// - Returns: The column.
  /// - Throws: ``TableFault/unknownVariable(_:)`` if the codebook has neither.
  func column(_ id: VariableID) throws(TableFault) -> FrameColumn {
    guard let column = knownColumn(id) else { throw .unknownVariable(id) }
    return column
  }

  /// The same column; `nil` if the codebook has neither.
  func knownColumn(_ id: VariableID) -> FrameColumn? { columns[id] }

  /// The label of a variable, attribute or derived variable.
  func label(of id: VariableID) -> LocalizedText { codebook.label(of: id) }

  /// The weights of a set.
  ///
  /// - Parameter id: The name of the set, `nil` for the study's first.
  /// - Returns: A weight for each respondent.
  /// - Throws: ``TableFault/unknownWeights(_:)``.
  func weights(_ id: WeightSetID?) throws(TableFault) -> [Double] {
    guard let id else { return weights }
    guard let weights = weightSets[id] else { throw .unknownWeights(id) }
    return weights
  }

  /// The squares of the weights of a set.
  ///
  /// - Parameter id: The name of the set, `nil` for the study's first.
  /// - Returns: A square for each respondent.
  /// - Throws: ``TableFault/unknownWeights(_:)``.
  func squaredWeights(_ id: WeightSetID?) throws(TableFault) -> [Double] {
    guard let id else { return squares }
    guard let squares = squaredSets[id] else { throw .unknownWeights(id) }
    return squares
  }
}
