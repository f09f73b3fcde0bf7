public import CodingModel
public import TerminalUI

/// The workbench told line by line, for screen readers and for terminals that draw nothing.
///
/// It is a second view of the coding screen: the same state, the same actions and the same keys,
/// typed as words. Lines go in, lines come out.
public struct PlainWorkbench {
  /// What is waited for.
  enum Stage {
    /// Somebody says who they are.
    case asking([Coder])
    /// A unit is coded.
    case coding(ScreenSession<CodingScreen>)
    /// Nothing more.
    case finished
  }

  let workbench: Workbench
  var stage = Stage.asking([])

  /// Makes the view; ``begin(as:)`` comes first.
  public init(_ workbench: Workbench) { self.workbench = workbench }

  var words: Words { workbench.context.words }
  private var client: StudyClient { workbench.context.client }

  /// Whether there is nothing left to type.
  public var isFinished: Bool {
    if case .finished = stage { return true }
    return false
  }

  /// What stands before the cursor while a line is awaited.
  public var prompt: DisplayText {
    switch stage {
    case .asking: words[.plainWho]
    case .coding(let session):
      (workbench.coding.focusedVariable(session.state).map { words[$0.label] } ?? .empty) + "> "
    case .finished: .empty
    }
  }

  /// Begins, with whoever is known to sit there.
  ///
  /// - Parameter coder: Who codes; nil asks.
  /// - Returns: The lines to print.
  /// - Throws: Why that coder cannot sit there, or the study cannot be read.
  public mutating func begin(as coder: CoderID?) throws(StudyFailure) -> [DisplayText] {
    let title = "Duiding: " + words[workbench.context.title]
    if let coder { return [title] + (try signIn(coder)) }
    let coders = try client.coders().get()
    stage = .asking(coders)
    return [title, words[.whoAreYou]]
      + coders.enumerated().map { index, coder in
        DisplayText(untrusted: "\(index + 1)  \(coder.id.rawValue) (")
          + words[coder.role == .lead ? .roleLead : .roleCoder] + ")"
      }
  }

  /// Takes a line that was typed.
  ///
  /// - Parameter line: The line without its end.
  /// - Returns: The lines to print.
  public mutating func take(_ line: String) -> [DisplayText] {
    let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch stage {
    case .asking(let coders): return answerWho(typed, coders)
    case .coding(var session):
      let lines = take(typed, in: &session)
      if case .coding = stage { stage = .coding(session) }
      return lines
    case .finished: return []
    }
  }

  /// A number of the list, or a name.
  private mutating func answerWho(_ typed: String, _ coders: [Coder]) -> [DisplayText] {
    guard !typed.isEmpty else { return [words[.nameMissing]] }
    let number = Int(typed).map { $0 - 1 } ?? -1
    let name = coders.indices.contains(number) ? coders[number].id : CoderID(typed)
    do {
      return try signIn(name)
    } catch {
      return [StatusLine.failure(error).text]
    }
  }

  private mutating func signIn(_ name: CoderID) throws(StudyFailure) -> [DisplayText] {
    let viewer = try client.signIn(name).get()
    let overview = try client.overview(viewer).get()
    let state = workbench.startingState(for: viewer, unitCount: overview.units)
    var session = ScreenSession(workbench.coding, state: state)
    session.run(workbench.coding.loadEffect(state))
    stage = .coding(session)
    return progress(overview, for: viewer) + [words[.plainStart]]
      + workbench.coding.linesOfUnit(session.state)
  }

  private func progress(_ overview: StudyOverview, for viewer: Coder) -> [DisplayText] {
    let own = overview.coders.first { $0.coder.id == viewer.id && $0.coder.role == .coder }
    return [
      words[.unitsAndRespondents(units: overview.units, respondents: overview.respondents)],
      words[overview.isComparisonOpen ? .comparisonOpen : .comparisonClosed],
    ]
      + (own.map { [words[.completeOf($0.complete, overview.units)]] } ?? [])
  }

  /// The lines that end it; what is saved is said once more.
  mutating func finish(_ viewer: Coder) -> [DisplayText] {
    stage = .finished
    switch client.overview(viewer) {
    case .success(let overview): return progress(overview, for: viewer) + [words[.plainEnd]]
    case .failure(let failure): return [StatusLine.failure(failure).text, words[.plainEnd]]
    }
  }
}
