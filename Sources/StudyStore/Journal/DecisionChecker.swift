import CodingModel
import GRDB
import LongWork

/// Finds out which decisions fit the study, before anything is written.
struct DecisionChecker {
  private let codebook: Codebook
  // As bytes: Swift holds canonically equivalent names for equal, the file does not.
  private let coders: Set<[UInt8]>
  private let db: Database

  /// Prepares checking against all coders, those that are only to be added among them.
  init(_ codebook: Codebook, coders: [Coder], _ db: Database) {
    self.codebook = codebook
    self.db = db
    self.coders = Set(coders.map { Array($0.id.rawValue.utf8) })
  }

  /// Everything that does not fit, in the order of the decisions; one reason for each.
  func refusals(
    of decisions: [(coder: CoderID, decision: Decision)], _ monitor: WorkMonitor = .none
  ) throws -> [DecisionRefusal] {
    var refusals: [DecisionRefusal] = []
    var meter = monitor.begin(.checkingCodings, of: decisions.count)
    for (index, (coder, decision)) in decisions.enumerated() {
      try meter.step()
      guard let reason = try reason(against: decision, by: coder) else { continue }
      refusals.append(
        DecisionRefusal(
          index: index, coder: coder, unit: decision.unit, variable: decision.variable,
          reason: reason))
    }
    return refusals
  }

  private func reason(
    against decision: Decision, by coder: CoderID
  ) throws -> DecisionRefusal.Reason? {
    guard coders.contains(Array(coder.rawValue.utf8)) else { return .unknownCoder }
    let isUnit = try db.firstRow(
      "SELECT unitOrdinal FROM respondent WHERE id = ?", [decision.unit.stored],
      table: "respondent"
    ) { !$0.isNull(0) }
    guard let isUnit else { return .unknownUnit }
    guard isUnit else { return .notAUnit }
    guard codebook.variable(decision.variable) != nil else {
      return .misfit(.unknownVariable(decision.variable))
    }
    guard let answer = decision.answer else { return nil }
    if case .codes(let codes) = answer, codes.isEmpty { return .noCodes }
    do throws(DecisionFault) {
      try codebook.check(answer, for: decision.variable)
      return nil
    } catch {
      return .misfit(error)
    }
  }
}

extension Codebook {
  /// The decision with variable and codes spelled as the codebook spells them.
  ///
  /// Swift holds canonically equivalent texts for equal, SQLite does not; one spelling in the file
  /// keeps the two from disagreeing.
  func spelled(_ decision: Decision) -> Decision {
    guard let variable = variable(decision.variable) else { return decision }
    var spelled = decision
    spelled.variable = variable.id
    if case .codes(let codes)? = decision.answer {
      spelled.answer = .codes(codes.map { variable.code($0)?.id ?? $0 })
    }
    return spelled
  }
}
