public import CodingModel
public import LongWork
public import Tables
public import TerminalUI

/// The screen that crosses any two variables, pivoting with every key.
public struct CrossScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Whose values are counted.
    public let source: TableSource
    /// Whose values the planned tables can count.
    let sources: [TableSource]
    /// What is asked for; `nil` where the codebook has nothing to cross.
    public internal(set) var request: CrossRequest?
    /// The table that was made last.
    public internal(set) var table: Table?
    /// What that table was asked with.
    var answered: CrossRequest?
    /// Whether a table is being made.
    public internal(set) var isWorking = true
    /// How far making it is.
    public internal(set) var work: WorkStatus?
    var editor: LineEditor?
    /// How often another picture was asked for.
    var pictureStep = 0
    var top = 0
    var status = StatusLine.empty

    /// Starts with the first two variables of a codebook.
    public init(
      viewer: Coder, source: TableSource, sources: [TableSource], codebook: Codebook
    ) {
      self.viewer = viewer
      self.source = source
      self.sources = sources
      let names = codebook.crossable
      request = names.first.map { CrossRequest(rows: $0, columns: names.dropFirst().first) }
      isWorking = request != nil
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// A table was made for a request, or could not be.
    case tableMade(CrossRequest, Result<Table, StudyFailure>)
    /// How far making a table is.
    case progressed(WorkStatus)
    /// The user wants no more of the table that is being made.
    case stopKeyPressed
    /// Another row variable was asked for, so many on.
    case rowsMoved(by: Int)
    /// Another column variable was asked for, so many on; none is one of them.
    case columnsMoved(by: Int)
    /// Rows and columns were asked to change places.
    case swapKeyPressed
    /// Percentages of something else were asked for.
    case percentKeyPressed
    /// Other weights were asked for; none is one of them.
    case weightKeyPressed
    /// The base is to be typed.
    case baseKeyPressed
    /// A key reached the line in which the base is typed.
    case editorKeyPressed(Key)
    /// The table was scrolled by lines.
    case scrolled(by: Int)
    /// Another picture was asked for.
    case pictureKeyPressed
    /// The user leaves.
    case leave
  }

  /// The name under which only the last table that was asked for counts.
  static let work = "cross"

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that makes the table.
  func loadEffect(_ state: State) -> Effect<Action> {
    guard let request = state.request else { return .none }
    let (ports, source, viewer) = (context.client.tables, state.source, state.viewer)
    return .latestWatched(Self.work, Action.progressed) {
      .tableMade(request, ports.crossed(request, source, viewer, $0))
    }
  }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    if state.editor != nil {
      return words.typing { .editorKeyPressed($0) }
    }
    return (asking(state) + looking(state) + [leavingBinding(state)])
      .remapped(by: context.desk.keyMap)
  }

  /// The keys that ask for another table.
  private func asking(_ state: State) -> [Binding<Action>] {
    let words = context.words
    let names = context.codebook.crossable
    let rows = names.filter { $0 != state.request?.columns }.count
    let columns = names.filter { $0 != state.request?.rows }.count + 1
    let weights = context.codebook.weightNames
    return [
      Binding("r", .down, action: .rowsMoved(by: 1), help: words.string(.keyCrossRows))
        .briefly(words.string(.briefRows)).unless(words.whyStill(rows)),
      Binding(
        "R", .up, action: .rowsMoved(by: -1), help: words.string(.keyCrossRowsBack),
        disabledReason: words.whyStill(rows), isProminent: false),
      Binding("c", .right, action: .columnsMoved(by: 1), help: words.string(.keyCrossColumns))
        .briefly(words.string(.briefColumns)).unless(words.whyStill(columns)),
      Binding(
        "C", .left, action: .columnsMoved(by: -1), help: words.string(.keyCrossColumnsBack),
        disabledReason: words.whyStill(columns), isProminent: false),
      Binding("x", action: .swapKeyPressed, help: words.string(.keySwap))
        .unless(state.request?.columns == nil ? words.string(.noColumns) : nil),
      Binding("%", action: .percentKeyPressed, help: words.string(.keyPercent)),
      Binding("b", action: .baseKeyPressed, help: words.string(.keyBase)),
      Binding("w", action: .weightKeyPressed, help: words.string(.keyWeights))
        .unless(weights.isEmpty ? words.string(.noWeights) : nil),
    ].unless(state.request == nil ? words.string(.crossNothing) : nil)
  }

  /// The keys that show the table in another way.
  private func looking(_ state: State) -> [Binding<Action>] {
    let words = context.words
    return [
      Binding(
        "h", action: .pictureKeyPressed, help: words.string(TableMessage.keyPicture),
        isProminent: false),
      Binding(
        "j", .pageDown, action: .scrolled(by: 3), help: words.string(.keyMoving(.tableDown)),
        isProminent: false),
      Binding(
        "k", .pageUp, action: .scrolled(by: -3), help: words.string(.keyMoving(.tableUp)),
        isProminent: false),
    ].unless(
      state.table != nil ? nil : words.string(state.isWorking ? .stillMade : .nothingToSee))
  }

  /// Where a table is being made and another is there already, the first step back is to that one.
  private func leavingBinding(_ state: State) -> Binding<Action> {
    let words = context.words
    return state.isWorking && state.answered != nil
      ? Binding(.escape, "q", action: .stopKeyPressed, help: words.string(.keyStop)).essential()
      : Binding("q", .escape, action: .leave, help: words.string(.keyBack)).essential()
  }

  /// Looks a key up; typing a base goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if state.editor != nil {
      if case .resize = key { return nil }
      return .editorKeyPressed(key)
    }
    return bindings(for: state).action(for: key)
  }
}
