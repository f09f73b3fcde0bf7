import CodingModel
import Statistics
import Testing

@testable import Analysis

/// A made-up study, the same for the same seed: attributes with gaps, routing, several codes, none
/// applies, disagreements, rulings, units that nobody coded, and weights of which some are 0.
///
/// Weights are eighths, so that their sums are exact in any order.
struct RandomSurvey: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  var respondents: [Respondent] = []
  var ledger = CodingLedger()

  static let staff = [
    Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), Coder(id: "c", role: .coder),
    Coder(id: "lead", role: .lead),
  ]

  static let codebook = Codebook(
    name: "random", title: "",
    cases: CaseSchema(idColumn: "id", textColumn: "t", weightColumn: "w"),
    attributes: [
      attribute("group", ["p", "q", "r"]),
      attribute("score", ["1", "2", "3", "4", "5", "unknown"]),
    ],
    variables: [
      variable("verdict", .single, ["yes", "no", "unclear"]),
      variable("form", .multiple, ["1", "2", "3", "4"], applies: .includes("verdict", ["yes"])),
      variable("sort", .multiple, ["x", "y"], level: .set, applies: .answered("form")),
      variable("rank", .single, ["low", "mid", "high"], level: .ordinal),
    ],
    derived: [
      DerivedVariable(
        id: "scored", label: "scored",
        codes: [
          .init(id: "low", label: "low", rule: .compares(.number("score"), .less, 3)),
          .init(id: "high", label: "high", rule: .compares(.number("score"), .atLeast, 3)),
        ]),
      DerivedVariable(
        id: "forms", label: "forms",
        codes: [
          .init(id: "12", label: "12", rule: .includes("form", ["1", "2"])),
          .init(id: "3", label: "3", rule: .includes("form", ["3"])),
        ], isMultiple: true),
    ])

  var testDescription: String { "seed \(seed), \(respondents.count) respondents" }

  /// A survey for each of some seeds.
  static func many(_ count: Int) -> [RandomSurvey] {
    (1...UInt64(count)).map { RandomSurvey(seed: $0) }
  }

  private static func attribute(_ id: VariableID, _ codes: [String]) -> Attribute {
    Attribute(
      id: id, column: id.rawValue, label: LocalizedText(id.rawValue),
      categories: codes.map { .init(id: CodeID($0), label: LocalizedText($0)) })
  }

  private static func variable(
    _ id: VariableID, _ kind: Variable.Kind, _ codes: [String],
    level: CodingModel.MeasurementLevel = .nominal, applies: Condition = .always
  ) -> Variable {
    Variable(
      id: id, kind: kind, label: LocalizedText(id.rawValue), level: level,
      codes: codes.map { Code(id: CodeID($0), key: "k", label: LocalizedText($0)) },
      applies: applies, allowsNone: kind == .multiple)
  }

  init(seed: UInt64) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let size = [0, 1, 2, 15, 40, 40, 90][random.index(below: 7)]
    let gaps = random.index(below: 3)
    let accuracy = 1 + random.index(below: 4)
    for index in 0..<size {
      let unit = UnitID("u\(index)")
      var respondent = Respondent(
        id: unit, text: "", weight: Double(random.index(below: 24)) / 8,
        isUnit: random.index(below: 5) > 0)
      for attribute in Self.codebook.attributes where random.index(below: 8) >= gaps {
        respondent.attributes[attribute.id] =
          attribute.categories[random.index(below: attribute.categories.count)].id
      }
      respondents.append(respondent)
      guard respondent.isUnit else { continue }
      for variable in Self.codebook.variables { code(variable, unit, accuracy, &random) }
    }
  }

  /// What each coder says about a variable, whether their routing asks it or not.
  private mutating func code(
    _ variable: Variable, _ unit: UnitID, _ accuracy: Int, _ random: inout SplitMix64
  ) {
    let truth = Self.answer(variable, &random)
    for coder in Self.staff {
      let says = coder.role == .lead ? random.index(below: 6) == 0 : random.index(below: 9) > 1
      guard says else { continue }
      let isRight = coder.role == .coder && random.index(below: 5) < accuracy
      let answer = isRight ? truth : Self.answer(variable, &random)
      ledger.record(Decision(unit: unit, variable: variable.id, answer: answer), by: coder.id)
    }
  }

  private static func answer(_ variable: Variable, _ random: inout SplitMix64) -> Answer {
    if variable.allowsNone, random.index(below: 6) == 0 { return .noneApplies }
    var codes = variable.codes.map(\.id)
    let first = codes.remove(at: random.index(below: codes.count))
    guard variable.kind == .multiple, random.index(below: 3) == 0 else { return .codes([first]) }
    return .codes([first, codes[random.index(below: codes.count)]])
  }

  // MARK: What tests count

  func view() throws -> OpenView { try OpenView(of: ledger, for: Self.staff[3]) }

  func adjudication(_ staff: [Coder] = staff) throws -> Adjudication {
    Adjudication(view: try view(), codebook: Self.codebook, staff: staff)
  }

  func frame(_ staff: [Coder] = staff) throws -> AnalysisFrame {
    AnalysisFrame(
      codebook: Self.codebook, respondents: respondents, adjudication: try adjudication(staff))
  }

  /// The same people in another order.
  var shuffled: RandomSurvey {
    var random = SplitMix64(seed: seed &+ 77)
    var other = self
    other.respondents.shuffle(using: &random)
    return other
  }

  /// As many people of each kind of background, with nothing coded about the new ones.
  func times(_ count: Int) -> RandomSurvey {
    var other = self
    for copy in 1..<count {
      other.respondents += respondents.map { respondent in
        Respondent(
          id: UnitID("\(respondent.id)-\(copy)"), text: "", attributes: respondent.attributes,
          weight: respondent.weight, isUnit: false)
      }
    }
    return other
  }

  /// The same people with other weights.
  func weighing(_ change: (Double) -> Double) -> RandomSurvey {
    var other = self
    for index in other.respondents.indices {
      other.respondents[index].weight = change(other.respondents[index].weight)
    }
    return other
  }
}

