import Analysis
import ArgumentParser
import CodingModel
import Interchange
import LongWork
import Statistics
import StudyStore
import Tables

/// Sets of survey weights.
struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights", abstract: "Show, make or add sets of survey weights.",
    subcommands: [WeightsShowCommand.self, WeightsMakeCommand.self, WeightsAddCommand.self])
}

/// Prints what the sets of weights look like.
struct WeightsShowCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print N, mean, range, variation, effective size and design effect of each set.")

  @Argument(help: "The study file.") var study: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let respondents = try session.respondents()
    let cases = session.codebook.cases
    var sets = cases.weightSets.map { set in
      (name: set.id, weights: respondents.map { $0.weight(in: set) })
    }
    if let first = cases.weightColumn {
      sets.insert((WeightSetID(first), respondents.map(\.weight)), at: 0)
    }
    guard !sets.isEmpty else {
      throw CommandFailure.use(presenter.sentence(WeightNotice.noWeights))
    }
    let table = Table(weightSets: sets, language: presenter.language)
    let writer = result.format.tableFormat(presenter, result.width(to: nil))
    try presenter.deliver(to: nil) { writer.write(table, to: &$0) }
  }
}

/// Makes a set of weights.
struct WeightsMakeCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Rake to margins, or post-stratify on a joint table; writes id,weight.")

  @Argument(help: "The study file.") var study: String
  @Option(help: "The name of the set.") var name: String
  @Option(help: "Margins (CSV): variable,code,share.") var margins: String?
  @Option(help: "A joint table (CSV): a column for each variable, and share.") var joint: String?
  @Option(
    help: ArgumentHelp(
      "The smallest and largest weight, such as 0.3,3; raking and trimming take turns until both "
        + "hold.", valueName: "low,high"))
  var trim: String?
  @Option(
    name: .shortAndLong,
    help: "The file to write, in place of what is there but never of a study; default: stdout.")
  var output: String?
  @OptionGroup var common: CommonOptions

  private var bounds: ClosedRange<Double>? {
    guard let trim, let (low, high) = NumberPair.read(trim), low >= 0, low <= high else {
      return nil
    }
    return low...high
  }

  mutating func validate() throws {
    if name.isEmpty { throw ValidationError(.emptyName("--name")) }
    if (margins == nil) == (joint == nil) {
      throw ValidationError(.marginsOrJoint)
    }
    if trim != nil, bounds == nil {
      throw ValidationError(.needsBounds)
    }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    try session.checkFree(WeightSetID(name))
    let population = try population(session)
    let respondents = try session.respondents()
    let made = try weights(of: respondents, population, presenter)
    for notice in made.notices { say(.normalised(notice), presenter) }
    if let trimming = made.trimming {
      say(.trimmed(trimming), presenter)
    } else if let report = made.report {
      say(.raked(report), presenter)
    }
    let table = Table(
      weightSets: [(WeightSetID(name), made.weights)], language: presenter.language)
    var text = ""
    TextTableFormat(style: presenter.tableStyle, display: .terminal).write(table, to: &text)
    presenter.tell(text, ended: true)
    try presenter.deliver(to: output) { stream in
      WeightsWriter().write(
        zip(respondents, made.weights).map { (id: $0.id, weight: $1) }, to: &stream)
    }
  }

  private func say(_ notice: WeightNotice, _ presenter: Presenter) {
    presenter.tell(presenter.sentence(notice))
  }

  private func weights(
    of respondents: [Respondent], _ population: [PopulationTable], _ presenter: Presenter
  ) throws(CommandFailure) -> SurveyWeights {
    do throws(WeightingUndefined) {
      return try SurveyWeights(
        of: respondents, population: population, isJoint: joint != nil, trim: bounds,
        monitor: presenter.monitor)
    } catch {
      if error == .interrupted { throw presenter.stopped }
      if case .unitWithoutCategory(let margin, let unit) = error {
        throw .data(
          presenter.sentence(
            WeightNotice.missingCategory(respondent: respondents[unit].id, margin: margin)))
      }
      throw .data(presenter.sentence(WeightNotice.unusable(error)))
    }
  }

  private func population(
    _ session: StudySession
  ) throws(CommandFailure) -> [PopulationTable] {
    let path = margins ?? joint ?? ""
    let isJoint = joint != nil
    let bytes = try session.presenter.readBytes(at: path)
    let tables = try session.presenter.presenting(file: path) {
      () throws(InterchangeFaults) -> [PopulationShares] in
      let reader = PopulationSharesReader()
      return isJoint
        ? [try reader.readJoint(.bytes(bytes))] : try reader.readMargins(.bytes(bytes))
    }
    let known = session.codebook.attributes.map(\.id)
    for name in tables.flatMap(\.variables) where !known.contains(VariableID(name)) {
      throw .data(session.presenter.sentence(.unknownVariable(VariableID(name), known: known)))
    }
    return tables.map { table in
      PopulationTable(
        variables: table.variables.map { VariableID($0) },
        shares: table.shares.map { (codes: $0.codes.map { CodeID($0) }, share: $0.share) })
    }
  }
}

/// Takes a set of weights into a study.
struct WeightsAddCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take weights (CSV: id,weight) into the study under a name.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The weights.") var file: String
  @Option(help: "The name of the set.") var name: String
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if name.isEmpty { throw ValidationError(.emptyName("--name")) }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let set = WeightSetID(name)
    try session.checkFree(set)
    let known = Set(try session.respondents().map(\.id))
    let bytes = try presenter.readBytes(at: file)
    let weights = try presenter.presenting(file: file, isImport: true) {
      () throws(InterchangeFaults) in
      try WeightsReader(known: known).read(.bytes(bytes), monitor: presenter.monitor)
    }
    try session.presenting { () throws(StudyStoreError) in
      try session.file.addWeights(set, weights, monitor: presenter.monitor)
    }
    presenter.tell(presenter.sentence(WeightNotice.added(set, respondents: weights.count)))
  }
}

extension StudySession {
  /// Refuses a name that stands for something else already; an added set may be replaced.
  func checkFree(_ name: WeightSetID) throws(CommandFailure) {
    let id = VariableID(name.rawValue)
    let book = file.codebook
    let isTaken =
      book.weightNames.contains(name) || book.attribute(id) != nil || book.variable(id) != nil
      || book.derived.contains { $0.id == id }
    if isTaken { throw .use(presenter.sentence(WeightNotice.taken(name))) }
  }
}
