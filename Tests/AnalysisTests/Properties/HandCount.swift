import CodingModel
import Tables

@testable import Analysis

/// Counts a table of one block person by person, in the plainest way there is: no columns, masks or
/// positions, only what the documentation of plans says about whom they count.
struct HandCount {
  /// What a cell should say.
  struct Cell {
    let count: Int
    let weight: Double
    let percent: Double?
  }

  /// Somebody with everything that is known of them.
  struct Person {
    let values: [VariableID: Value]
    let weight: Double
  }

  private let plan: TablePlan
  private let block: TableBlock
  private let columns: TableBlock?
  private let members: [Person]
  private let lines: [[Person]]
  private let isWeighted: Bool

  init(_ plan: TablePlan, of people: [Person]) {
    self.plan = plan
    isWeighted = plan.isWeighted
    let isAny = plan.kind == "multi-response"
    func shown(_ block: TableBlock) -> TableBlock {
      var block = block
      if isAny { block.use = .any }
      block.lines.removeAll { Set($0.codes).isSubset(of: plan.options.leftOut) }
      return block
    }
    block = shown(plan.blocks[0])
    columns = plan.kind == "frequency" ? nil : plan.columns.map(shown)
    let names = [block.variable] + (columns.map { [$0.variable] } ?? [])
    let members = people.filter { Self.counts($0, names, plan, isCrossed: names.count > 1) }
    self.members = members
    lines = block.lines.map { [block] line in members.filter { Self.isIn(line, $0, block) } }
  }

  /// Everybody in a survey: final values, what follows from them, and attributes.
  static func people(of survey: RandomSurvey) throws -> [Person] {
    let adjudication = try survey.adjudication()
    let derivation = Derivation(RandomSurvey.codebook)
    return survey.respondents.map { respondent in
      var values: [VariableID: Value] = [:]
      for variable in RandomSurvey.codebook.variables { values[variable.id] = .notAsked }
      if respondent.isUnit {
        values = adjudication.finalValues(of: respondent).mapValues(\.value)
      }
      let derived = derivation.values(of: respondent, coded: values)
      for attribute in RandomSurvey.codebook.attributes {
        values[attribute.id] = respondent.value(of: attribute.id)
      }
      return Person(values: values.merging(derived) { $1 }, weight: respondent.weight)
    }
  }

  private static func counts(
    _ person: Person, _ names: [VariableID], _ plan: TablePlan, isCrossed: Bool
  ) -> Bool {
    guard plan.base.holds({ person.values[$0] ?? .notAsked }) == true else { return false }
    let isCounted = names.allSatisfy { name in
      let value = person.values[name] ?? .notAsked
      if let code = value.answer?.mainCode, plan.options.leftOut.contains(code) { return false }
      switch plan.options.nonResponse {
      case .outside: return value.answer != nil
      case .inside, .row: return true
      case nil:
        let isBackground = ["group", "score", "scored"].contains(name)
        return !(isCrossed && isBackground && value == .notAsked)
      }
    }
    return isCounted
  }

  /// The number at the head.
  var headN: Int { members.count }

  private static func isIn(_ line: TableLine, _ person: Person, _ block: TableBlock) -> Bool {
    let codes = person.values[block.variable]?.answer?.codes ?? []
    return (block.use == .any ? codes : Array(codes.prefix(1))).contains(where: line.codes.contains)
  }

  private func size(_ people: [Person]) -> Double {
    isWeighted ? people.reduce(0) { $0 + $1.weight } : Double(people.count)
  }

  private func cell(_ people: [Person], of whole: Double?) -> Cell {
    Cell(
      count: people.count, weight: people.reduce(0) { $0 + $1.weight },
      percent: whole.flatMap { $0 > 0 ? 100 * size(people) / $0 : nil })
  }

  private var silent: [Person]? {
    guard plan.options.nonResponse == .row else { return nil }
    return members.filter { $0.values[block.variable] == .notAsked }
  }

  private var isOfMentions: Bool { plan.options.shareOf == .mentions }

  /// The rows from top to bottom: the lines, those without an answer, the total.
  var rows: [[Cell]] { columns.map(crossed) ?? plain }

  private var plain: [[Cell]] {
    let mentions = lines.reduce(0) { $0 + size($1) }
    let whole = isOfMentions ? mentions : size(members)
    var rows = lines.map { [cell($0, of: whole)] }
    if let silent { rows.append([cell(silent, of: isOfMentions ? nil : whole)]) }
    if isOfMentions { return rows + [[cell(lines.flatMap { $0 }, of: whole)]] }
    let anybody = members.filter { person in
      block.lines.contains { Self.isIn($0, person, block) }
        || plan.options.nonResponse == .row && person.values[block.variable] == .notAsked
    }
    return rows + [[cell(anybody, of: whole)]]
  }

  private func crossed(_ columns: TableBlock) -> [[Cell]] {
    func inColumn(_ column: TableLine, _ people: [Person]) -> [Person] {
      people.filter { Self.isIn(column, $0, columns) }
    }
    func mentions(_ people: [[Person]], _ column: TableLine? = nil) -> Double {
      (column.map { [$0] } ?? columns.lines).reduce(0) { sum, column in
        sum + people.reduce(0) { $0 + size(inColumn(column, $1)) }
      }
    }
    func whole(_ row: [[Person]], _ column: TableLine, isAll: Bool) -> Double {
      switch (plan.percentage, isOfMentions) {
      case (.row, false): isAll ? size(members) : size(row[0])
      case (.row, true): mentions(row)
      case (.column, false): size(inColumn(column, members))
      case (.column, true): mentions(lines, column)
      case (.total, false): size(members)
      case (.total, true): mentions(lines)
      }
    }
    var rows = lines.map { line in
      columns.lines.map { cell(inColumn($0, line), of: whole([line], $0, isAll: false)) }
    }
    if let silent {
      rows.append(
        columns.lines.map {
          cell(
            inColumn($0, silent), of: isOfMentions ? nil : whole([silent], $0, isAll: false))
        })
    }
    return rows + [
      columns.lines.map { column in
        let all = isOfMentions ? lines.flatMap { inColumn(column, $0) } : inColumn(column, members)
        return cell(all, of: whole(isOfMentions ? lines : [members], column, isAll: true))
      }
    ]
  }
}
