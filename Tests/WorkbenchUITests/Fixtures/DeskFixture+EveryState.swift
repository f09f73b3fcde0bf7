import CodingModel
import Tables
import TerminalUI

@testable import WorkbenchUI

extension DeskFixture {
  /// Every screen in the states in which it has other keys.
  var everyState: [Workbench.State] {
    let dispute = DisputePlace(unit: "r1", variable: "oordeel")
    var states: [Workbench.Page] = [
      .welcome(WelcomeScreen.State(coders: [anna])), .study(StudyScreen.State(viewer: lead)),
      .study(StudyScreen.State(viewer: anna)),
      coding, .coding(CodingScreen.State(viewer: anna, position: nil, unitCount: 0)),
      .grid(GridScreen.State(viewer: anna)), .grid(GridScreen.State(viewer: lead)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
      .tables(TablesScreen.State(viewer: anna, sources: [.coder("anna")])),
      .agreement(AgreementScreen.State(viewer: anna)),
      .cross(
        CrossScreen.State(
          viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)),
    ]
    for variable in FakeStudy.codebook.variables {
      var page = CodingScreen.State(viewer: anna, position: 0, unitCount: 3)
      page.page = UnitPage(respondent: FakeStudy.respondents[0], coding: [:])
      page.focus = variable.id
      states.append(.coding(page))
      if !variable.codes.isEmpty {
        page.marking = PassageSelection("een twee")
        states.append(.coding(page))
      }
      states.append(.redaction(RedactionScreen.State(viewer: lead, unit: "r1", origin: page)))
    }
    for mode in [AdjudicationScreen.Mode.list, .dispute, .changes, .pairs] {
      var page = AdjudicationScreen.State(viewer: lead)
      (page.mode, page.place) = (mode, dispute)
      if mode == .changes || mode == .pairs { page.summary = FakeStudy.summary }
      states.append(.adjudication(page))
    }
    for tab in AgreementTab.allCases {
      var page = AgreementScreen.State(viewer: lead)
      (page.page, page.tab) = (AgreementPage("oordeel"), tab)
      states.append(.agreement(page))
    }
    states.append(.agreement(AgreementScreen.State(viewer: lead)))
    states += publication
    return states.map { Workbench.State(page: $0) }
  }

  /// The tables as they would be published, and a crosstab that is being made after another one.
  private var publication: [Workbench.Page] {
    var tables = TablesScreen.State(viewer: lead, sources: [.final])
    tables.mode = .published
    tables.pages = [FakeTables().page(FakeTables.crossed())]
    tables.tables = [FakeTables.crossed()]
    var cross = CrossScreen.State(
      viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)
    cross.answered = cross.request
    return [.tables(tables), .cross(cross)]
  }
}

extension Workbench.Page {
  /// The screens that there are; the compiler asks for a new one here.
  enum Kind: CaseIterable {
    case welcome, study, coding, adjudication, grid, redaction, agreement, tables, cross
  }

  /// Which screen it is.
  var kind: Kind {
    switch self {
    case .welcome: .welcome
    case .study: .study
    case .coding: .coding
    case .adjudication: .adjudication
    case .grid: .grid
    case .redaction: .redaction
    case .agreement: .agreement
    case .tables: .tables
    case .cross: .cross
    }
  }
}
