import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

@Suite struct StudyAgreementTests {
  /// Four units; on form the coders meet twice, and on one unit only a finds that it applies.
  private func study() -> SmallStudy {
    var study = SmallStudy()
    for (index, verdicts) in ["yy", "yy", "yy", "yn"].enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      for (coder, verdict) in zip(["a", "b"] as [CoderID], verdicts) {
        study.code(coder, unit, "verdict", verdict == "y" ? "yes" : "no")
      }
    }
    study.code("a", "u0", "form", "1", "3")
    study.code("b", "u0", "form", "1", "2")
    study.code("a", "u1", "form", "1")
    study.code("b", "u1", "form", .noneApplies)
    study.code("a", "u2", "form", "3")
    study.code("a", "u3", "form", "2")
    study.code("a", "u0", "sort", "x", "y")
    study.code("b", "u0", "sort", "x")
    study.code("a", "u1", "sort", .noneApplies)
    study.code("b", "u1", "sort", .noneApplies)
    return study
  }

  private func agreement(_ coders: [CoderID] = ["a", "b"]) throws -> StudyAgreement {
    let study = study()
    return StudyAgreement(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      coders: coders, language: .english)
  }

  private func parts(
    _ variable: VariableID, _ reading: AgreementSummary.Reading.Kind = .applicableToAll
  ) throws -> AgreementParts {
    let variable = try #require(SmallStudy.codebook.variable(variable))
    return try agreement().parts(
      of: variable, reading: reading, order: CodingOrder([], coders: ["a", "b"]))
  }

  @Test("a cell holds its units by main code, none applies last") func crossing() throws {
    let crossing = try #require(try parts("form").crossings.first)
    #expect((crossing.first, crossing.second) == ("a", "b"))
    #expect(crossing.categories == ["1", "2", "3", "{}"])
    #expect(crossing.units[0][0] == ["u0"])
    #expect(crossing.units[0][3] == ["u1"])
    // On u2 only a coded, on u3 only a found that it applies.
    #expect(crossing.units.joined().joined().count == 2)
  }

  @Test("the other reading has not-applicable as a code") func reading() throws {
    let parts = try parts("form", .notApplicableAsCode)
    let crossing = try #require(parts.crossings.first)
    #expect(crossing.categories == ["1", "2", "3", "{}", "{n/a}"])
    #expect(crossing.units[1][4] == ["u3"])
    #expect(parts.summary.disagreements?.units.map(\.unit).contains("u3") == true)
    #expect(try self.parts("form").summary.disagreements?.units.map(\.unit) == ["u1"])
  }

  @Test("a variable asked of all has one reading") func always() throws {
    #expect(try parts("verdict") == parts("verdict", .notApplicableAsCode))
  }

  @Test("sets cross by main code and count labels") func sets() throws {
    let parts = try parts("sort")
    #expect(parts.crossings.first?.units[0][0] == ["u0"])
    #expect(parts.crossings.first?.categories == ["x", "y", "{}"])
    #expect(parts.prevalence == ["x": 0.5, "y": 0.25])
    #expect(parts.summary.coefficients.contains { $0.name == "label-alpha" })
  }

  @Test("shares of codes are shares of ratings") func prevalence() throws {
    #expect(try parts("verdict").prevalence == ["yes": 0.875, "no": 0.125])
  }

  @Test("a glance has every coefficient with levels, also in readings") func overview() throws {
    let form = try #require(SmallStudy.codebook.variable("form"))
    let names = ["krippendorff-alpha", "cohen-kappa", "gwet-ac1", "percent-agreement"]
    let summary = try agreement().overview(of: form)
    #expect(summary.coefficients.map(\.name) == names)
    #expect(summary.readings.map { $0.coefficients.map(\.name) } == [names, names, names])
    #expect(summary.matrices.isEmpty && summary.disagreements == nil)
    let code = try #require(summary.readings.first { $0.kind == .notApplicableAsCode })
    #expect(code.coefficients.contains { !$0.benchmarks.isEmpty })
    let three = try agreement(["a", "b", "c"]).overview(of: form)
    #expect(three.coefficients.map(\.name)[1] == "conger-kappa")
  }
}