extension TablePlan {
  /// A made-up table of a random survey.
  init(random: inout SplitMix64) {
    let names: [VariableID] = [
      "group", "score", "verdict", "form", "sort", "rank", "scored", "forms",
    ]
    let first = random.index(below: names.count)
    let second = (first + 1 + random.index(below: names.count - 1)) % names.count
    let kind: TableKindID = ["frequency", "crosstab", "multi-response"][random.index(below: 3)]
    let isCrossed = kind == "crosstab" || kind == "multi-response" && random.index(below: 2) == 0
    let bases: [Condition] = [
      .always, .always, .includes("verdict", ["yes"]), .answered("sort"),
      .not(.leads("form", ["1"])), .includes("group", ["p", "q"]),
      .or(.includes("scored", ["high"]), .compares(.codeCount("form"), .atLeast, 2)),
    ]
    self.init(
      id: "t", kind: kind, title: "", base: bases[random.index(below: bases.count)],
      blocks: [Self.block(names[first], &random)],
      columns: isCrossed ? Self.block(names[second], &random) : nil,
      percentage: Percentage.allCases[random.index(below: 3)], showsTotal: true,
      isWeighted: random.index(below: 2) == 0)
    let places: [TableOptions.NonResponse?] = [nil, .inside, .outside, .row]
    options.nonResponse = places[random.index(below: 4)]
    if random.index(below: 3) == 0 { options.shareOf = .mentions }
    if random.index(below: 4) == 0, let code = blocks[0].lines.last?.codes.first {
      options.leftOut = [code]
    }
  }

  /// Some of a variable's codes as lines, two of them merged now and then, or counted twice.
  private static func block(_ variable: VariableID, _ random: inout SplitMix64) -> TableBlock {
    var codes = RandomSurvey.codebook.categories(of: variable).map { [$0.id] }
    if random.index(below: 3) == 0 { codes.remove(at: random.index(below: codes.count)) }
    if codes.count > 1, random.index(below: 2) == 0 {
      let last = codes.removeLast()
      codes[0] += last
      if random.index(below: 2) == 0 { codes.append(last) }
    }
    return TableBlock(
      variable: variable, use: random.index(below: 2) == 0 ? .any : .main,
      lines: codes.map { codes in
        TableLine(
          label: LocalizedText(codes.map(\.rawValue).joined(separator: "/")), codes: codes)
      })
  }
}
