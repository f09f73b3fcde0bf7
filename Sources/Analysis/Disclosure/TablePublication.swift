public import CodingModel
public import LongWork
import Statistics
import Tables

/// Makes tables fit to be published, all tables of a study together: what one leaves out, no other may
/// print.
public struct TablePublication: Sendable {
  private let policy: DisclosurePolicy
  private let published: [PublishedCell: String]
  private let language: Language

  /// Makes a publication.
  ///
  /// - Parameters:
  ///   - policy: What may be shown.
  ///   - published: The small cells that the lead publishes nonetheless, with the reason.
  ///   - language: The language of labels and notes.
  public init(
    policy: DisclosurePolicy, published: [PublishedCell: String] = [:], language: Language
  ) {
    self.policy = policy
    self.published = published
    self.language = language
  }

  /// Makes tables fit to be published.
  ///
  /// - Parameters:
  ///   - plans: Every table that will be published.
  ///   - frame: Whom they count.
  ///   - monitor: Hears how far the work is, and says whether to stop.
  /// - Returns: The tables, in the order of the plans.
  /// - Throws: ``TableFault`` if a table cannot be made; ``TableFault/interrupted`` where the monitor said
  ///   to stop.
  public func tables(
    _ plans: [TablePlan], from frame: AnalysisFrame, monitor: WorkMonitor = .none
  ) throws(TableFault) -> [PublishedTable] {
    var drafts: [Draft] = []
    for (index, plan) in plans.enumerated() {
      try report(WorkProgress(.tables, done: index, of: plans.count), monitor)
      drafts.append(try draft(plan, from: frame))
    }
    let joint = try joint(drafts, in: frame, monitor.part(0, of: 2))
    let finishing = monitor.part(1, of: 2)
    var tables: [PublishedTable] = []
    for (index, draft) in drafts.enumerated() {
      try report(WorkProgress(.disclosure, done: index, of: drafts.count), finishing)
      tables.append(finished(draft, joint, at: index))
    }
    try report(WorkProgress(.disclosure, done: 1, of: 1), finishing)
    return tables
  }

  private func report(
    _ progress: WorkProgress, _ monitor: WorkMonitor
  ) throws(TableFault) {
    do {
      try monitor.report(progress)
    } catch {
      throw .interrupted
    }
  }

  private func joint(
    _ drafts: [Draft], in frame: AnalysisFrame, _ monitor: WorkMonitor
  ) throws(TableFault) -> JointSuppression {
    let members = drafts.map { draft in
      JointSuppression.Member(
        suppression: TableSuppression(
          draft.table, percentage: draft.plan.percentage, small: small),
        keys: TableKeys(draft.plan, draft.table, in: frame))
    }
    do {
      return try JointSuppression(members, minimum: policy.minimumCell, monitor: monitor)
    } catch {
      throw .interrupted
    }
  }

  /// A table before anything is left out.
  private struct Draft {
    let plan: TablePlan
    let table: Table
    let merged: [String]
    let leavesOutUncertainty: Bool
  }

  private var small: SmallCells { SmallCells(policy: policy, published: Set(published.keys)) }

  private func draft(_ plan: TablePlan, from frame: AnalysisFrame) throws(TableFault) -> Draft {
    var plan = plan
    let leavesOut = policy.method == .round && plan.options.asksUncertainty
    if leavesOut { plan.options = plan.options.withoutUncertainty }
    var table = try TableKinds.table(for: plan, from: frame, language: language)
    var labels: [String] = []
    if policy.method == .merge {
      (plan, labels) = BandMerging(small: small).merged(
        plan, counted: table, language: plan.options.language ?? language)
      table = try TableKinds.table(for: plan, from: frame, language: language)
    }
    // Between two numbers of an ordered table one that is left out would be half told.
    if plan.options.order != .listed, hasSmall(table) {
      plan.options.order = .listed
      table = try TableKinds.table(for: plan, from: frame, language: language)
    }
    return Draft(
      plan: plan, table: table, merged: labels, leavesOutUncertainty: leavesOut)
  }

  private func hasSmall(_ table: Table) -> Bool {
    table.rows.contains { $0.cells.contains { small.isSmall($0.count) } }
  }

  private func finished(
    _ draft: Draft, _ joint: JointSuppression, at index: Int
  ) -> PublishedTable {
    let suppression = joint.members[index].suppression
    let hidden = hidden(draft.table, suppression) { joint.range(of: $0, in: index) }
    let words = AnalysisWords(language: draft.plan.options.language ?? language)
    var table = draft.table
    table.notes.removeAll(where: table.tellingNotes.contains)
    var notes: [String] = []
    if policy.method == .round {
      let notesBefore = table.notes
      table = RoundedTable(policy: policy).rounded(table, plan: draft.plan)
      table.notes = notesBefore
      notes.append(words.rounding(policy))
    } else {
      let before = table.notes
      table = suppression.result
      table.notes = before
      if !draft.merged.isEmpty { notes.append(words.merged(draft.merged)) }
      notes += words.suppressed(hidden.map(\.reason), policy: policy)
    }
    if table.test != nil, policy.method == .round || !hidden.isEmpty {
      table.test = nil
      table.notes.removeAll { $0 == words.weightedTest }
      notes.append(words.testLeftOut)
    }
    if draft.leavesOutUncertainty { notes.append(words.uncertaintyLeftOut) }
    if !hidden.isEmpty, table.hasComparisons {
      table = table.withoutComparisons
      table.notes.removeAll { $0 == words.letters || $0 == words.residuals }
      notes.append(words.comparisonsLeftOut)
    }
    table.tellingNotes = []
    let decisions = decisions(draft.table)
    table.notes += notes
    table.notes += decisions.map { decision in
      words.publishedNonetheless(
        row: decision.row, column: decision.column, reason: decision.reason)
    }
    return PublishedTable(
      table: table, original: draft.table, hidden: hidden, decisions: decisions)
  }

  private func hidden(
    _ table: Table, _ suppression: TableSuppression, range: (Int) -> ClosedRange<Int>
  ) -> [PublishedTable.HiddenCell] {
    table.rows.indices.flatMap { row in
      table.rows[row].cells.indices.compactMap { column in
        guard let reason = suppression.reasons[row][column] else { return nil }
        let labels = table.labels(row: row, column: column)
        return PublishedTable.HiddenCell(
          cell: table.cellName(row: row, column: column), row: labels.row, column: labels.column,
          count: table.rows[row].cells[column].count, reason: reason,
          isAtRisk: suppression.isPrimary[row][column],
          range: reason == .dominance ? nil : range(suppression.layout.cells[row][column]),
          place: .init(row: row, column: column))
      }
    }
  }

  /// Which small cells stand in the table by decision of the lead.
  private func decisions(_ table: Table) -> [PublishedTable.Decision] {
    table.rows.indices.flatMap { row in
      table.rows[row].cells.indices.compactMap { column in
        let cell = table.cellName(row: row, column: column)
        guard let reason = published[cell] else { return nil }
        let labels = table.labels(row: row, column: column)
        return .init(
          cell: cell, row: labels.row, column: labels.column,
          count: table.rows[row].cells[column].count, reason: reason,
          place: .init(row: row, column: column))
      }
    }
  }
}
