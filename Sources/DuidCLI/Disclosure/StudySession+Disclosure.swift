import Analysis
import CodingModel
import LongWork
import StudyStore

/// Tables as they can be published.
extension StudySession {
  /// Tables as they can be published; every table of the plan counts in what each may show.
  func published(
    _ plans: [TablePlan], policy: DisclosurePolicy, for viewer: Coder
  ) throws(CommandFailure) -> [PublishedTable] {
    let frame = try frame(.final, for: viewer)
    try presenter.report(WorkProgress(.disclosure))
    let others = codebook.tables.filter { other in !plans.contains { $0.id == other.id } }
    let publication = TablePublication(
      policy: policy, published: try publishedCells(), language: language)
    do throws(TableFault) {
      let tables = try publication.tables(plans + others, from: frame)
      return HolmFamily.corrected(Array(tables.prefix(plans.count)), plans: plans)
    } catch {
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
}
