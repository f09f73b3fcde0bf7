public import CodingModel
public import LongWork

/// What a file of cases gave.
public struct CasesImport: Equatable, Sendable {
  /// The respondents, in the order of the file.
  public let respondents: [Respondent]
  /// What is worth knowing.
  public let notices: [InterchangeNotice]
}

/// Reads a file of cases: one row a respondent, columns as the codebook says.
public struct CasesReader: Sendable {
  private let codebook: Codebook
  private let limits: CSVLimits

  /// Makes a reader.
  ///
  /// - Parameter codebook: Says which column is what and which cases are units.
  public init(codebook: Codebook) { self.init(codebook: codebook, limits: CSVLimits()) }

  init(codebook: Codebook, limits: CSVLimits) {
    self.codebook = codebook
    self.limits = limits
  }

  /// Reads a whole file.
  ///
  /// Open answers are taken byte for byte.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - monitor: Hears how far reading is.
  /// - Returns: All respondents.
  /// - Throws: ``InterchangeFaults`` with every fault of the file, and then there are no respondents.
  public func read(
    _ source: ByteSource, monitor: WorkMonitor = .none
  ) throws(InterchangeFaults) -> CasesImport {
    var faults = InterchangeFaults()
    let watch = CSVTable.Watch(monitor: monitor, phase: .readingCases)
    guard let table = CSVTable(source, limits: limits, watch: watch, faults: &faults),
      let columns = CaseColumns(codebook, in: table, faults: &faults)
    else { throw faults }
    var respondents: [Respondent] = []
    var places: [UnitID: InterchangeFault.Place] = [:]
    while let record = table.next(faults: &faults) {
      let respondent = columns.respondent(record, faults: &faults)
      let column = codebook.cases.idColumn
      if respondent.id.rawValue.isEmpty {
        faults.add(.missingValue, at: record.place, column: column)
      } else if let first = places[respondent.id] {
        faults.add(
          .duplicateValue(respondent.id.rawValue, first: first), at: record.place, column: column)
      } else {
        places[respondent.id] = record.place
      }
      // Of a faulty file nothing is taken in, so that a hostile one takes no memory either.
      if faults.isEmpty { respondents.append(respondent) }
    }
    if respondents.isEmpty, faults.isEmpty { faults.add(.noRecords) }
    guard faults.isEmpty else { throw faults }
    let ignored = columns.unused(in: table)
    return CasesImport(
      respondents: respondents, notices: ignored.isEmpty ? [] : [.ignoredColumns(ignored)])
  }
}

/// Which column of a file of cases is what.
private struct CaseColumns {
  private let codebook: Codebook
  private let id: Int
  private let text: Int
  private let weight: Int?
  private let weightSets: [(set: WeightSet, position: Int)]
  private let attributes: [(attribute: Attribute, position: Int, known: Set<CodeID>)]

  init?(_ codebook: Codebook, in table: CSVTable, faults: inout InterchangeFaults) {
    self.codebook = codebook
    let id = table.require(codebook.cases.idColumn, faults: &faults)
    let text = table.require(codebook.cases.textColumn, faults: &faults)
    var weight: Int?
    var isComplete = true
    if let column = codebook.cases.weightColumn {
      weight = table.require(column, faults: &faults)
      isComplete = weight != nil
    }
    var attributes: [(attribute: Attribute, position: Int, known: Set<CodeID>)] = []
    for attribute in codebook.attributes {
      guard let position = table.require(attribute.column, faults: &faults) else {
        isComplete = false
        continue
      }
      attributes.append((attribute, position, Set(attribute.categories.map(\.id))))
    }
    var weightSets: [(set: WeightSet, position: Int)] = []
    for set in codebook.cases.weightSets {
      guard let position = table.require(set.column, faults: &faults) else {
        isComplete = false
        continue
      }
      weightSets.append((set, position))
    }
    guard let id, let text, isComplete else { return nil }
    self.weightSets = weightSets
    self.id = id
    self.text = text
    self.weight = weight
    self.attributes = attributes
  }

  func respondent(_ record: CSVRecord, faults: inout InterchangeFaults) -> Respondent {
    var respondent = Respondent(id: UnitID(record.fields[id]), text: record.fields[text])
    for (attribute, position, known) in attributes where !record.fields[position].isEmpty {
      let category = CodeID(record.fields[position])
      if known.isEmpty || known.contains(category) {
        respondent.attributes[attribute.id] = category
      } else {
        faults.add(
          .unknownCategory(category.rawValue), at: record.place, column: attribute.column)
      }
    }
    if let weight {
      respondent.weight = self.weight(
        record, at: weight, column: codebook.cases.weightColumn, faults: &faults)
    }
    for (set, position) in weightSets {
      // Read only to be checked: the number stays as it was written, an attribute like others.
      _ = self.weight(record, at: position, column: set.column, faults: &faults)
      respondent.attributes[set.attribute] = CodeID(record.fields[position])
    }
    // Where the condition cannot be decided there is nothing to code either.
    respondent.isUnit = codebook.cases.units.holds { respondent.value(of: $0) } == true
    return respondent
  }

  private func weight(
    _ record: CSVRecord, at position: Int, column: String?, faults: inout InterchangeFaults
  ) -> Double {
    let field = record.fields[position]
    guard !field.isEmpty else {
      faults.add(.missingValue, at: record.place, column: column)
      return 1
    }
    guard let weight = CSVNumber.value(field) else {
      faults.add(.notANumber(field), at: record.place, column: column)
      return 1
    }
    if weight < 0 { faults.add(.negativeWeight(field), at: record.place, column: column) }
    return weight
  }

  /// The columns that nothing is taken from.
  func unused(in table: CSVTable) -> [String] {
    let used = Set(
      [id, text] + [weight].compactMap(\.self) + attributes.map(\.position)
        + weightSets.map(\.position))
    return table.names.indices.filter { !used.contains($0) }.map { table.names[$0] }
  }
}
