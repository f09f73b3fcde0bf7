import Analysis
import Codebooks
import CodingModel
import LongWork
import StudyStore
import Tables

/// Whose values a table counts.
enum TableValues {
  case final
  case coder(CoderID)
}

/// An open study with what commands and screens ask of it.
struct StudySession: Sendable {
  let file: StudyFile
  /// Words what is wrong; its monitor hears how far long work on the study is.
  var presenter: Presenter
  /// The codebook, with the sets of weights that were added to the study, as soon as it is read.
  let book: LazyCodebook

  /// Opens a study.
  ///
  /// - Throws: ``CommandFailure`` naming what is wrong with the file.
  init(path given: String, presenter: Presenter) throws(CommandFailure) {
    let path = try StudyPath.forExisting(given, presenter)
    self.presenter = presenter
    let file = try presenter.presenting(study: path) { () throws(StudyStoreError) in
      try StudyFile.openKeepingReading(path, monitor: presenter.monitor) { stored in
        try CodebookLoading.read(stored, path: path + " (codebook)")
      }
    }
    book = try presenter.presenting { () throws(StudyStoreError) in
      try Self.book(of: file)
    }
    self.file = file
  }

  /// Opens a study to work in, which may take long where an older version of the program made it: that
  /// shows, and can be stopped; nothing is watched afterwards.
  init(opening path: String, presenter: Presenter) throws(CommandFailure) {
    self = try presenter.working { watched throws(CommandFailure) in
      try StudySession(path: path, presenter: watched)
    }
    self.presenter = presenter
  }

  var language: Language { presenter.language }
  /// The codebook, with the sets of weights that were added to the study.
  var codebook: Codebook { book.codebook }

  func presenting<Value>(
    _ body: () throws(StudyStoreError) -> Value
  ) throws(CommandFailure) -> Value {
    try presenter.presenting(body)
  }

  func staff() throws(CommandFailure) -> [Coder] {
    try presenting { () throws(StudyStoreError) in try file.coders() }
  }

  func respondents() throws(CommandFailure) -> [Respondent] {
    try presenting { () throws(StudyStoreError) in
      Self.weighted(
        try file.respondents(monitor: presenter.monitor), by: try file.weightSets())
    }
  }

  /// The coder of that name.
  func knownCoder(_ name: CoderID) throws(CommandFailure) -> Coder {
    let staff = try staff()
    guard let coder = staff.first(where: { $0.id == name }) else {
      throw .use(presenter.sentence(.unknownCoder(name, known: staff.map(\.id))))
    }
    return coder
  }

  /// Who gives the command: the one named, else the lead.
  func viewer(_ name: CoderID?) throws(CommandFailure) -> Coder {
    if let name { return try knownCoder(name) }
    guard let lead = try staff().first(where: { $0.role == .lead }) else {
      throw .data(presenter.sentence(.noLead))
    }
    return lead
  }

  /// Everybody's codings, for whoever may see them; a look by the lead before the comparison is opened
  /// goes into the journal.
  ///
  /// - Parameters:
  ///   - viewer: Who looks.
  ///   - units: The only units to look at; `nil` for all of them.
  ///   - isNewLook: Whether the look is to be recorded; not within a visit that is recorded.
  /// - Returns: The codings.
  /// - Throws: ``CommandFailure`` if the viewer is blind, or the study cannot be read.
  func openView(
    for viewer: Coder, of units: [UnitID]? = nil, isNewLook: Bool = true
  ) throws(CommandFailure) -> OpenView {
    try presenting { () throws(StudyStoreError) in
      let view: OpenView
      if let units {
        view = try file.openView(of: units, for: viewer.id)
      } else {
        view = try file.openView(for: viewer.id, monitor: presenter.monitor)
      }
      if isNewLook, viewer.role == .lead, !view.ledger.isComparisonOpen {
        _ = try file.recordComparisonViewed(by: viewer.id, at: Clock.now)
      }
      return view
    }
  }

  /// Looks at everybody's codings by a query; a look by the lead before the comparison is opened goes
  /// into the journal.
  func looking<Value>(
    for viewer: Coder, _ look: () throws(StudyStoreError) -> Value
  ) throws(CommandFailure) -> Value {
    try presenting { () throws(StudyStoreError) in
      let value = try look()
      if viewer.role == .lead, try !file.isComparisonOpen() {
        _ = try file.recordComparisonViewed(by: viewer.id, at: Clock.now)
      }
      return value
    }
  }

