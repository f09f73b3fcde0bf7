import CodingModel

@testable import Analysis

/// A handful of respondents whose tables can be counted by hand.
struct SmallStudy {
  static let lead = Coder(id: "lead", role: .lead)
  static let staff = [Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), lead]

  static let codebook = Codebook(
    name: "small", title: "", cases: CaseSchema(idColumn: "id", textColumn: "text"),
    attributes: [Attribute(id: "group", column: "group", label: "")],
    variables: [
      variable("verdict", .single, ["yes", "no"]),
      variable("form", .multiple, ["1", "2", "3"], none: true, applies: improper),
      variable("sort", .multiple, ["x", "y"], level: .set, none: true),
      variable("remark", .text, []),
    ])

  static let improper = Condition.includes("verdict", ["yes"])

  var respondents: [Respondent] = []
  var ledger = CodingLedger()

  private static func variable(
    _ id: VariableID, _ kind: Variable.Kind, _ codes: [String],
    level: CodingModel.MeasurementLevel = .nominal, none: Bool = false,
    applies: Condition = .always
  ) -> Variable {
    Variable(
      id: id, kind: kind, label: LocalizedText(id.rawValue), level: level,
      codes: codes.map { Code(id: CodeID($0), key: "a", label: LocalizedText("label \($0)")) },
      applies: applies, allowsNone: none)
  }

  mutating func add(_ id: UnitID, group: CodeID?, weight: Double = 1, isUnit: Bool = true) {
    var respondent = Respondent(id: id, text: "", weight: weight, isUnit: isUnit)
    respondent.attributes["group"] = group
    respondents.append(respondent)
  }

  mutating func code(_ coder: CoderID, _ unit: UnitID, _ variable: VariableID, _ answer: Answer) {
    ledger.record(Decision(unit: unit, variable: variable, answer: answer), by: coder)
  }

  mutating func code(_ coder: CoderID, _ unit: UnitID, _ variable: VariableID, _ codes: CodeID...) {
    code(coder, unit, variable, .codes(codes))
  }

  func view() throws -> OpenView { try OpenView(of: ledger, for: Self.lead) }

  func frame() throws -> AnalysisFrame {
    AnalysisFrame(
      codebook: Self.codebook, respondents: respondents,
      adjudication: Adjudication(view: try view(), codebook: Self.codebook, staff: Self.staff))
  }

  static func block(
    _ variable: VariableID, _ lines: [[CodeID]], use: TableBlock.Use = .main,
    group: LocalizedText = ""
  ) -> TableBlock {
    TableBlock(
      variable: variable, use: use,
      lines: lines.map { codes in
        TableLine(
          group: group, label: LocalizedText(codes.map(\.rawValue).joined(separator: "/")),
          codes: codes)
      })
  }

  /// Eight people: six units, in groups p and q and one without a group.
  static let standard: SmallStudy = {
    var study = SmallStudy()
    study.add("u1", group: "p", weight: 2)
    study.add("u2", group: "p", weight: 0.5)
    study.add("u3", group: "q")
    study.add("u4", group: "q")
    study.add("u5", group: nil)
    study.add("u6", group: "q")
    study.add("n1", group: "p", isUnit: false)
    study.add("n2", group: "q", isUnit: false)
    study.code("a", "u1", "verdict", "yes")
    study.code("a", "u1", "form", "2", "1")
    study.code("a", "u2", "verdict", "yes")
    study.code("b", "u2", "verdict", "yes")
    study.code("a", "u2", "form", .noneApplies)
    study.code("a", "u3", "verdict", "no")
    study.code("a", "u4", "verdict", "yes")
    study.code("b", "u4", "verdict", "no")
    study.code("a", "u4", "form", "3")
    study.code("a", "u5", "verdict", "yes")
    study.code("a", "u6", "verdict", "yes")
    study.code("a", "u6", "form", "1")
    study.code("b", "u6", "form", "3")
    return study
  }()
}
