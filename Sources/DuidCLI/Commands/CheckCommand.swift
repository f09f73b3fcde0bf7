import Analysis
import ArgumentParser
import CodingModel
import Tables

/// Reviews of a study before something leaves it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Review a study before something leaves it.",
    subcommands: [CheckDisclosureCommand.self])
}

/// Names what publishing would give away.
struct CheckDisclosureCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosure",
    abstract: "Name the small cells of all tables, what --publish leaves out, and who is unique.")

  @Argument(help: "The study file.") var study: String
  @Option(help: "text or json.") var format: BriefFormat = .text
  @OptionGroup var limits: DisclosureLimits
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let summary = try session.disclosure(policy: limits.policy(session.codebook), for: viewer)
    let words: DisclosureWords = presenter.language == .dutch ? .dutch : .english
    try presenter.deliver(to: nil) { stream in
      switch format {
      case .json: JSONDisclosureFormat().write(summary, to: &stream)
      case .text:
        TextDisclosureFormat(
          style: presenter.tableStyle, words: words, display: .terminal, width: .of(nil)
        )
        .write(summary, notes: notes(summary, presenter), to: &stream)
      }
    }
  }

  private func notes(_ summary: DisclosureSummary, _ presenter: Presenter) -> [String] {
    let export = summary.export
    var notes = [
      presenter.sentence(
        .exportGroups(
          combinations: export.combinations, unique: export.unique, smallest: export.smallestGroup))
    ]
    if export.belowMinimum > 0 {
      notes.append(
        presenter.sentence(
          .exportBelow(export.belowMinimum, minimum: summary.minimumCell)))
    }
    for (table, cell) in summary.computable {
      guard let range = cell.range else { continue }
      notes.append(
        presenter.sentence(.computable("\(table), \(cell.label)", range)))
    }
    return notes
  }
}

extension StudySession {
  /// What publishing all tables of the plan and the data set would give away.
  func disclosure(
    policy: DisclosurePolicy, for viewer: Coder
  ) throws(CommandFailure) -> DisclosureSummary {
    let entries = try published(codebook.tables, policy: policy, for: viewer).map { published in
      DisclosureSummary.Entry(
        table: published.table.id, title: published.table.title,
        cells: published.hidden.map { hidden in
          DisclosureSummary.Cell(
            row: hidden.cell.row, column: hidden.cell.column,
            label: [hidden.row, hidden.column].filter { !$0.isEmpty }.joined(separator: ": "),
            count: hidden.count, reason: hidden.reason, isAtRisk: hidden.isAtRisk,
            range: hidden.range)
        })
    }
    let groups = AttributeUniqueness(
      of: try respondents(), by: codebook, minimum: policy.minimumCell)
    return DisclosureSummary(
      minimumCell: policy.minimumCell, minimumBase: policy.minimumBase, tables: entries,
      export: .init(
        combinations: groups.combinations, unique: groups.unique,
        smallestGroup: groups.smallestGroup, belowMinimum: groups.belowMinimum))
  }
}
