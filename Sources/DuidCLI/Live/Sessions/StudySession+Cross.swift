import Analysis
import CodingModel
import LongWork
import Tables
import WorkbenchUI

/// Tables that nobody declared, and tables counted in several ways.
extension StudySession {
  /// The plan of a table that nobody declared.
  ///
  /// What a viewer may not know of a unit, such as a blind attribute, is not there for that viewer.
  ///
  /// - Throws: ``CommandFailure`` naming the variable, the weights or the place in the rule that is
  ///   wrong.
  func plan(_ request: CrossRequest, for viewer: Coder) throws(CommandFailure) -> TablePlan {
    let hidden = codebook.hidden(from: viewer)
    let crossable = codebook.crossable.filter { !hidden.contains($0) }
    for name in [request.rows] + (request.columns.map { [$0] } ?? [])
    where !crossable.contains(name) {
      throw .use(presenter.sentence(CrossFault.notCrossable(name, known: crossable)))
    }
    if let weight = request.weight { _ = try knownWeights(weight) }
    return TablePlan(request, base: try rule(request.base, for: viewer), in: codebook)
  }

  /// A rule that fits what a viewer may know of the codebook; an empty one always holds.
  func rule(_ text: String, for viewer: Coder) throws(CommandFailure) -> Condition {
    guard text.contains(where: { !$0.isWhitespace }) else { return .always }
    let reading: ConditionReading
    do throws(ConditionSyntaxError) {
      reading = try ConditionParser.read(text)
    } catch {
      throw .use(presenter.sentence(CrossFault.syntax(error)))
    }
    let book = codebook
    let hidden = book.hidden(from: viewer)
    let faults = reading.faults(names: book.names.filter { !hidden.contains($0) }) { name in
      hidden.contains(name) ? nil : book.target(of: name)
    }
    guard let fault = faults.first else { return reading.condition }
    throw .use(presenter.sentence(CrossFault.name(fault)))
  }

  /// One table counted in several ways, side by side: after and before adjudication, by each coder, and
  /// with and without weights.
  func comparison(of plan: TablePlan, for viewer: Coder) throws(CommandFailure) -> Table {
    let plan = TableComparison.comparable(plan)
    let everybody = try respondents()
    let staff = try staff()
    let view = try openView(for: viewer)
    let final = try frame(everybody, Adjudication(view: view, codebook: codebook, staff: staff))
    let agreed = try frame(
      everybody,
      Adjudication(view: view, codebook: codebook, staff: staff.filter { $0.role == .coder }))
    var variants = [
      TableVariant(.final, table: try table(plan, from: final), language: language),
      TableVariant(.agreed, table: try table(plan, from: agreed), language: language),
    ]
    for coder in AgreementAnalysis.defaultCoders(staff) {
      let frame = try presenter.stopping { () throws(WorkCancelled) in
        try AnalysisFrame(
          codebook: codebook, respondents: everybody,
          codings: BlindView(of: view.ledger, for: coder), monitor: presenter.monitor)
      }
      variants.append(
        TableVariant(.coder(coder), table: try table(plan, from: frame), language: language))
    }
    if let other = try reweighted(plan, from: final) { variants.append(other) }
    guard let table = TableComparison(variants, language: language).table() else {
      throw .data(presenter.sentence(.unknownTable(plan.id, known: codebook.tables.map(\.id))))
    }
    return table
  }

  private func frame(
    _ respondents: [Respondent], _ adjudication: Adjudication
  ) throws(CommandFailure) -> AnalysisFrame {
    try presenter.stopping { () throws(WorkCancelled) in
      try AnalysisFrame(
        codebook: codebook, respondents: respondents, adjudication: adjudication,
        monitor: presenter.monitor)
    }
  }

  /// The table with weights where it has none, and without where it has.
  private func reweighted(
    _ plan: TablePlan, from frame: AnalysisFrame
  ) throws(CommandFailure) -> TableVariant? {
    guard !codebook.weightNames.isEmpty else { return nil }
    var plan = plan
    plan.isWeighted.toggle()
    return TableVariant(
      plan.isWeighted ? .weighted : .unweighted, table: try table(plan, from: frame),
      language: language)
  }

  /// One table of a frame that is there already.
  func table(
    _ plan: TablePlan, from frame: AnalysisFrame
  ) throws(CommandFailure) -> Table {
    do throws(TableFault) {
      return try TableKinds.table(for: plan, from: frame, language: language)
    } catch {
      throw .data(presenter.sentence(.tableFault(plan.id, error)))
    }
  }
}
