/// What adjudication changed, code by code, and which codes were confused most.
public struct AdjudicationSummary: Equatable, Sendable {
  /// What became of one code.
  public struct CodeChange: Equatable, Sendable {
    /// What a coder's codings gained and lost by adjudication.
    public struct Shift: Equatable, Sendable {
      /// Whose codings.
      public var coder: String
      /// Units that have the code in the end and did not have it from this coder.
      public var gained: Int
      /// Units that had the code from this coder and do not have it in the end.
      public var lost: Int

      /// Makes a shift.
      public init(coder: String, gained: Int, lost: Int) {
        self.coder = coder
        self.gained = gained
        self.lost = lost
      }
    }

    /// The variable, by name.
    public var variable: String
    /// The variable, for people.
    public var variableLabel: String
    /// The code, by name; `{}` is *none applies*.
    public var code: String
    /// The code, for people.
    public var label: String
    /// Units on which all coders agreed on the code.
    public var agreed: Int
    /// Units that have the code because the lead ruled so.
    public var ruled: Int
    /// What each coder's codings gained and lost.
    public var shifts: [Shift]

    /// Units that have the code in the end.
    public var final: Int { agreed + ruled }

    /// Makes a change.
    public init(
      variable: String, variableLabel: String, code: String, label: String, agreed: Int,
      ruled: Int, shifts: [Shift]
    ) {
      self.variable = variable
      self.variableLabel = variableLabel
      self.code = code
      self.label = label
      self.agreed = agreed
      self.ruled = ruled
      self.shifts = shifts
    }
  }

  /// Two codes that stood against each other.
  public struct ConfusedPair: Equatable, Sendable {
    /// What the rulings say about the two definitions.
    public enum Advice: String, Sendable, CaseIterable {
      /// Too few rulings to tell.
      case undecided
      /// Rulings fall both ways: the line between the two is not drawn.
      case boundary
      /// Rulings nearly all fall to the first code: the second is used where it should not be.
      case secondTooWide
      /// Rulings nearly all fall to the second code: the first is used where it should not be.
      case firstTooWide
      /// Most rulings take neither code: both definitions miss what is meant.
      case neither
    }

    /// The variable, by name.
    public var variable: String
    /// The variable, for people.
    public var variableLabel: String
    /// One code by name, the one that stands first in the codebook.
    public var first: String
    /// The same for people.
    public var firstLabel: String
    /// The other code by name.
    public var second: String
    /// The same for people.
    public var secondLabel: String
    /// How often they stood against each other: pairs of coders on a unit.
    public var count: Int
    /// How many pairs of coders used one of the two codes, or both.
    public var uses: Int
    /// How many of the rulings took the first code.
    public var ruledFirst: Int
    /// How many took the second.
    public var ruledSecond: Int
    /// How many took neither.
    public var ruledOther: Int
    /// How many units are not ruled on, or need not be.
    public var unruled: Int

    /// Makes a pair.
    public init(
      variable: String, variableLabel: String, first: String, firstLabel: String, second: String,
      secondLabel: String, count: Int, uses: Int, ruledFirst: Int, ruledSecond: Int,
      ruledOther: Int, unruled: Int
    ) {
      self.variable = variable
      self.variableLabel = variableLabel
      self.first = first
      self.firstLabel = firstLabel
      self.second = second
      self.secondLabel = secondLabel
      self.count = count
      self.uses = uses
      self.ruledFirst = ruledFirst
      self.ruledSecond = ruledSecond
      self.ruledOther = ruledOther
      self.unruled = unruled
    }

    /// What the rulings say about the two definitions; a rule of thumb of this program.
    ///
    /// Below three rulings nothing is said. One side counts as taken nearly always from four in
    /// five rulings on.
    public var advice: Advice {
      let rulings = ruledFirst + ruledSecond + ruledOther
      if rulings < 3 { return .undecided }
      if ruledOther * 2 > rulings { return .neither }
      if ruledFirst * 5 >= rulings * 4 { return .secondTooWide }
      if ruledSecond * 5 >= rulings * 4 { return .firstTooWide }
      return .boundary
    }
  }

  /// The coders, in the order of the shifts.
  public var coders: [String]
  /// How many disputes there are.
  public var disputes: Int
  /// How many of them are ruled on.
  public var ruled: Int
  /// How many still have to be.
  public var open: Int
  /// How many of the rulings were made in a meeting.
  public var together: Int
  /// How often the lead ruled against what all coders agreed on.
  public var overruled: Int
  /// What became of each code that changed or was used, in codebook order.
  public var changes: [CodeChange]
  /// The codes that stood against each other, the most frequent pair first.
  public var pairs: [ConfusedPair]

  /// Makes a summary.
  public init(
    coders: [String], disputes: Int, ruled: Int, open: Int, together: Int, overruled: Int,
    changes: [CodeChange], pairs: [ConfusedPair]
  ) {
    self.coders = coders
    self.disputes = disputes
    self.ruled = ruled
    self.open = open
    self.together = together
    self.overruled = overruled
    self.changes = changes
    self.pairs = pairs
  }
}
