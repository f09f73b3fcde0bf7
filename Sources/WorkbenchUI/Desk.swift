public import TerminalUI

/// What surrounds a study for one person: their keys, the look they like, their other programs.
public struct Desk: Sendable {
  /// The columns of running text where nobody asked for another measure: a line longer than this
  /// is hard to read (Bringhurst 1992, *The Elements of Typographic Style*, 2.1.2).
  public static let standardMeasure = 76

  /// The keys they chose.
  public var keyMap: KeyMap
  /// The theme to begin with; nil leaves it to the terminal.
  public var theme: Theme?
  /// The most columns that a line of running text may take.
  public var measure: Int
  /// Lets them edit a text in a program of their own; it uses the terminal meanwhile.
  public var editText: @Sendable (String) -> Result<String, StudyFailure>
  /// Waits for the moment at which what a held button does is done once more; `false` where it is not.
  public var holdPause: @Sendable () async -> Bool

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - keyMap: The keys they chose.
  ///   - theme: The theme to begin with; nil leaves it to the terminal.
  ///   - measure: The most columns that a line of running text may take.
  ///   - editText: Lets them edit a text in a program of their own; gives it back unchanged
  ///     where there is none.
  ///   - holdPause: Waits for the moment at which what a held button does is done once more; gives `false`
  ///     where it is not.
  public init(
    keyMap: KeyMap = .standard, theme: Theme? = nil, measure: Int = Desk.standardMeasure,
    editText: @escaping @Sendable (String) -> Result<String, StudyFailure> = { .success($0) },
    holdPause: @escaping @Sendable () async -> Bool = { false }
  ) {
    self.keyMap = keyMap
    self.theme = theme
    self.measure = measure
    self.editText = editText
    self.holdPause = holdPause
  }
}
