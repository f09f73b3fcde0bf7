public import CodingModel
public import LongWork

/// A decision as a file of codings gives it.
public struct ImportedCoding: Equatable, Sendable {
  /// Who decided.
  public let coder: CoderID
  /// What was decided.
  public let decision: Decision
  /// Where it stands in the file.
  public let place: InterchangeFault.Place

  /// Makes a coding.
  public init(coder: CoderID, decision: Decision, place: InterchangeFault.Place) {
    self.coder = coder
    self.decision = decision
    self.place = place
  }
}

/// What a file of codings gave.
public struct CodingsImport: Equatable, Sendable {
  /// The decisions, in the order of the file.
  public let codings: [ImportedCoding]
  /// What is worth knowing.
  public let notices: [InterchangeNotice]
}

/// Reads codings in the long format `unit,coder,variable,codes,memo`.
public struct CodingsReader: Sendable {
  private let codebook: Codebook
  private let respondents: [Respondent]
  private let limits: CSVLimits

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and codes.
  ///   - respondents: The respondents of the study.
  public init(codebook: Codebook, respondents: [Respondent]) {
    self.init(codebook: codebook, respondents: respondents, limits: CSVLimits())
  }

  init(codebook: Codebook, respondents: [Respondent], limits: CSVLimits) {
    self.codebook = codebook
    self.respondents = respondents
    self.limits = limits
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - monitor: Hears how far reading is.
  /// - Returns: All decisions.
  /// - Throws: ``InterchangeFaults`` with every fault of the file, and then there are no decisions.
  public func read(
    _ source: ByteSource, monitor: WorkMonitor = .none
  ) throws(InterchangeFaults) -> CodingsImport {
    var faults = InterchangeFaults()
    let watch = CSVTable.Watch(monitor: monitor, phase: .readingCodings)
    guard let table = CSVTable(source, limits: limits, watch: watch, faults: &faults),
      let columns = CodingColumns(table, faults: &faults)
    else { throw faults }
    var parser = CodingParser(codebook: codebook, respondents: respondents, columns: columns)
    var codings: [ImportedCoding] = []
    while let record = table.next(faults: &faults) {
      let coding = parser.coding(record, faults: &faults)
      // Of a faulty file nothing is taken in, so that a hostile one takes no memory either.
      if let coding, faults.isEmpty { codings.append(coding) }
    }
    guard faults.isEmpty else { throw faults }
    let ignored = columns.unused(in: table)
    let notices: [InterchangeNotice] = ignored.isEmpty ? [] : [.ignoredColumns(ignored)]
    do {
      return CodingsImport(codings: codings, notices: notices + (try hidden(codings, monitor)))
    } catch {
      faults.stop()
      throw faults
    }
  }

  /// The answers that the codebook's routing skips, given the other answers in the file.
  private func hidden(
    _ codings: [ImportedCoding], _ monitor: WorkMonitor
  ) throws(WorkCancelled) -> [InterchangeNotice] {
    let routing = Routing(codebook)
    let known = Dictionary(respondents.map { ($0.id, $0) }) { first, _ in first }
    var ledger = CodingLedger()
    for coding in codings { ledger.record(coding.decision, by: coding.coder) }
    var meter = monitor.begin(.routing, of: codings.count)
    var notices: [InterchangeNotice] = []
    for coding in codings {
      try meter.step()
      let unit = coding.decision.unit
      guard coding.decision.answer != nil, let respondent = known[unit] else { continue }
      let outcome = routing.outcome(
        of: respondent, coding: ledger.coding(of: unit, by: coding.coder))
      let variable = coding.decision.variable
      guard outcome.applicability[variable] == .doesNotApply else { continue }
      notices.append(
        .notApplicable(
          unit: unit, coder: coding.coder, variable: variable, place: coding.place))
    }
    return notices
  }
}

/// The columns of a file of codings.
struct CodingColumns {
  static let names = ["unit", "coder", "variable", "codes", "memo"]

  let unit: Int
  let coder: Int
  let variable: Int
  let codes: Int
  let memo: Int?

  init?(_ table: CSVTable, faults: inout InterchangeFaults) {
    let required = Self.names.dropLast().map { table.require($0, faults: &faults) }
    guard let unit = required[0], let coder = required[1], let variable = required[2],
      let codes = required[3]
    else { return nil }
    self.unit = unit
    self.coder = coder
    self.variable = variable
    self.codes = codes
    memo = table.position(of: "memo")
  }

  /// The columns that nothing is taken from.
  func unused(in table: CSVTable) -> [String] { table.names.filter { !Self.names.contains($0) } }
}
