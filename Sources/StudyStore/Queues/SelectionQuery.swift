import CodingModel
import GRDB

/// The query that makes a selection of a queue.
struct SelectionQuery {
  private let queue: UnitQueue
  private let viewer: Coder
  private let codebook: Codebook

  /// Prepares the query.
  init(_ queue: UnitQueue, viewer: Coder, codebook: Codebook) {
    self.queue = queue
    self.viewer = viewer
    self.codebook = codebook
  }

  /// The units of the queue as they are now.
  func run(_ db: Database) throws -> UnitSelection {
    switch queue.order {
    case .file:
      guard !queue.filter.isEmpty else { return UnitSelection(all: try UnitQueries.count(db)) }
      return UnitSelection(try positions(orderedBy: "unitOrdinal", db))
    case .random(let seed):
      let order = SeededOrder(count: try UnitQueries.count(db), seed: seed)
      guard !queue.filter.isEmpty else { return UnitSelection(all: order) }
      let ranked = try positions(orderedBy: "unitOrdinal", db).map { position in
        (place: order.place(of: Int(position)), position: position)
      }
      return UnitSelection(ranked.sorted { $0.place < $1.place }.map(\.position))
    case .id: return UnitSelection(try positions(orderedBy: "id", db))
    case .answer(let variable): return UnitSelection(try positions(byAnswerTo: variable, db))
    }
  }

  private func positions(orderedBy order: String, _ db: Database) throws -> [UInt32] {
    let filter = try FilterCondition(queue.filter, viewer: viewer, db)
    return try db.rows(
      """
      SELECT unitOrdinal FROM \(filter.tables) WHERE \(filter.condition) ORDER BY \(order)
      """, filter.arguments, table: "respondent"
    ) { UInt32(truncatingIfNeeded: $0.integer(0)) }
  }

  /// What a coder said, by the coder and the variable.
  private static let ownRatings = """
    rating ON rating.coder = ? AND rating.unit = respondent.id AND rating.variable = ?
      AND rating.isShown = 1
    """

  /// What holds for a lead, by the variable: the ruling, else what all coders agree on, as in their grid.
  private static let finalRatings = """
    (SELECT unit, coalesce(
        max(CASE WHEN role = 'lead' THEN answer END),
        CASE WHEN count(DISTINCT answer) = 1 THEN min(answer) END) AS answer
      FROM rating JOIN coder ON coder.name = rating.coder
      WHERE variable = ? AND answer IS NOT NULL AND (isShown = 1 OR role = 'lead')
      GROUP BY unit) AS rating ON rating.unit = respondent.id
    """

  private func positions(byAnswerTo variable: VariableID, _ db: Database) throws -> [UInt32] {
    let filter = try FilterCondition(queue.filter, viewer: viewer, db)
    let rank = AnswerRank(codebook.categories(of: variable).map(\.id))
    let ratings = viewer.role == .lead ? Self.finalRatings : Self.ownRatings
    let whose = viewer.role == .lead ? [] : [viewer.id.stored]
    return try db.rows(
      """
      SELECT unitOrdinal FROM \(filter.tables) LEFT JOIN \(ratings)
      WHERE \(filter.condition)
      ORDER BY rating.answer IS NULL, \(rank.sql), rating.answer, unitOrdinal
      """, whose + [variable.stored] + filter.arguments + rank.arguments,
      table: "respondent"
    ) { UInt32(truncatingIfNeeded: $0.integer(0)) }
  }
}

/// The place of an answer's main code in the codebook, as an expression over `rating.answer`.
private struct AnswerRank {
  let sql: String
  let arguments: [DatabaseValue]

  init(_ codes: [CodeID]) {
    let starts = codes.compactMap { AnswerText.encode(.codes([$0])) }
    let cases = starts.indices.map {
      "WHEN substr(rating.answer, 1, length(?)) = ? THEN \($0) "
    }
    sql = cases.isEmpty ? "0" : "CASE " + cases.joined() + "ELSE \(codes.count) END"
    arguments = starts.flatMap { [$0.stored, $0.stored] }
  }
}
