public import CodingModel
import Statistics
public import Tables

extension TreeAnalysis {
  /// The tree as it can be published.
  ///
  /// Where a group has a small cell, the numbers of all groups of its split are left out, with everything
  /// below them: each group is what its parent has beyond the others. So are the tests of splits whose
  /// groups are small, from which the counts would follow.
  ///
  /// - Parameter policy: What may be shown.
  /// - Returns: The result.
  /// - Throws: ``ModelFault/notPublishable(_:)`` where nothing could be left.
  public func published(_ policy: DisclosurePolicy) throws(ModelFault) -> ModelResult {
    let publication = try ModelPublication(policy, respondents: tree.root.units)
    if let small = tree.root.counts.firstIndex(where: publication.isSmall) {
      throw .notPublishable(
        .smallOutcome(outcome.labels[small], minimum: policy.minimumCell))
    }
    return TreeLayout(self).published(publication)
  }

  /// Respondents by outcome in each group of a split of everybody by a predictor.
  func counts(of split: ChaidSplit, by index: Int) -> [[Int]] {
    let predictor = predictors[index]
    var counts = split.groups.map { _ in outcome.ids.map { _ in 0 } }
    for (code, category) in zip(outcome.codes, predictor.codes) {
      guard let code else { continue }
      let own = category.map { ChaidVariable.Category.label($0) } ?? .missing
      guard let group = split.groups.firstIndex(where: { $0.contains(own) }) else { continue }
      counts[group][code] += 1
    }
    return counts
  }
}

extension TreeLayout {
  private static let tests: Set<String> = ["statistic", "p", "p_adjusted"]

  /// The result without what would point at somebody.
  fileprivate func published(_ publication: ModelPublication) -> ModelResult {
    var result = self.result
    let minimum = publication.policy.minimumCell
    result.notes.removeAll { $0 == smallCellsNote }
    var reasons: [Suppression] = []
    let hidden = hiddenGroups(publication)
    for (row, place) in places.enumerated() {
      guard let reason = hidden[place.name] else {
        result.dropBest(of: place, row: row, words)
        continue
      }
      reasons.append(reason)
      result.hide(
        reason, in: "nodes", row: row,
        fields: ["n", "percent", "count", "stop", "stop_label"])
    }
    hideTests(hidden, publication, in: &result)
    if !hidden.isEmpty { result.hide(.confidential, in: "model", fields: ["correct_percent"]) }
    if publication.isSmall(analysis.tree.omittedUnits) {
      result.hide(.confidential, in: "model", fields: ["omitted"])
    }
    if !hidden.isEmpty {
      result.notes.append(words.groupsLeftOut(hidden.count, publication.policy))
    }
    if result.hidesTests { result.notes.append(words.treeTestsLeftOut(below: minimum)) }
    result.notes.append(words.modelDecisions)
    return result
  }

  /// The names of the groups whose numbers are not shown, and why.
  private func hiddenGroups(_ publication: ModelPublication) -> [String: Suppression] {
    var hidden: [String: Suppression] = [:]
    for place in places where !place.node.children.isEmpty {
      let reasons = place.node.children.compactMap { publication.reason($0.counts) }
      guard let reason = hidden[place.name] ?? reasons.first else { continue }
      for index in place.node.children.indices { hidden["\(place.name).\(index + 1)"] = reason }
    }
    return hidden
  }

  /// Leaves out the tests that tell of groups with small cells.
  private func hideTests(
    _ hidden: [String: Suppression], _ publication: ModelPublication, in result: inout ModelResult
  ) {
    for (row, entry) in analysis.ranking.enumerated() {
      guard let split = entry.split else { continue }
      // A tree of one predictor knows it as its first.
      let own = analysis.counts(of: split, by: entry.predictor)
      if let reason = own.lazy.compactMap(publication.reason).first {
        result.hide(reason, in: "predictors", row: row, fields: Self.tests)
      }
    }
    for (row, place) in places.filter({ $0.node.split != nil }).enumerated() {
      if let reason = hidden[place.name + ".1"] {
        result.hide(reason, in: "splits", row: row, fields: Self.tests)
      }
    }
  }
}

extension ModelResult {
  /// Says of a group that goes no further without the p-value of the best split that was not made: nobody
  /// sees its groups, which may be small.
  fileprivate mutating func dropBest(of place: TreeLayout.Place, row: Int, _ words: AnalysisWords) {
    guard case .failure(.notSignificant) = place.node.decision,
      let section = sections.firstIndex(where: { $0.id == "nodes" }),
      let field = sections[section].fields.firstIndex(where: { $0.id == "stop_label" })
    else { return }
    sections[section].rows[row][field] = .text(words.notSignificant)
  }

  fileprivate var hidesTests: Bool {
    sections.contains { section in
      ["predictors", "splits"].contains(section.id)
        && section.rows.joined().contains { if case .suppressed = $0 { true } else { false } }
    }
  }
}
