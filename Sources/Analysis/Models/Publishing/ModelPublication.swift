import CodingModel
import Tables

/// Why an analysis cannot be published, whatever is left out of it.
public enum PublicationRefusal: Equatable, Sendable {
  /// The codebook publishes rounded counts, and estimates rest on exact ones.
  case countsAreRounded
  /// It rests on too few respondents.
  case fewRespondents(minimum: Int)
  /// So few have, or have not, the outcome that everything tells of them.
  case smallOutcome(String, minimum: Int)
  /// Behind every factor stands a small cell.
  case smallCells(of: [String], minimum: Int)
  /// So few gave an answer to an item of two or three answers that its mean and deviation count them.
  case smallAnswer(item: String, minimum: Int)
  /// So few gave two answers together, to items of two answers, that their correlation counts them.
  case smallPair(first: String, second: String, minimum: Int)
}

/// What of an analysis may be published: the limits of the study's tables, for what analyses print.
///
/// A decision of the lead to publish a small cell is one about a cell of a declared table, and frees none
/// here. Each analysis is held against itself: what a reader could put together from it and a table of the
/// same variables is for whoever publishes both to weigh.
struct ModelPublication {
  let policy: DisclosurePolicy

  /// Refuses what cannot be published at all.
  ///
  /// - Parameters:
  ///   - policy: What may be shown.
  ///   - respondents: How many the analysis rests on.
  /// - Throws: ``ModelFault/notPublishable(_:)``.
  init(_ policy: DisclosurePolicy, respondents: Int) throws(ModelFault) {
    self.policy = policy
    guard policy.method != .round else { throw .notPublishable(.countsAreRounded) }
    guard respondents >= policy.minimumBase else {
      throw .notPublishable(.fewRespondents(minimum: policy.minimumBase))
    }
  }

  /// Whether so few people can be recognised.
  func isSmall(_ count: Int) -> Bool { count > 0 && count < policy.minimumCell }

  /// Why the numbers of people who are divided over outcomes must not be shown, if they must not.
  func reason(_ counts: [Int]) -> Suppression? {
    if counts.contains(where: isSmall) { return .confidential }
    let base = counts.reduce(0, +)
    return base > 0 && base < policy.minimumBase ? .smallBase : nil
  }
}

extension ModelResult {
  /// Takes numbers away.
  ///
  /// - Parameters:
  ///   - reason: Why they are not shown.
  ///   - section: The section, by name.
  ///   - row: The row, from 0.
  ///   - fields: The fields, or the families of fields, by name.
  mutating func hide(
    _ reason: Suppression, in section: String, row: Int = 0, fields: Set<String>
  ) {
    guard let index = sections.firstIndex(where: { $0.id == section }),
      sections[index].rows.indices.contains(row)
    else { return }
    for (place, field) in sections[index].fields.enumerated()
    where fields.contains(field.family ?? field.id) {
      if sections[index].rows[row][place] == .none { continue }
      sections[index].rows[row][place] = .suppressed(reason)
    }
  }
}
