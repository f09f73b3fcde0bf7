import CodingModel
import GRDB

/// A filter as a query over `respondent`, with its arguments.
struct FilterCondition {
  private var sql = "unitOrdinal IS NOT NULL"
  private var values: [DatabaseValue] = []
  private var searches: [String] = []

  /// Whose codings and notes count: those of one coder, or everybody's.
  private let coder: CoderID?

  /// Translates a filter.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - viewer: Who filters: coders by what they said themselves, the lead by what anyone said.
  ///   - db: The database that will be asked.
  /// - Throws: `DatabaseError` or ``UnreadableRecord``.
  init(_ filter: UnitFilter, viewer: Coder, _ db: Database) throws {
    try MemoSearch.prepare(for: filter, db)
    coder = viewer.role == .lead ? nil : viewer.id
    for term in filter.terms { add(term) }
  }

  /// The tables to select from.
  ///
  /// What is searched for is looked up first and the units one by one as they are found, so that
  /// whoever wants only some of them does not wait for all.
  var tables: String {
    searches.isEmpty
      ? "respondent" : "unitText CROSS JOIN respondent ON respondent.ordinal = unitText.rowid"
  }

  /// The condition on their rows.
  var condition: String { searches.isEmpty ? sql : "unitText MATCH ? AND " + sql }

  /// What is bound to the question marks of the condition.
  var arguments: [DatabaseValue] {
    searches.isEmpty ? values : [searches.joined(separator: " AND ").stored] + values
  }

  private mutating func add(_ term: UnitFilter.Term) {
    switch term {
    case .text(let words): searches.append(SearchText.query(words))
    case .attribute(let value, let attribute):
      add("instr(attributes, ?) > 0", [AttributeDecoder.encode([attribute: value]).stored])
    case .code(let code, let variable):
      var writer = NetstringWriter()
      writer.append(code.rawValue)
      addRating(
        "variable = ? AND isShown = 1 AND answer LIKE 'c%' AND instr(answer, ?) > 0",
        [variable.stored, String(decoding: writer.bytes, as: UTF8.self).stored])
    case .answered(let variable):
      addRating("variable = ? AND isShown = 1", [variable.stored])
    case .unanswered(let variable):
      addRating("variable = ? AND isShown = 1", [variable.stored], negated: true)
    case .noneApplies(let variable):
      addRating("variable = ? AND isShown = 1 AND answer = '-'", [variable.stored])
    case .memo(let text): addMemo(text)
    case .doubt(let isThere): addNote(.doubt, negated: !isThere)
    case .passages: addNote(.passages, negated: false)
    case .progress(let progress): add(progress)
    }
  }

  private mutating func add(_ condition: String, _ more: [DatabaseValue]) {
    sql += " AND " + condition
    values += more
  }

  private mutating func add(_ progress: UnitFilter.Progress) {
    switch progress {
    case .open:
      addUnits(of: "unitProgress", where: "state = 'complete'", [], negated: true)
    case .started: addUnits(of: "unitProgress", where: "state = 'started'", [])
    case .complete: addUnits(of: "unitProgress", where: "state = 'complete'", [])
    }
  }

  private mutating func addRating(
    _ condition: String, _ values: [DatabaseValue], negated: Bool = false
  ) {
    addUnits(of: "rating", where: condition, values, negated: negated)
  }

  private mutating func addNote(_ kind: NoteSubject.Kind, negated: Bool) {
    addUnits(
      of: "note", where: "subject = ?", [kind.rawValue.databaseValue], negated: negated)
  }

  private mutating func addUnits(
    of table: String, where condition: String, _ values: [DatabaseValue], negated: Bool = false
  ) {
    let set = units(of: table, where: condition)
    add("id \(negated ? "NOT IN" : "IN") (\(set))", coderArguments + values)
  }

  private func units(of table: String, where condition: String) -> String {
    // By coder always: that is how the tables are ordered.
    let coders = coder == nil ? "coder IN (SELECT name FROM coder)" : "coder = ?"
    return "SELECT unit FROM \(table) WHERE \(coders) AND \(condition)"
  }

  private var coderArguments: [DatabaseValue] { coder.map { [$0.stored] } ?? [] }

  /// A memo stands with an answer or with the unit.
  private mutating func addMemo(_ text: String?) {
    func condition(_ column: String) -> String {
      text == nil ? "" : " AND \(MemoSearch.function)(unit, \(column), ?)"
    }
    let onAnswers = units(of: "rating", where: "memo <> ''" + condition("memo"))
    let onUnits = units(of: "note", where: "subject = ?" + condition("substr(value, 2)"))
    let words = text.map { [SearchFolding.folded($0).stored] } ?? []
    add(
      "id IN (\(onAnswers) UNION \(onUnits))",
      coderArguments + words + coderArguments
        + [NoteSubject.Kind.unitMemo.rawValue.databaseValue] + words)
  }
}
