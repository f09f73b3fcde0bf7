import Analysis
import ArgumentParser
import CodingModel
import Tables

/// Prints tables: of the plan, or of two variables crossed.
struct TableCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print one table of the codebook's plan, all of them, or one nobody declared.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The table, such as 5-1; default: all.") var id: String?
  @Option(help: "Count this coder's values instead of the final ones.") var coder: String?
  @Flag(
    help: "Lay the table's counts side by side: before and after adjudication, by coder, weighted.")
  var compare = false
  @OptionGroup var crossing: CrossOptions
  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var uncertainty: UncertaintyOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if crossing.isAsked, id != nil {
      throw ValidationError(.tableOrCross)
    }
    if publishing.isAsked, compare || coder != nil {
      throw ValidationError(.publishesFinalValues)
    }
    if compare, coder != nil { throw ValidationError(.comparesEveryCoder) }
    if compare, uncertainty.tests || uncertainty.holm || uncertainty.intervals {
      throw ValidationError(.comparesWithoutTests)
    }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let tables = try tables(session, viewer)
    let writer = result.format.tableFormat(presenter, result.width(to: nil))
    let isSingle = id != nil || crossing.isAsked
    try presenter.deliver(to: nil) { stream in
      if isSingle, let table = tables.first {
        writer.write(table, to: &stream)
      } else {
        writer.write(tables, to: &stream)
      }
    }
  }

  private func tables(_ session: StudySession, _ viewer: Coder) throws(CommandFailure) -> [Table] {
    var plans = try plans(session, viewer)
    uncertainty.apply(to: &plans)
    if compare {
      var tables: [Table] = []
      for plan in plans { tables.append(try session.comparison(of: plan, for: viewer)) }
      return tables
    }
    if publishing.isAsked {
      return try session.published(plans, policy: publishing.policy(session.codebook), for: viewer)
        .map(\.table)
    }
    var source = TableValues.final
    if let coder { source = .coder(try session.knownCoder(CoderID(coder)).id) }
    return try session.tables(plans, values: source, for: viewer)
  }

  private func plans(
    _ session: StudySession, _ viewer: Coder
  ) throws(CommandFailure) -> [TablePlan] {
    if let request = crossing.request { return [try session.plan(request, for: viewer)] }
    var plans = try session.plans(id.map { TableID($0) })
    if let weight = crossing.weight {
      let name = try session.knownWeights(WeightSetID(weight))
      for index in plans.indices {
        plans[index].isWeighted = true
        plans[index].options.weight = name
      }
    }
    return plans
  }
}

/// What is asked of a table that nobody declared.
struct CrossOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Cross two variables: that of the rows, then that of the columns.", valueName: "variable"))
  var cross: [String] = []
  @Option(
    help: ArgumentHelp(
      "With --cross: whom to count, such as \"oordeel == oneigenlijk and not answered(gemeld)\".",
      valueName: "rule"))
  var base: String?
  @Option(help: "With --cross: percentages of the row, column or total. Default: row.")
  var percent: PercentOption?
  @Option(help: ArgumentHelp("Weight percentages with this set of weights.", valueName: "name"))
  var weight: String?

  /// Whether a table is asked for that nobody declared.
  var isAsked: Bool { !cross.isEmpty }

  /// What was asked for, if anything.
  var request: CrossRequest? {
    guard let rows = cross.first else { return nil }
    return CrossRequest(
      rows: VariableID(rows), columns: cross.dropFirst().first.map { VariableID($0) },
      base: base ?? "", percentage: percent?.percentage ?? .row,
      weight: weight.map { WeightSetID($0) })
  }

  mutating func validate() throws {
    if isAsked, cross.count != 2 { throw ValidationError(.crossNeedsTwo) }
    if !isAsked, base != nil || percent != nil {
      throw ValidationError(.onlyWithCross)
    }
  }
}

/// What percentages are a share of, as the command line spells it.
enum PercentOption: String, CaseIterable, ExpressibleByArgument {
  case row, column, total

  var percentage: TablePlan.Percentage {
    switch self {
    case .row: .row
    case .column: .column
    case .total: .total
    }
  }
}
