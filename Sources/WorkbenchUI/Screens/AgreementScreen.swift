public import CodingModel
import Tables
public import TerminalUI

/// The screen that shows how far coders agree, variable by variable.
public struct AgreementScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Agreement, once it is computed.
    public internal(set) var overview: AgreementOverview?
    /// Why there is none.
    public internal(set) var refusal: StudyFailure?
    var list = ListState()
    /// The index of the pair of coders whose confusion matrix is in view.
    public internal(set) var pair = 0

    /// Starts for a viewer.
    public init(viewer: Coder) { self.viewer = viewer }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// Agreement was computed, or could not be.
    case agreementLoaded(Result<AgreementOverview, StudyFailure>)
    /// Another variable was asked for, so many on.
    case moved(by: Int)
    /// Another pair of coders was asked for.
    case pairKeyPressed
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that computes agreement.
  func loadEffect(_ viewer: Coder) -> Effect<Action> {
    let client = context.client
    return .background { .agreementLoaded(client.agreement(viewer)) }
  }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    return [
      Binding(.down, "j", "n", action: .moved(by: 1), help: words.string(.keyVariable)),
      Binding(
        .up, "k", "p", action: .moved(by: -1), help: words.string(.keyVariable),
        isProminent: false),
      Binding(.tab, .right, action: .pairKeyPressed, help: words.string(.keyPair)),
      Binding("q", .escape, action: .leave, help: words.string(.keyBack)),
    ].remapped(by: context.desk.keyMap)
  }

  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .agreementLoaded(.success(let overview)): state.overview = overview
    case .agreementLoaded(.failure(let failure)): state.refusal = failure
    case .moved(let step):
      state.list.move(by: step, count: state.overview?.summaries.count ?? 0)
    case .pairKeyPressed:
      let count = matrices(state).count
      if count > 0 { state.pair = (state.pair + 1) % count }
    case .leave: break
    }
    return .none
  }

  /// The matrices of the variable in view.
  func matrices(_ state: State) -> [ConfusionTable] {
    guard let overview = state.overview,
      overview.summaries.indices.contains(state.list.selection)
    else { return [] }
    return overview.matrices[VariableID(overview.summaries[state.list.selection].variable)] ?? []
  }
}
