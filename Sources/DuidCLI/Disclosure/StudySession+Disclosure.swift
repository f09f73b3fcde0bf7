import Analysis
import CodingModel
import StudyStore

/// Tables as they can be published.
extension StudySession {
  /// Tables as they can be published; every table of the plan counts in what each may show.
  func published(
    _ plans: [TablePlan], policy: DisclosurePolicy, for viewer: Coder
  ) throws(CommandFailure) -> [PublishedTable] {
    try published(plans, policy: policy, from: try frame(.final, for: viewer))
  }

  /// The same of a frame of final values that is there already.
  func published(
    _ plans: [TablePlan], policy: DisclosurePolicy, from frame: AnalysisFrame
  ) throws(CommandFailure) -> [PublishedTable] {
    let others = codebook.tables.filter { other in !plans.contains { $0.id == other.id } }
    let publication = TablePublication(
      policy: policy, published: try publishedCells(), language: language)
    do throws(TableFault) {
      let tables = try publication.tables(
        plans + others, from: frame, monitor: presenter.monitor)
      return HolmFamily.corrected(Array(tables.prefix(plans.count)), plans: plans)
    } catch {
      if error == .interrupted { throw presenter.stopped }
      throw .data(presenter.sentence(.tableFault(plans.first?.id ?? "", error)))
    }
  }

  /// The small cells that the lead publishes nonetheless, with the reason.
  func publishedCells() throws(CommandFailure) -> [PublishedCell: String] {
    let notes = try presenting { () throws(StudyStoreError) in try file.publications() }
    return notes.reduce(into: [:]) { reasons, note in
      guard let cell = note.key.publishedCell, case .text(let reason) = note.value else { return }
      reasons[cell] = reason
    }
  }

  /// Whether somebody may decide about a small cell, and says why.
  ///
  /// - Parameters:
  ///   - reason: Why the cell may be published; `nil` takes the decision back.
  ///   - viewer: Who decides.
  /// - Throws: ``CommandFailure`` for anyone but the lead, and for a decision without a reason.
  func checkDecision(reason: String?, by viewer: Coder) throws(CommandFailure) {
    guard viewer.role == .lead else { throw .use(presenter.sentence(.leadOnly)) }
    if let reason, !reason.contains(where: { !$0.isWhitespace }) {
      throw .use(presenter.sentence(.emptyReason))
    }
  }

  /// Writes down in the journal that a small cell is published nonetheless, or no longer.
  func decide(
    _ cell: PublishedCell, reason: String?, by viewer: Coder
  ) throws(CommandFailure) {
    try checkDecision(reason: reason, by: viewer)
    let note = Note(.publication(of: cell), reason.map { .text($0) })
    _ = try presenting { () throws(StudyStoreError) in
      try file.append(notes: [note], by: viewer.id, at: Clock.now)
    }
  }
}
