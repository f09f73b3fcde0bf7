public import CodingModel
public import TerminalUI

/// The screen that shows how far the study is and what to do next.
public struct StudyScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// The state of the study, once it is read.
    public internal(set) var overview: StudyOverview?
    /// Whether the question stands whether to open the comparison.
    public internal(set) var isConfirming = false
    var status = StatusLine.empty

    /// Starts for a viewer.
    public init(viewer: Coder) { self.viewer = viewer }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The overview was read, or could not be.
    case overviewLoaded(Result<StudyOverview, StudyFailure>)
    /// The viewer wants to code.
    case codeKeyPressed
    /// The lead wants to decide where coders disagree.
    case adjudicateKeyPressed
    /// The viewer wants to see many units at once.
    case gridKeyPressed
    /// The viewer wants to see agreement.
    case agreementKeyPressed
    /// The viewer wants to see the tables.
    case tablesKeyPressed
    /// Someone else sits down.
    case whoKeyPressed
    /// The lead wants to open the comparison, to be confirmed.
    case openComparisonKeyPressed
    /// The lead confirmed.
    case confirmed
    /// The lead thought better of it.
    case cancelled
    /// The comparison was opened, or could not be.
    case comparisonOpened(StudyFailure?)
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that reads the overview.
  func loadEffect(_ viewer: Coder) -> Effect<Action> {
    let client = context.client
    return .perform { .overviewLoaded(client.overview(viewer)) }
  }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    if state.isConfirming {
      return [
        Binding(.enter, action: .confirmed, help: words.string(.keyOpenComparison)),
        Binding(.escape, action: .cancelled, help: words.string(.keyCancel)).essential(),
      ]
    }
    let opens = [
      Binding<Action>(
        "o", action: .openComparisonKeyPressed, help: words.string(.keyOpenComparison),
        isProminent: false)
    ]
    let canOpen = state.viewer.role == .lead && state.overview?.isComparisonOpen == false
    let decides = [
      Binding<Action>("d", action: .adjudicateKeyPressed, help: words.string(.keyAdjudicate))
    ]
    let codes = [
      Binding<Action>("c", .enter, action: .codeKeyPressed, help: words.string(.keyCode))
    ]
    let grid = [Binding<Action>("g", action: .gridKeyPressed, help: words.string(.keyGrid))]
    let all =
      codes + (state.viewer.role == .lead ? decides : []) + [
        Binding("a", action: .agreementKeyPressed, help: words.string(.keyAgreement)),
        Binding("t", action: .tablesKeyPressed, help: words.string(.keyTables)),
      ] + grid + [
        Binding("w", action: .whoKeyPressed, help: words.string(.keyWho))
          .briefly(words.string(.briefWho))
      ] + (canOpen ? opens : []) + [
        Binding("q", action: .leave, help: words.string(.keyQuit))
          .briefly(words.string(.briefQuit)).essential()
      ]
    return all.remapped(by: context.desk.keyMap)
  }

  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .overviewLoaded(.success(let overview)):
      state.overview = overview
    case .overviewLoaded(.failure(let failure)), .comparisonOpened(let failure?):
      state.isConfirming = false
      state.status = .failure(failure)
    case .openComparisonKeyPressed:
      state.isConfirming = true
    case .cancelled:
      state.isConfirming = false
    case .confirmed:
      let (client, viewer) = (context.client, state.viewer)
      return .perform {
        switch client.openComparison(viewer) {
        case .success: .comparisonOpened(nil)
        case .failure(let failure): .comparisonOpened(failure)
        }
      }
    case .comparisonOpened(nil):
      state.isConfirming = false
      state.status = StatusLine(tone: .success, text: context.words[.comparisonOpen])
      return loadEffect(state.viewer)
    case .codeKeyPressed, .gridKeyPressed, .adjudicateKeyPressed, .agreementKeyPressed,
      .tablesKeyPressed, .whoKeyPressed, .leave:
      break
    }
    return .none
  }
}
