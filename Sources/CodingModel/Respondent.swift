/// A person who answered the survey; a unit to code where the codebook's rule says so.
public struct Respondent: Equatable, Sendable {
  /// The id, also of the unit.
  public var id: UnitID
  /// The open answer as it may be shown; may be empty.
  ///
  /// A respondent that comes out of a study has placeholders here in place of redacted words. In a
  /// file of cases on its way into a study it is the text byte for byte.
  public var text: String
  /// What was put over the text, to find places in it again.
  public var redactions = RedactionOverlay.none
  /// The values of the attributes; a missing value is not in here.
  public var attributes: [VariableID: CodeID]
  /// The survey weight; 1 where the study has none.
  public var weight: Double
  /// Whether the open answer is to be coded.
  public var isUnit: Bool

  /// Makes a respondent.
  public init(
    id: UnitID, text: String, attributes: [VariableID: CodeID] = [:], weight: Double = 1,
    isUnit: Bool = true
  ) {
    self.id = id
    self.text = text
    self.attributes = attributes
    self.weight = weight
    self.isUnit = isUnit
  }

  /// Where an attribute stands: answered, or not asked where the respondent has no value.
  public func value(of attribute: VariableID) -> Value {
    attributes[attribute].map { .answered(.codes([$0])) } ?? .notAsked
  }

  /// The respondent without the attributes that a viewer may not see.
  public func shown(to viewer: Coder, by codebook: Codebook) -> Respondent {
    guard viewer.role != .lead else { return self }
    var shown = self
    for attribute in codebook.attributes where attribute.isBlind {
      shown.attributes[attribute.id] = nil
    }
    return shown
  }
}

/// Someone who codes.
public struct Coder: Hashable, Sendable {
  /// What someone may do in a study.
  public enum Role: String, Sendable, CaseIterable {
    /// Codes, and sees only their own codings until the comparison is opened.
    case coder
    /// Adjudicates, opens the comparison, makes tables and exports.
    case lead
  }

  /// The name.
  public var id: CoderID
  /// What they may do.
  public var role: Role

  /// Makes a coder.
  public init(id: CoderID, role: Role) {
    self.id = id
    self.role = role
  }
}
