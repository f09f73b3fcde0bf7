import CodingModel

/// Makes decisions of records and keeps what must not come twice.
struct CodingParser {
  private struct Key: Hashable {
    let unit: UnitID
    let coder: CoderID
    let variable: VariableID
  }

  private let codebook: Codebook
  private let columns: CodingColumns
  private let variables: [VariableID: Variable]
  private let isUnit: [UnitID: Bool]
  private var places: [Key: InterchangeFault.Place] = [:]

  init(codebook: Codebook, respondents: [Respondent], columns: CodingColumns) {
    self.codebook = codebook
    self.columns = columns
    variables = Dictionary(codebook.variables.map { ($0.id, $0) }) { first, _ in first }
    isUnit = Dictionary(respondents.map { ($0.id, $0.isUnit) }) { first, _ in first }
  }

  /// The decision in a record.
  ///
  /// - Parameters:
  ///   - record: A record with as many fields as the header.
  ///   - faults: Takes every fault of the record.
  /// - Returns: `nil` where there is a fault.
  mutating func coding(
    _ record: CSVRecord, faults: inout InterchangeFaults
  ) -> ImportedCoding? {
    // All of a record is looked at, so that whoever mends it does so once.
    let before = faults.total
    let unit = UnitID(field(columns.unit, of: record))
    let coder = CoderID(field(columns.coder, of: record))
    let variable = VariableID(field(columns.variable, of: record))
    check(unit, at: record.place, faults: &faults)
    if coder.rawValue.isEmpty { faults.add(.missingValue, at: record.place, column: "coder") }
    let answer = answer(record, variable: variable, faults: &faults)
    let memo = columns.memo.map { field($0, of: record) } ?? ""
    if field(columns.codes, of: record).isEmpty, memo.isEmpty {
      faults.add(.nothingCoded, at: record.place, column: "codes")
    }
    let key = Key(unit: unit, coder: coder, variable: variable)
    if let first = places[key] {
      faults.add(.repeatedCoding(first: first), at: record.place)
    } else {
      places[key] = record.place
    }
    guard faults.total == before else { return nil }
    return ImportedCoding(
      coder: coder,
      decision: Decision(unit: unit, variable: variable, answer: answer, memo: memo),
      place: record.place)
  }

  private func field(_ position: Int, of record: CSVRecord) -> String {
    FormulaGuard.unguarded(record.fields[position])
  }

  private func check(
    _ unit: UnitID, at place: InterchangeFault.Place, faults: inout InterchangeFaults
  ) {
    switch isUnit[unit] {
    case true?: return
    case false?: faults.add(.notAUnit(unit.rawValue), at: place, column: "unit")
    case nil where unit.rawValue.isEmpty: faults.add(.missingValue, at: place, column: "unit")
    case nil: faults.add(.unknownUnit(unit.rawValue), at: place, column: "unit")
    }
  }

  private func answer(
    _ record: CSVRecord, variable id: VariableID, faults: inout InterchangeFaults
  ) -> Answer? {
    guard let variable = variables[id] else {
      let problem: InterchangeFault.Problem =
        id.rawValue.isEmpty ? .missingValue : .unknownVariable(id.rawValue)
      faults.add(problem, at: record.place, column: "variable")
      return nil
    }
    let field = field(columns.codes, of: record)
    guard let answer = CodesField.answer(field, kind: variable.kind) else { return nil }
    if answer.codes.contains("") {
      faults.add(.emptyCode, at: record.place, column: "codes")
      return nil
    }
    do {
      try codebook.check(answer, for: id)
    } catch {
      faults.add(
        Self.problem(of: error, codes: answer.codes.count), at: record.place, column: "codes")
    }
    return answer
  }

  private static func problem(
    of fault: DecisionFault, codes: Int
  ) -> InterchangeFault.Problem {
    switch fault {
    case .unknownVariable(let variable): .unknownVariable(variable.rawValue)
    case .unknownCode(let code, _): .unknownCode(code.rawValue)
    case .severalCodes, .wrongKind: .severalCodes(found: codes)
    case .repeatedCode(let code): .repeatedCode(code.rawValue)
    case .noneNotAllowed: .noneNotAllowed
    }
  }
}
