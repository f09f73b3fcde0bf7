public import CodingModel
public import LongWork
public import Tables
public import TerminalUI

/// The screen that shows the planned tables, filled with what is coded so far: in full, as they would be
/// published, or counted in several ways side by side.
public struct TablesScreen: Screen {
  /// How the tables are looked at.
  public enum Mode: Equatable, Sendable {
    /// With every number.
    case planned
    /// As they would be published.
    case published
    /// Counted in several ways, side by side.
    case compared
  }

  /// What is asked before a decision about a cell is written down.
  enum Prompt: Equatable, Sendable {
    /// Why the cell is published.
    case reason(LineEditor)
    /// Whether the decision is taken back.
    case withdrawal
  }

  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Whose values the viewer may choose from.
    public let sources: [TableSource]
    /// Whose values are counted.
    public internal(set) var source: TableSource
    /// The tables, once they are made.
    public internal(set) var tables: [Table]?
    /// The index of the table in view.
    public internal(set) var selection = 0
    /// How the tables are looked at.
    public internal(set) var mode = Mode.planned
    /// The tables as they would be published, once they are made.
    public internal(set) var pages: [PublicationPage]?
    /// The table in view counted in several ways, once that is made.
    public internal(set) var comparison: Table?
    /// How the tables are to be looked at as soon as they are there, where that was asked before.
    var wanted: Mode?
    /// How far making what is to be in view is, as long as it is made.
    public internal(set) var work: WorkStatus?
    /// The place of the chosen cell among those that publishing is about.
    public internal(set) var cell = 0
    /// Whether the table scrolls so that the chosen cell stays in view.
    var followsCell = true
    var prompt: Prompt?
    /// How often another picture was asked for.
    var pictureStep = 0
    var top = 0
    var status = StatusLine.empty

    /// Starts for a viewer with the first of the sources; `sources` is not empty.
    public init(viewer: Coder, sources: [TableSource]) {
      self.viewer = viewer
      self.sources = sources
      self.source = sources.first ?? .coder(viewer.id)
    }

    /// Whether keys go into a question.
    var isTyping: Bool { prompt != nil }
    /// Whether the viewer may see what everybody coded.
    var seesEverybody: Bool { sources.contains(.final) }
    /// The page in view, where tables are shown as they would be published.
    var page: PublicationPage? {
      guard mode == .published, let pages, pages.indices.contains(selection) else { return nil }
      return pages[selection]
    }
    /// The chosen cell.
    var mark: PublicationPage.Mark? {
      page.flatMap { $0.marks.indices.contains(cell) ? $0.marks[cell] : nil }
    }
    /// The planned table in view, with every number.
    var inView: Table? {
      tables.flatMap { $0.indices.contains(selection) ? $0[selection] : nil }
    }
    /// The table in view as it is looked at.
    var shown: Table? {
      switch mode {
      case .planned: inView
      case .published: page?.table
      case .compared: comparison
      }
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The tables were made, or could not be.
    case tablesLoaded(Result<[Table], StudyFailure>)
    /// The tables were made as they would be published, or could not be.
    case pagesLoaded(Result<[PublicationPage], StudyFailure>)
    /// A table was counted in several ways, or could not be.
    case comparisonLoaded(Result<Table, StudyFailure>)
    /// How far making what was asked for is.
    case progressed(WorkStatus)
    /// Another table was asked for, so many on.
    case moved(by: Int)
    /// The table was scrolled by lines.
    case scrolled(by: Int)
    /// The next source of values was asked for.
    case sourceKeyPressed
    /// A table that nobody declared was asked for.
    case crossKeyPressed
    /// The tables were asked for as they would be published, or in full again.
    case publishKeyPressed
    /// The table was asked for counted in several ways, or in one again.
    case compareKeyPressed
    /// Another picture was asked for.
    case pictureKeyPressed
    /// Another cell was chosen, so many on.
    case cellMoved(by: Int)
    /// The chosen cell is to be decided about.
    case decideKeyPressed
    /// A key reached the question.
    case promptKeyPressed(Key)
    /// A decision about a cell was written down, or could not be: the failure.
    case decisionSaved(PublishedCell, isPublished: Bool, StudyFailure?)
    /// The user leaves.
    case leave
  }

  /// The name under which only the last long work of the screen counts.
  static let work = "tables"

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that makes the tables.
  func loadEffect(_ state: State) -> Effect<Action> {
    let (ports, source, viewer) = (context.client.tables, state.source, state.viewer)
    return .latestWatched(Self.work, Action.progressed) {
      .tablesLoaded(ports.planned(source, viewer, $0))
    }
  }

  /// Looks a key up; a question goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if state.isTyping {
      if case .resize = key { return nil }
      return .promptKeyPressed(key)
    }
    return bindings(for: state).action(for: key)
  }
}
