public import CodingModel
public import TerminalUI

/// The units of a queue as rows, the text beside the closed variables, for going through one variable
/// at a time.
public struct GridScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Which units are shown, in which order.
    public internal(set) var queue: UnitQueue
    /// The number of units in the queue; `nil` until it is known.
    public internal(set) var count: Int?
    /// Which row is chosen, by place in the queue.
    public internal(set) var list: ListState
    /// The column of the variable that the code keys answer.
    public internal(set) var column = 0
    /// The rows that were read, from ``firstRow`` on.
    var rows: [GridRow] = []
    var firstRow = 0
    var panel: QueuePanel.State?
    var editor: LineEditor?
    var status = StatusLine.empty

    /// Starts with a queue, at a place in it; with the number of its units where it is open already.
    public init(
      viewer: Coder, queue: UnitQueue = .everything, place: Int = 0, count: Int? = nil
    ) {
      self.viewer = viewer
      self.queue = queue
      self.count = count
      self.list = ListState(selection: place, top: max(0, place - 3))
    }

    /// Whether keys are typed into a text.
    var isTyping: Bool { panel != nil || editor != nil }

    /// The row at a place, if it was read.
    func row(at place: Int) -> GridRow? {
      let index = place - firstRow
      return rows.indices.contains(index) ? rows[index] : nil
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The queue was opened, or could not be.
    case opened(UnitQueue, place: Int, Result<Int, StudyFailure>)
    /// Rows were read from a place on, or could not be.
    case rowsRead(from: Int, Result<[GridRow], StudyFailure>)
    /// A row was read again after a ruling, or could not be.
    case rowReread(Result<[GridRow], StudyFailure>)
    /// The choice moved by rows.
    case moved(by: Int)
    /// The choice moved to the first or last row.
    case movedToEnd(forward: Bool)
    /// Another column came into focus.
    case columnMoved(by: Int)
    /// A row was pointed at, and maybe a column of it.
    case pointed(row: Int, column: Int?)
    /// The key of a code was pressed.
    case codeKeyPressed(CodeID)
    /// "None of these" was pressed.
    case noneKeyPressed
    /// The answer was taken back.
    case clearKeyPressed
    /// A decision is on disk, or is not.
    case decisionSaved(Decision, StudyFailure?)
    /// The coder begins or ceases to doubt.
    case doubtKeyPressed
    /// A note is on disk, or is not.
    case noteSaved(Note, StudyFailure?)
    /// What was said last is to be undone, or done again.
    case reversalKeyPressed(CodingScreen.Reversal)
    /// It was, or there was nothing; with the place of its unit.
    case reversed(CodingScreen.Reversal, Result<UndoneStep?, StudyFailure>, place: Int?)
    /// The order changes to that by the column in focus, and back.
    case orderKeyPressed
    /// Units are to be chosen.
    case panelKeyPressed
    /// Something in the panel that chooses units.
    case panel(CodingScreen.QueuePanelAction)
    /// A unit is to be named.
    case jumpKeyPressed
    /// A key reached the field for its name.
    case editorKeyPressed(Key)
    /// The named unit was looked for.
    case jumped(UnitID, Result<Int?, StudyFailure>)
    /// The chosen unit is to be seen whole.
    case openKeyPressed
    /// The user leaves.
    case leave
  }

  /// The rows that are read at once: a tall screen, and some to move on to.
  static let window = 160

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that fills the screen.
  func loadEffect(_ state: State) -> Effect<Action> {
    let (queue, place) = (state.queue, state.list.selection)
    guard let count = state.count else { return open(queue, at: place, for: state.viewer) }
    return .perform { .opened(queue, place: place, .success(count)) }
  }

  /// Opens a queue anew.
  func open(_ queue: UnitQueue, at place: Int, for viewer: Coder) -> Effect<Action> {
    let room = context.client.room
    return .perform { .opened(queue, place: place, room.openQueue(queue, viewer)) }
  }

  /// The variables with columns of their own: those that are answered with codes.
  var variables: [Variable] { context.codebook.variables.filter { $0.kind != .text } }

  /// The variable of the column in focus.
  func focused(_ state: State) -> Variable? {
    variables.indices.contains(state.column) ? variables[state.column] : nil
  }

  /// Looks a key up; typing goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if case .resize = key { return nil }
    if state.panel != nil { return .panel(.init(inner: .keyPressed(key))) }
    if state.editor != nil { return .editorKeyPressed(key) }
    return bindings(for: state).action(for: key)
  }
}
