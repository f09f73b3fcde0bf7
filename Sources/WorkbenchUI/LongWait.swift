public import LongWork
import TerminalUI

/// Takes in how far long work of a port is; may be called from any thread, and costs nothing when it is
/// called often.
public typealias WorkReport = @Sendable (WorkStatus) -> Void

extension Effect {
  /// Long work of a port that reports; what it reports comes as an action, and its result as another.
  ///
  /// - Parameters:
  ///   - told: The action for how far the work is.
  ///   - work: Asks the port.
  /// - Returns: The effect.
  static func watched(
    _ told: @escaping @Sendable (WorkStatus) -> Action,
    _ work: @escaping @Sendable (@escaping WorkReport) -> Action
  ) -> Effect {
    .reporting { send in work { send(told($0)) } }
  }

  /// The same in place of what runs under the same name.
  static func latestWatched(
    _ name: String, _ told: @escaping @Sendable (WorkStatus) -> Action,
    _ work: @escaping @Sendable (@escaping WorkReport) -> Action
  ) -> Effect {
    .latest(name) { send in work { send(told($0)) } }
  }

  /// The same in place of all long work that is under way.
  static func onlyWatched(
    _ told: @escaping @Sendable (WorkStatus) -> Action,
    _ work: @escaping @Sendable (@escaping WorkReport) -> Action
  ) -> Effect {
    .batch([.stopWork, watched(told, work)])
  }
}

/// What stands where a result will be: that something is being done, and how far it is.
struct WaitPanel {
  /// How far it is; `nil` as long as nobody told.
  let status: WorkStatus?
  let words: Words

  private static let barColumns = 40

  /// Draws it at the top of a rectangle.
  func draw(in rect: Rect, on surface: inout Surface) {
    guard let status else {
      surface.write(words[.working], in: rect, style: .hint)
      return
    }
    let phase = WorkWords.phase(status.progress.phase, in: words.language)
    surface.write(DisplayText(untrusted: phase), in: rect.row(0), style: .heading)
    if let fraction = status.progress.fraction {
      let figures = WorkWords.figures(status, in: words.language)
      let (bar, rest) = rect.row(1).split(left: min(Self.barColumns, rect.columns / 2), gap: 1)
      BarView(fraction: fraction, showsTrack: true).draw(on: &surface, in: bar)
      surface.write(DisplayText(untrusted: figures), in: rest)
    }
    surface.write(words[.stopHint], in: rect.row(2), style: .hint)
  }
}
