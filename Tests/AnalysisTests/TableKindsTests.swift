import CodingModel
import Foundation
import Testing

@testable import Analysis

@Suite struct TableKindsTests {
  @Test("every file of a kind is in the list") func registered() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Analysis/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let kinds = try files.filter { name in
      let source = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return source.contains(": TableKind {")
    }
    #expect(Set(kinds) == Set(TableKinds.all.map { "\($0).swift" }))
  }

  @Test("names are stable and each once") func names() {
    let names = TableKinds.all.map { kind in kind.identifier.rawValue }
    #expect(names == ["frequency", "crosstab", "multi-response", "means"])
    for name in names {
      let found = TableKinds.named(TableKindID(name)).map { kind in kind.identifier.rawValue }
      #expect(found == name)
    }
    let isPieUnknown = TableKinds.named("pie") == nil
    #expect(isPieUnknown)
  }

  @Test(
    "rules over columns hold as they hold for one respondent",
    arguments: [
      "all", "verdict == yes", "verdict != yes", "not answered(form)", "form in [1, 3]",
      "group == p and verdict == yes", "verdict == yes or form == 3", "answered(verdict)",
      "not (group == q or form == 1)", "answered(sort) or group == p", "form == zzz",
      "form any (1, 3)", "form has (2, 1)", "main(form) == 1", "main(form) != 2", "form >= 2",
      "count(form) >= 2", "count(form) == 0", "missing(group)", "missing(form) or form < 3",
      "not count(form) < 2", "verdict in (yes, no) and not main(form) in [3]",
    ])
  func conditions(_ text: String) throws {
    let condition = try ConditionParser.parse(text)
    let study = SmallStudy.standard
    let frame = try study.frame()
    let adjudication = Adjudication(
      view: try study.view(), codebook: SmallStudy.codebook, staff: SmallStudy.staff)
    let mask = try ConditionMask(condition, over: frame)
    for (row, respondent) in study.respondents.enumerated() {
      let values =
        respondent.isUnit
        ? adjudication.finalValues(of: respondent).mapValues(\.value) : [:]
      let expected = condition.holds { name in
        values[name]
          ?? (SmallStudy.codebook.variable(name) == nil ? respondent.value(of: name) : .notAsked)
      }
      let found: Bool? = mask.unknown[row] ? nil : mask.yes[row]
      #expect(found == expected, "\(respondent.id)")
    }
  }
}
