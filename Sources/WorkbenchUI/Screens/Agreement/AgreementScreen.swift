public import CodingModel
public import LongWork
public import Tables
public import TerminalUI

/// The screen that shows how far coders agree: every variable at a glance, and from there down to
/// the units on which they do not.
public struct AgreementScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Agreement, once it is computed.
    public internal(set) var overview: AgreementOverview?
    /// Why there is none.
    public internal(set) var refusal: StudyFailure?
    /// The coefficient shown.
    public internal(set) var coefficient = ShownCoefficient.alpha
    /// Which units count where a variable is not asked for every unit.
    public internal(set) var reading = AgreementSummary.Reading.Kind.applicableToAll
    /// The page of one variable; `nil` while all are in view.
    public internal(set) var page: AgreementPage?
    /// The part of the page in view; it stays when another variable is opened.
    public internal(set) var tab = AgreementTab.pairs
    /// How far the work is that the screen waits for.
    public internal(set) var work: WorkStatus?
    var list = ListState()
    var status = StatusLine.empty

    /// Starts for a viewer.
    public init(viewer: Coder) { self.viewer = viewer }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// Agreement was computed, or could not be.
    case agreementLoaded(Result<AgreementOverview, StudyFailure>)
    /// How far the work is.
    case progressed(WorkStatus)
    /// The page of a variable was computed, or could not be.
    case detailLoaded(
      VariableID, AgreementSummary.Reading.Kind, Result<AgreementDetail, StudyFailure>)
    /// It is known where the text of a unit is opened, or that it cannot be.
    case textFound(Result<AgreementText, StudyFailure>)
    /// Another variable was asked for, so many on.
    case moved(by: Int)
    /// The choice on a page moved by some lines.
    case lineMoved(by: Int)
    /// Another cell of the confusion matrix was asked for.
    case cellMoved(rows: Int, columns: Int)
    /// What is chosen is to be looked at: a variable, a pair, a cell, a unit.
    case lookKeyPressed
    /// Another part of the page was asked for, so many on.
    case tabMoved(by: Int)
    /// One part of the page was asked for.
    case tabKeyPressed(AgreementTab)
    /// Another coefficient was asked for.
    case coefficientKeyPressed
    /// The other reading of conditional variables was asked for.
    case readingKeyPressed
    /// Another pair of coders was asked for.
    case pairKeyPressed
    /// The user goes back from units to a matrix, or from a page to the overview.
    case backKeyPressed
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that computes agreement; the visit is journalled while the comparison is closed.
  func loadEffect(_ viewer: Coder) -> Effect<Action> {
    let ports = context.client.agreement
    return .watched(Action.progressed) { .agreementLoaded(ports.overview(viewer, $0)) }
  }
}
