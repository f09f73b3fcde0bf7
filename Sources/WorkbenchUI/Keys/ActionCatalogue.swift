public import CodingModel
import Tables
public import TerminalUI

/// An action that can be given other keys.
public struct ActionEntry: Equatable, Sendable {
  /// Its name, such as `coding.next-unit`.
  public let name: String
  /// The keys that the program gives it.
  public let keys: [Key]
  /// What it does, in the language asked for.
  public let help: String

  /// The screen on which it works: the part of the name before the point.
  public var screen: Substring { name.prefix { $0 != "." } }
  /// Whether it works on every screen.
  public var isEverywhere: Bool { screen == "workbench" }
}

/// Every action that can be given other keys, made of the bindings that the screens themselves
/// use, so that none is forgotten.
public enum ActionCatalogue {
  /// All actions, screen by screen.
  ///
  /// - Parameter language: The language of ``ActionEntry/help``.
  /// - Returns: Each action once, in the order in which help panels show it.
  public static func entries(in language: Language) -> [ActionEntry] {
    let workbench = Workbench(
      context: WorkbenchContext(codebook: codebook, client: .none, language: language))
    let states = pages.flatMap { page in
      [false, true].map { Workbench.State(page: page, isTouring: $0) }
    }
    let bindings = states.flatMap { workbench.bindings(for: $0) }
    var known: Set<String> = []
    let entries: [ActionEntry] = bindings.compactMap { binding in
      guard let name = binding.action.name, known.insert(name).inserted else { return nil }
      return ActionEntry(name: name, keys: binding.keys, help: CommandPalette.title(of: binding))
    }
    return entries.filter(\.isEverywhere) + entries.filter { !$0.isEverywhere }
  }

  private static let codebook = Codebook(
    name: "", title: "", cases: CaseSchema(idColumn: "", textColumn: ""),
    variables: [Variable(id: "v", kind: .multiple, label: "", codes: [], allowsNone: true)])

  /// Every page in the state that has most keys.
  private static var pages: [Workbench.Page] {
    let lead = Coder(id: "lead", role: .lead)
    var study = StudyScreen.State(viewer: lead)
    study.overview = StudyOverview(
      respondents: 0, units: 0, coders: [], answered: [:], openUnits: nil, disputedUnits: nil,
      isComparisonOpen: false)
    var coding = CodingScreen.State(viewer: lead, position: 0, unitCount: 1)
    coding.page = UnitPage(respondent: Respondent(id: "r", text: ""), coding: [:])
    coding.focus = "v"
    var typing = coding
    typing.editor = CodingScreen.Editor(purpose: .memo("v"), line: TextEditor())
    var marking = coding
    marking.marking = PassageSelection("a")
    return [
      .welcome(WelcomeScreen.State(coders: [])), .study(study), .coding(coding), .coding(typing),
      .coding(marking), .grid(GridScreen.State(viewer: lead)),
      .adjudication(adjudication(.list)), .adjudication(adjudication(.dispute)),
      .adjudication(adjudication(.changes)),
      .redaction(RedactionScreen.State(viewer: lead, unit: "r", origin: coding)),
      .agreement(AgreementScreen.State(viewer: lead)), .agreement(agreement(.units)),
      .agreement(agreement(.confusion)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])), .tables(publication),
      .cross(
        CrossScreen.State(viewer: lead, source: .final, sources: [.final], codebook: codebook)),
    ]
  }

  private static var publication: TablesScreen.State {
    var state = TablesScreen.State(viewer: Coder(id: "lead", role: .lead), sources: [.final])
    state.mode = .published
    let mark = PublicationPage.Mark(
      cell: PublishedCell(table: "t", row: "r", column: "c"), row: 0, column: 0, label: "",
      count: 0, kind: .protecting, range: nil)
    let table = Table(id: "t", title: "", base: "", headN: 0, columns: [], rows: [])
    state.pages = [PublicationPage(table: table, marks: [mark], minimumCell: 5, minimumBase: 10)]
    return state
  }

  private static func agreement(_ tab: AgreementTab) -> AgreementScreen.State {
    var state = AgreementScreen.State(viewer: Coder(id: "lead", role: .lead))
    state.page = AgreementPage("v")
    state.tab = tab
    return state
  }

  private static func adjudication(
    _ mode: AdjudicationScreen.Mode
  ) -> AdjudicationScreen.State {
    var state = AdjudicationScreen.State(viewer: Coder(id: "lead", role: .lead))
    state.mode = mode
    state.place = DisputePlace(unit: "r", variable: "v")
    return state
  }
}
