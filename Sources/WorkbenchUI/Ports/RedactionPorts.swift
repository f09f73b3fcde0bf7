public import CodingModel

/// A unit's text with what is redacted in it.
public struct RedactionPage: Equatable, Sendable {
  /// The respondent with the text as it may be shown.
  public var respondent: Respondent
  /// What the person at the screen redacted, in places of the original text.
  public var own: [Placeholder: [Passage]]

  /// What the person at the screen decided to leave visible, in places of the original text.
  public var uncovered: [Passage]

  /// Makes a page.
  public init(
    respondent: Respondent, own: [Placeholder: [Passage]], uncovered: [Passage] = []
  ) {
    self.respondent = respondent
    self.own = own
    self.uncovered = uncovered
  }
}

/// What the redaction screen asks of the world.
public struct RedactionPorts: Sendable {
  /// A unit with what is redacted in it.
  public var page: @Sendable (UnitID, Coder) -> Result<RedactionPage, StudyFailure>
  /// Makes redactions durable and gives the unit as it is then.
  public var save: @Sendable (UnitID, [Note], Coder) -> Result<RedactionPage, StudyFailure>
  /// The original text, for a lead only; the look is journalled first.
  public var reveal: @Sendable (UnitID, Coder) -> Result<String, StudyFailure>
  /// Records that the original is out of view again.
  public var conceal: @Sendable (UnitID, Coder) -> Result<Void, StudyFailure>

  /// Makes the ports.
  public init(
    page: @escaping @Sendable (UnitID, Coder) -> Result<RedactionPage, StudyFailure>,
    save: @escaping @Sendable (UnitID, [Note], Coder) -> Result<RedactionPage, StudyFailure>,
    reveal: @escaping @Sendable (UnitID, Coder) -> Result<String, StudyFailure>,
    conceal: @escaping @Sendable (UnitID, Coder) -> Result<Void, StudyFailure>
  ) {
    self.page = page
    self.save = save
    self.reveal = reveal
    self.conceal = conceal
  }
}
