import Analysis
import ArgumentParser
import CodingModel
import StudyStore
import Tables

/// Decides that a small cell is published nonetheless.
struct PublishCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish a small cell of a table nonetheless; the reason goes into the journal.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The table, such as 5-8.") var table: String
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The row and the column, by name (such as bron=raadslid) or label; a table of one column needs "
        + "the row only.", valueName: "name"))
  var cell: [String]
  @Option(help: "Why it may be published.") var reason: String?
  @Flag(help: "Take the decision back.") var withdraw = false
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if !(1...2).contains(cell.count) { throw ValidationError(.needsRowAndColumn) }
    if withdraw, reason != nil { throw ValidationError(.withdrawalGivesNoReason) }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    try session.checkDecision(reason: withdraw ? nil : reason ?? "", by: viewer)
    let plan = try session.plan(of: TableID(table))
    // One look at everybody's codings, however many tables are made of it.
    let frame = try session.frame(.final, for: viewer)
    let chosen = try place(in: try session.table(plan, from: frame), presenter)
    let isKnown = try session.publishedCells()[chosen] != nil
    if withdraw, !isKnown {
      throw CommandFailure.use(presenter.sentence(DisclosureNotice.notPublished(chosen)))
    }
    if !withdraw {
      let tables = try session.published(
        [plan], policy: session.codebook.disclosure, from: frame)
      guard isKnown || tables.contains(where: { $0.hidden.contains { $0.cell == chosen } }) else {
        throw CommandFailure.use(presenter.sentence(DisclosureNotice.notHidden(chosen)))
      }
    }
    try session.decide(chosen, reason: withdraw ? nil : reason ?? "", by: viewer)
    let notice: DisclosureNotice = withdraw ? .withdrawn(chosen) : .published(chosen)
    presenter.tell(presenter.sentence(notice))
  }

  /// The cell that is meant.
  private func place(
    in table: Table, _ presenter: Presenter
  ) throws(CommandFailure) -> PublishedCell {
    let name = cell[0]
    let row =
      table.rows.first { $0.id == name } ?? table.rows.first { $0.label == name }
    guard let row else {
      throw .use(
        presenter.sentence(DisclosureNotice.unknownRow(name, known: table.rows.map(\.id))))
    }
    let ids = table.columns.map(\.id)
    guard cell.count > 1 || ids.count == 1 else {
      throw .use(presenter.sentence(DisclosureNotice.unknownColumn("", known: ids)))
    }
    let asked = cell.count > 1 ? cell[1] : ids[0]
    let column =
      table.columns.first { $0.id == asked } ?? table.columns.first { $0.label == asked }
    guard let column else {
      throw .use(presenter.sentence(DisclosureNotice.unknownColumn(asked, known: ids)))
    }
    return PublishedCell(table: TableID(table.id), row: row.id, column: column.id)
  }
}
