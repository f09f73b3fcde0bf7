public import CodingModel
public import TerminalUI

/// The workbench: one screen at a time, with help over any of them.
public struct Workbench: Screen {
  /// The screen in view with what it remembers.
  public enum Page: Equatable, Sendable {
    /// Who sits at the keyboard.
    case welcome(WelcomeScreen.State)
    /// How far the study is.
    case study(StudyScreen.State)
    /// One text with its codes.
    case coding(CodingScreen.State)
    /// Where coders disagree, and what the lead decides.
    case adjudication(AdjudicationScreen.State)
    /// Many units, a variable at a time.
    case grid(GridScreen.State)
    /// Which words of a text are replaced by placeholders.
    case redaction(RedactionScreen.State)
    /// How far coders agree.
    case agreement(AgreementScreen.State)
    /// The result tables.
    case tables(TablesScreen.State)
    /// Any two variables crossed.
    case cross(CrossScreen.State)
  }

  /// What the workbench remembers.
  public struct State: Equatable, Sendable {
    /// The screen in view.
    public internal(set) var page: Page
    /// Whether the keys of the screen in view are listed.
    public internal(set) var showsHelp = false
    var helpTop = 0
    /// The list of everything that can be done, while it is open.
    public internal(set) var palette: CommandPalette?
    /// The look that was chosen; nil leaves it to the terminal.
    public internal(set) var theme: Theme?
    var size = Size(columns: 80, rows: 24)
    var tour: Tour?
    /// Where the pointer is held outside the text of which it chooses words.
    var drag: EdgeDrag?
    /// How each lead looked at disputes last.
    var adjudicationHabits: [CoderID: AdjudicationHabits] = [:]
    /// The agreement screen as it was when a text was opened from it, to go back to.
    var agreementOrigin: AgreementScreen.State?

    /// Starts on a page.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - isTouring: Whether the guided tour begins.
    public init(page: Page, isTouring: Bool = false) {
      self.page = page
      tour = isTouring ? Tour() : nil
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// Something on the welcome screen.
    case welcome(WelcomeScreen.Action)
    /// Something on the study screen.
    case study(StudyScreen.Action)
    /// Something on the coding screen.
    case coding(CodingScreen.Action)
    /// Something on the adjudication screen.
    case adjudication(AdjudicationScreen.Action)
    /// Something on the grid.
    case grid(GridScreen.Action)
    /// Something on the redaction screen.
    case redaction(RedactionScreen.Action)
    /// Something on the agreement screen.
    case agreement(AgreementScreen.Action)
    /// Something on the tables screen.
    case tables(TablesScreen.Action)
    /// Something on the screen that crosses variables.
    case cross(CrossScreen.Action)
    /// The list of keys was opened or closed.
    case helpKeyPressed
    /// The list of keys was scrolled by lines.
    case helpScrolled(by: Int)
    /// It is known on which unit coding starts.
    case codingStartFound(CodingScreen.State)
    /// The coders were read for a change of seat, or could not be.
    case codersLoaded(Result<[Coder], StudyFailure>, suggested: CoderID)
    /// The list of everything that can be done was opened.
    case paletteKeyPressed
    /// A key reached that list.
    case paletteTyped(Key)
    /// Another look was chosen.
    case themeChosen(Theme)
    /// The text that is being typed is to be opened in the user's own editor.
    case ownEditorKeyPressed
    /// The user's own editor gave the text back, or could not be used.
    case textEdited(Result<String, StudyFailure>)
    /// The guided tour begins.
    case tourStarted
    /// The guided tour ends, whether it was followed or not.
    case tourEnded
    /// The terminal has another size.
    case resized(Size)
    /// The pointer was drawn out of the text in which its button went down.
    case draggedOut(of: EdgeDrag)
    /// It was held there for a moment, and what that does is to be done once more, or not.
    case dragHeld(goesOn: Bool)
    /// A key was pressed that does nothing now; with the reason, where it does something at other times.
    case keyRefused(Key, because: String?)
    /// The program is to end.
    case quitKeyPressed
  }

  let context: WorkbenchContext
  let welcome: WelcomeScreen
  let study: StudyScreen
  let coding: CodingScreen
  let adjudication: AdjudicationScreen
  let grid: GridScreen
  let redaction: RedactionScreen
  let agreement: AgreementScreen
  let tables: TablesScreen
  let cross: CrossScreen
  /// The keys that mean the same everywhere.
  let deskKeys = KnownKeys<DeskSituation, Action>()

  /// Makes a workbench on a study.
  public init(context: WorkbenchContext) {
    self.context = context
    self.welcome = WelcomeScreen(context: context)
    self.study = StudyScreen(context: context)
    self.coding = CodingScreen(context: context)
    self.adjudication = AdjudicationScreen(context: context)
    self.grid = GridScreen(context: context)
    self.redaction = RedactionScreen(context: context)
    self.agreement = AgreementScreen(context: context)
    self.tables = TablesScreen(context: context)
    self.cross = CrossScreen(context: context)
  }

  /// What an empty screen says while nobody is there.
  public var idleNotice: DisplayText { context.words[.idleNotice] }