  /// Whether a viewer may see everybody's codings.
  func isOpen(to viewer: Coder) throws(CommandFailure) -> Bool {
    if viewer.role == .lead { return true }
    return try presenting { () throws(StudyStoreError) in try file.info().isComparisonOpen }
  }

  /// What one coder said, for themselves.
  func ownView(of coder: CoderID) throws(CommandFailure) -> BlindView {
    try presenting { () throws(StudyStoreError) in
      try file.blindView(for: coder, monitor: presenter.monitor)
    }
  }

  func adjudication(for viewer: Coder) throws(CommandFailure) -> Adjudication {
    Adjudication(view: try openView(for: viewer), codebook: codebook, staff: try staff())
  }

  // MARK: Results

  /// The plan of one table, or of all.
  func plans(_ id: TableID?) throws(CommandFailure) -> [TablePlan] {
    guard let id else { return codebook.tables }
    return [try plan(of: id)]
  }

  /// The plan of one table.
  func plan(of id: TableID) throws(CommandFailure) -> TablePlan {
    guard let plan = codebook.table(id) else {
      throw .use(presenter.sentence(.unknownTable(id, known: codebook.tables.map(\.id))))
    }
    return plan
  }

  /// The variable of that name, or all variables with codes.
  func variables(_ id: VariableID?) throws(CommandFailure) -> [Variable] {
    let coded = codebook.variables.filter { $0.kind != .text }
    guard let id else { return coded }
    return [try variable(id)]
  }

  /// The variable of that name, which has codes.
  func variable(_ id: VariableID) throws(CommandFailure) -> Variable {
    let coded = codebook.variables.filter { $0.kind != .text }
    guard let variable = coded.first(where: { $0.id == id }) else {
      throw .use(presenter.sentence(.unknownVariable(id, known: coded.map(\.id))))
    }
    return variable
  }

  func tables(
    _ plans: [TablePlan], values: TableValues, for viewer: Coder
  ) throws(CommandFailure) -> [Table] {
    try tables(plans, from: try frame(values, for: viewer))
  }

  /// Tables of a frame that is there already.
  func tables(
    _ plans: [TablePlan], from frame: AnalysisFrame
  ) throws(CommandFailure) -> [Table] {
    var tables: [Table] = []
    for (index, plan) in plans.enumerated() {
      try presenter.report(WorkProgress(.tables, done: index, of: plans.count))
      do throws(TableFault) {
        tables.append(try TableKinds.table(for: plan, from: frame, language: language))
      } catch {
        throw .data(presenter.sentence(.tableFault(plan.id, error)))
      }
    }
    return HolmFamily.corrected(tables, plans: plans)
  }

  /// Everybody with the values that are asked for, as whoever looks may see them; a look at everybody's
  /// codings goes into the journal.
  func frame(
    _ values: TableValues, for viewer: Coder
  ) throws(CommandFailure) -> AnalysisFrame {
    let respondents = try respondents()
    let monitor = presenter.monitor
    switch values {
    case .final:
      let adjudication = try adjudication(for: viewer)
      return try presenter.stopping { () throws(WorkCancelled) in
        try AnalysisFrame(
          codebook: codebook, respondents: respondents, adjudication: adjudication,
          monitor: monitor)
      }
    case .coder(let coder):
      let view: BlindView
      if coder == viewer.id {
        view = try ownView(of: coder)
      } else {
        view = BlindView(of: try openView(for: viewer).ledger, for: coder)
      }
      return try presenter.stopping { () throws(WorkCancelled) in
        try AnalysisFrame(
          codebook: codebook, respondents: respondents, codings: view, monitor: monitor)
      }
    }
  }

  /// What agreement is computed from, read once.
  struct Comparison {
    let view: OpenView
    let respondents: [Respondent]
    let coders: [CoderID]
  }

  func comparison(for viewer: Coder) throws(CommandFailure) -> Comparison {
    Comparison(
      view: try openView(for: viewer), respondents: try respondents(),
      coders: AgreementAnalysis.defaultCoders(try staff()))
  }
}
