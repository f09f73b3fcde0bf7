public import CodingModel
public import LongWork
public import Tables
public import TerminalUI

/// The lead's screen: the disagreements, one after the other, each decided with a reason; and what
/// the decisions changed.
public struct AdjudicationScreen: Screen {
  /// What is in view.
  public enum Mode: Equatable, Sendable {
    /// The list of disputes.
    case list
    /// One dispute.
    case dispute
    /// What adjudication changed, by code.
    case changes
    /// The pairs of codes confused most, with their definitions.
    case pairs
  }

  /// What is being typed.
  struct Editor: Equatable, Sendable {
    /// What the text is for.
    enum Purpose: Equatable, Sendable {
      /// The reason for a ruling that takes this answer.
      case reason(Answer)
      /// The answer itself, where it is free text.
      case answer
    }

    let purpose: Purpose
    var line: LineEditor
  }

  /// Who is present at a meeting, while it is being said.
  struct Attendance: Equatable, Sendable {
    var present: Set<CoderID>
    var list = ListState()
  }

  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who decides.
    public let viewer: Coder
    /// What is in view.
    public internal(set) var mode = Mode.list
    /// All disputes, once they are read.
    public internal(set) var overview: DisputeOverview?
    /// Why there are none.
    public internal(set) var refusal: StudyFailure?
    /// Disputes that changed while not all were read.
    var changed: [DisputePlace: Dispute] = [:]
    /// The disputes in the order of walking.
    public internal(set) var disputes: [Dispute] = []
    /// Which of them are shown.
    public internal(set) var filter = DisputeFilter.open
    /// In which order.
    public internal(set) var order = DisputeOrder.worstFirst
    /// The dispute to look at as soon as disputes are read.
    var opening: DisputePlace?
    /// The dispute to choose in the list as soon as disputes are read.
    var returning: DisputePlace?
    /// Where the dispute in view is.
    public internal(set) var place: DisputePlace?
    /// Its unit, once it is read.
    public internal(set) var unit: DisputedUnit?
    /// Whether coders are called by name.
    public internal(set) var showsNames = false
    /// Who decides together; empty outside a meeting.
    public internal(set) var participants: [CoderID] = []
    /// The answer put together so far, for variables with several codes.
    public internal(set) var draft: Answer?
    /// What adjudication changed, once it is computed.
    public internal(set) var summary: AdjudicationSummary?
    var list = ListState()
    var report = ListState()
    var highlight = 0
    var textTop = 0
    var definitionTop = 0
    /// The first line in view of what was said and decided before.
    var sidesTop = 0
    var showsDefinitions = false
    var editor: Editor?
    var attendance: Attendance?
    /// How far the work is that the screen waits for.
    public internal(set) var work: WorkStatus?
    var status = StatusLine.empty

    /// Starts for a lead.
    public init(viewer: Coder) { self.viewer = viewer }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The disputes were read, or could not be.
    case disputesLoaded(Result<DisputeOverview, StudyFailure>)
    /// A unit was read, or could not be.
    case unitLoaded(DisputePlace, Result<DisputedUnit, StudyFailure>)
    /// A ruling is on disk and the unit was read again, or could not be.
    case ruled(RulingDraft, Result<DisputedUnit, StudyFailure>)
    /// The last ruling was undone, or there was none.
    case undone(Result<DisputePlace?, StudyFailure>)
    /// The report was computed, or could not be.
    case summaryLoaded(Result<AdjudicationSummary, StudyFailure>)
    /// The choice in the list, of a code or in the report moved by some lines.
    case moved(by: Int)
    /// The dispute chosen in the list is to be looked at.
    case lookKeyPressed
    /// Another dispute was asked for, so many on.
    case disputeMoved(by: Int)
    /// The next dispute that can be decided was asked for.
    case nextOpenKeyPressed
    /// The answer of the coder with this place among the letters is to be taken.
    case sideKeyPressed(Int)
    /// The key of a code was pressed.
    case codeKeyPressed(CodeID)
    /// The highlighted code is to be taken.
    case toggleKeyPressed
    /// The highlighted code is to be the main one.
    case mainKeyPressed
    /// "None of these" is to be taken.
    case noneKeyPressed
    /// The lead goes on with the answer put together.
    case confirmKeyPressed
    /// The last ruling is to be undone.
    case undoKeyPressed
    /// Other disputes are to be shown.
    case filterKeyPressed
    /// They are to be shown in the other order.
    case orderKeyPressed
    /// Coders are to be called by name, or not any more.
    case namesKeyPressed
    /// A meeting begins, changes or ends.
    case meetingKeyPressed
    /// A key reached the list of who is present.
    case attendanceKeyPressed(Key)
    /// A key reached the line editor.
    case editorKeyPressed(Key)
    /// The text was scrolled by pages.
    case textPaged(by: Int)
    /// The text was scrolled by lines.
    case textScrolled(by: Int)
    /// The definitions were scrolled by lines.
    case definitionsMoved(by: Int)
    /// What was said and decided before was scrolled by lines.
    case sidesMoved(by: Int)
    /// The whole definitions were shown or hidden.
    case definitionsKeyPressed
    /// The report was asked for.
    case reportKeyPressed
    /// The other part of the report was asked for.
    case partKeyPressed
    /// How far the work is.
    case progressed(WorkStatus)
    /// The lead goes back from a dispute or the report to the list.
    case backKeyPressed
    /// The lead leaves the screen.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that reads the first disputes; the others follow while these are looked at.
  ///
  /// The visit is journalled while the comparison is closed.
  func loadEffect(_ viewer: Coder) -> Effect<Action> {
    let ports = context.client.adjudication
    return .perform { .disputesLoaded(ports.disputes(viewer)) }
  }

  /// Looks a key up; what is being typed goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if case .resize = key { return nil }
    if state.editor != nil { return .editorKeyPressed(key) }
    if state.attendance != nil { return .attendanceKeyPressed(key) }
    return bindings(for: state).action(for: key)
  }
}