  /// The effect that fills the page a state starts with.
  public func initialEffect(_ state: State) -> Effect<Action> {
    switch state.page {
    case .welcome: .none
    case .study(let page): study.loadEffect(page.viewer).map(Action.study)
    case .coding(let page): coding.loadEffect(page).map(Action.coding)
    case .adjudication(let page):
      adjudication.loadEffect(page.viewer).map(Action.adjudication)
    case .grid(let page): grid.loadEffect(page).map(Action.grid)
    case .redaction(let page): redaction.loadEffect(page).map(Action.redaction)
    case .agreement(let page): agreement.loadEffect(page.viewer).map(Action.agreement)
    case .tables(let page): tables.loadEffect(page).map(Action.tables)
    case .cross(let page): cross.loadEffect(page).map(Action.cross)
    }
  }

  /// The keys of the page in view, and those that hold everywhere.
  public func bindings(for state: State) -> [Binding<Action>] {
    pageBindings(state) + deskBindings(for: state)
  }

  /// The keys of the page in view.
  func pageBindings(_ state: State) -> [Binding<Action>] {
    switch state.page {
    case .welcome(let page): welcome.bindings(for: page).map { $0.map(Action.welcome) }
    case .study(let page): study.bindings(for: page).map { $0.map(Action.study) }
    case .coding(let page): coding.bindings(for: page).map { $0.map(Action.coding) }
    case .adjudication(let page):
      adjudication.bindings(for: page).map { $0.map(Action.adjudication) }
    case .grid(let page): grid.bindings(for: page).map { $0.map(Action.grid) }
    case .redaction(let page): redaction.bindings(for: page).map { $0.map(Action.redaction) }
    case .agreement(let page): agreement.bindings(for: page).map { $0.map(Action.agreement) }
    case .tables(let page): tables.bindings(for: page).map { $0.map(Action.tables) }
    case .cross(let page): cross.bindings(for: page).map { $0.map(Action.cross) }
    }
  }

  /// Looks a key up: what lies on top first, then what holds everywhere, then the page.
  public func action(for key: Key, in state: State) -> Action? {
    if case .resize(let size) = key { return .resized(size) }
    if state.palette != nil { return .paletteTyped(key) }
    let key = key.typed
    if state.showsHelp { return helpAction(for: key) }
    if let action = deskAction(for: key, in: state) { return action }
    if case .mouse(let event) = key { return action(for: event, in: state) }
    return pageAction(for: key, in: state) ?? refusal(of: key, in: state)
  }

  private func pageAction(for key: Key, in state: State) -> Action? {
    switch state.page {
    case .welcome(let page): welcome.action(for: key, in: page).map(Action.welcome)
    case .study(let page): study.action(for: key, in: page).map(Action.study)
    case .coding(let page): coding.action(for: key, in: page).map(Action.coding)
    case .adjudication(let page):
      adjudication.action(for: key, in: page).map(Action.adjudication)
    case .grid(let page): grid.action(for: key, in: page).map(Action.grid)
    case .redaction(let page): redaction.action(for: key, in: page).map(Action.redaction)
    case .agreement(let page): agreement.action(for: key, in: page).map(Action.agreement)
    case .tables(let page): tables.action(for: key, in: page).map(Action.tables)
    case .cross(let page): cross.action(for: key, in: page).map(Action.cross)
    }
  }

  /// The key that opens the list of keys closes it too.
  private func opensHelp(_ key: Key) -> Bool {
    (context.desk.keyMap.keys["workbench.help"] ?? ["?", .function(1)]).contains(key)
  }

  private func helpAction(for key: Key) -> Action? {
    switch key {
    case _ where opensHelp(key): .helpKeyPressed
    case .escape, .enter, "q": .helpKeyPressed
    case .control("c"): .quitKeyPressed
    case .down, "j": .helpScrolled(by: 1)
    case .up, "k": .helpScrolled(by: -1)
    case .pageDown, " ": .helpScrolled(by: 10)
    case .pageUp: .helpScrolled(by: -10)
    case .mouse(let event): event.wheelStep.map { .helpScrolled(by: $0) }
    default: nil
    }
  }

  /// Draws the page in view and what lies over it, and the panel of the tour below.
  public func render(_ state: State, on surface: inout Surface) {
    guard let tour = state.tour, let rows = tour.rows(on: surface.size, words: context.words)
    else { return renderPage(state, on: &surface) }
    let (upper, lower) = surface.bounds.split(bottom: rows)
    var page = Surface(size: upper.size, glyphs: surface.glyphs)
    renderPage(state, on: &page)
    surface.draw(page)
    tour.draw(on: &surface, in: lower, words: context.words)
  }

  private func renderPage(_ state: State, on surface: inout Surface) {
    switch state.page {
    case .welcome(let page): welcome.render(page, on: &surface)
    case .study(let page): study.render(page, on: &surface)
    case .coding(let page): coding.render(page, on: &surface)
    case .adjudication(let page): adjudication.render(page, on: &surface)
    case .grid(let page): grid.render(page, on: &surface)
    case .redaction(let page): redaction.render(page, on: &surface)
    case .agreement(let page): agreement.render(page, on: &surface)
    case .tables(let page): tables.render(page, on: &surface)
    case .cross(let page): cross.render(page, on: &surface)
    }
    surface.theme = state.theme
    if let palette = state.palette {
      palette.draw(
        on: &surface, in: surface.bounds, title: context.words[.paletteTitle],
        nothing: context.words[.paletteEmpty], bindings: bindings(for: state),
        folding: context.client.room.folded, words: context.words.keys)
    }
    guard state.showsHelp else { return }
    KeyHelpPanel(
      bindings(for: state), title: context.words[.helpTitle], closeHint: context.words[.closeHelp],
      top: state.helpTop, words: context.words.keys
    ).draw(on: &surface, in: surface.bounds)
  }
}
