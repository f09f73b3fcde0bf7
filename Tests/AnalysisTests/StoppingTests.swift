import CodingModel
import LongWork
import Statistics
import Synchronization
import Tables
import Testing

@testable import Analysis

@Suite struct StoppingTests {
  private static let units = 600

  private func study() -> SmallStudy {
    var study = SmallStudy()
    for index in 0..<Self.units {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      for (coder, every) in [("a", 3), ("b", 5)] as [(CoderID, Int)] {
        study.code(coder, unit, "verdict", index % every == 0 ? "yes" : "no")
        if index % every == 0 { study.code(coder, unit, "form", index % 2 == 0 ? "1" : "2") }
      }
    }
    return study
  }

  private final class Listener: Sendable {
    private let heard = Mutex<[WorkProgress]>([])
    private let limit: Int

    init(stopAfter limit: Int = .max) { self.limit = limit }

    var all: [WorkProgress] { heard.withLock { $0 } }

    var monitor: WorkMonitor {
      WorkMonitor(
        hasToStop: { self.all.count >= self.limit },
        receive: { progress in self.heard.withLock { $0.append(progress) } })
    }
  }

  @Test func framesCanBeStoppedAndAreTheSameWatched() throws {
    let study = study()
    let adjudication = Adjudication(
      view: try study.view(), codebook: SmallStudy.codebook, staff: SmallStudy.staff)
    #expect(throws: WorkCancelled()) {
      _ = try AnalysisFrame(
        codebook: SmallStudy.codebook, respondents: study.respondents,
        adjudication: adjudication, monitor: Listener(stopAfter: 1).monitor)
    }
    let listener = Listener()
    let watched = try AnalysisFrame(
      codebook: SmallStudy.codebook, respondents: study.respondents, adjudication: adjudication,
      monitor: listener.monitor)
    #expect(listener.all.map(\.done) == [0, 256, 512])
    #expect(listener.all.allSatisfy { $0.total == Self.units && $0.phase == .counting })
    let plan = TablePlan(
      CrossRequest(rows: "verdict", columns: nil), base: .always, in: SmallStudy.codebook)
    let plain = try study.frame()
    #expect(
      try TableKinds.table(for: plan, from: watched, language: .dutch)
        == TableKinds.table(for: plan, from: plain, language: .dutch))
  }

  @Test func routingCanBeStopped() throws {
    let study = study()
    #expect(throws: WorkCancelled()) {
      _ = try StudyAgreement(
        codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
        coders: ["a", "b"], language: .dutch, monitor: Listener(stopAfter: 1).monitor)
    }
  }

  /// Resampling over all coefficients and readings is one whole that only grows.
  @Test(arguments: ["verdict", "form"] as [VariableID])
  func resamplingIsOneWhole(variable: VariableID) throws {
    let study = study()
    let agreement = StudyAgreement(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      coders: ["a", "b"], language: .dutch)
    let listener = Listener()
    var request = AgreementRequest()
    request.bootstrap = ResamplingPlan(replicates: 20, seed: 1)
    let asked = try #require(SmallStudy.codebook.variable(variable))
    let plain = agreement.summary(of: asked, request: request)
    request.monitor = listener.monitor
    #expect(agreement.summary(of: asked, request: request) == plain)
    let fractions = listener.all.compactMap(\.fraction)
    #expect(fractions.count > 60)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
    #expect((fractions.last ?? 0) > 0.9)
    #expect(listener.all.allSatisfy { $0.phase == .resampling })
  }

  @Test func stoppedResamplingGivesNoIntervals() throws {
    let study = study()
    let agreement = StudyAgreement(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      coders: ["a", "b"], language: .dutch)
    let listener = Listener(stopAfter: 5)
    var request = AgreementRequest()
    request.bootstrap = ResamplingPlan(replicates: 1_000, seed: 1)
    request.monitor = listener.monitor
    let summary = agreement.summary(of: SmallStudy.codebook.variables[0], request: request)
    #expect(summary.coefficients.allSatisfy { $0.bootstrap == nil })
    #expect(listener.all.count < 30)
  }

  @Test func adjudicationReportsCanBeStopped() throws {
    let study = study()
    var seen = 0
    #expect(throws: WorkCancelled()) {
      _ = try AdjudicationReport.summary(
        codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
        staff: SmallStudy.staff, language: .dutch
      ) { () throws(WorkCancelled) in
        seen += 1
        if seen == 10 { throw WorkCancelled() }
      }
    }
    #expect(seen == 10)
  }

  // MARK: Weights

  private static let population = [
    PopulationTable(variables: ["group"], shares: [(["x"], 0.6), (["y"], 0.4)]),
    PopulationTable(variables: ["other"], shares: [(["1"], 0.3), (["2"], 0.7)]),
  ]

  private static let everybody = (0..<units).map { index in
    Respondent(
      id: UnitID("r\(index)"), text: "",
      attributes: [
        "group": index % 3 == 0 ? "x" : "y", "other": index % 5 < 3 ? "1" : "2",
      ])
  }

  @Test(arguments: [nil, 0.5...3.0])
  func weightingIsOneWhole(trim: ClosedRange<Double>?) throws {
    let listener = Listener()
    func weights(_ monitor: WorkMonitor) throws(WeightingUndefined) -> SurveyWeights {
      try SurveyWeights(
        of: Self.everybody, population: Self.population, isJoint: false, trim: trim,
        monitor: monitor)
    }
    let watched = try weights(listener.monitor)
    #expect(watched.weights == (try weights(.none).weights))
    let fractions = listener.all.compactMap(\.fraction)
    #expect(fractions.count > 5)
    #expect(fractions.first == 0 && fractions.last == 1)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(listener.all.allSatisfy { $0.phase == .weighting })
    for limit in [1, 2, fractions.count - 2] {
      let stopper = Listener(stopAfter: limit)
      #expect(throws: WeightingUndefined.interrupted) { try weights(stopper.monitor) }
      #expect(stopper.all.count <= limit + 1)
    }
  }

  // MARK: Publication

  @Test func publishingTellsHowFarItIsAndCanBeStopped() throws {
    let frame = JointDisclosureTests.frame([[3, 0], [20, 0], [6, 0], [30, 0], [0, 0]])
    let publication = TablePublication(policy: DisclosurePolicy(), language: .english)
    let listener = Listener()
    let watched = try publication.tables(
      JointDisclosureTests.joint, from: frame, monitor: listener.monitor)
    let plain = try publication.tables(JointDisclosureTests.joint, from: frame)
    #expect(watched.map(\.table) == plain.map(\.table))
    let phases = listener.all.map(\.phase)
    #expect(phases.prefix(2) == [.tables, .tables])
    #expect(phases.dropFirst(2).allSatisfy { $0 == .disclosure })
    let fractions = listener.all.dropFirst(2).compactMap(\.fraction)
    #expect(fractions.count > 5 && fractions.last == 1)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 })
    for limit in 0..<listener.all.count - 1 {
      #expect(throws: TableFault.interrupted) {
        try publication.tables(
          JointDisclosureTests.joint, from: frame, monitor: Listener(stopAfter: limit).monitor)
      }
    }
  }
}
