/// What a note is about.
///
/// To add a subject: a case of ``Kind``, its line in ``Kind/form``, and a function that makes it.
public struct NoteSubject: Hashable, Sendable {
  /// The kinds of subject.
  public enum Kind: String, Sendable, CaseIterable {
    /// A memo on a unit as a whole.
    case unitMemo
    /// A memo on a code, whatever the unit.
    case codeMemo
    /// The coder doubts their coding of a unit.
    case doubt
    /// The passages of a unit's text that carry a code.
    case passages
    /// The people who decided on a variable of a unit together.
    case consensus
    /// The passages of a unit's text that a placeholder stands for; the code is the placeholder's.
    case redaction
    /// A stretch of a unit's text stays visible whoever redacted it, and why; the code is its place.
    case uncovering
    /// The lead has the original of a redacted text in view.
    case originalShown
    /// A small cell of a table is published nonetheless; the code is the cell's name.
    case publication

    /// What a subject of the kind is tied to, and what its notes hold.
    var form: Form {
      switch self {
      case .unitMemo: Form(hasUnit: true, content: .text)
      case .codeMemo: Form(hasVariable: true, hasCode: true, content: .text)
      case .doubt: Form(hasUnit: true, content: .flag)
      case .passages: Form(hasUnit: true, hasVariable: true, hasCode: true, content: .passages)
      case .consensus: Form(hasUnit: true, hasVariable: true, content: .people)
      case .redaction: Form(hasUnit: true, hasCode: true, content: .passages)
      case .uncovering: Form(hasUnit: true, hasCode: true, content: .text)
      case .originalShown: Form(hasUnit: true, content: .flag)
      case .publication: Form(hasCode: true, content: .text)
      }
    }
  }

  /// The parts that the subjects of a kind have.
  struct Form {
    var hasUnit = false
    var hasVariable = false
    var hasCode = false
    var content: NoteValue.Content
  }

  /// The kind.
  public let kind: Kind
  /// The unit, for kinds that are tied to one.
  public let unit: UnitID?
  /// The variable, for kinds that are tied to one.
  public let variable: VariableID?
  /// The code, for kinds that are tied to one.
  public let code: CodeID?

  init(
    _ kind: Kind, unit: UnitID? = nil, variable: VariableID? = nil, code: CodeID? = nil
  ) {
    (self.kind, self.unit, self.variable, self.code) = (kind, unit, variable, code)
  }

  /// Makes a subject from its parts; `nil` where they are not the parts of the kind.
  public init?(kind: Kind, unit: UnitID?, variable: VariableID?, code: CodeID?) {
    let form = kind.form
    guard (unit != nil) == form.hasUnit, (variable != nil) == form.hasVariable,
      (code != nil) == form.hasCode
    else { return nil }
    self.init(kind, unit: unit, variable: variable, code: code)
  }

  /// Makes a subject from parts that are all there, leaving out those that the kind does not have;
  /// `nil` where one of those is not empty.
  public init?(filling kind: Kind, unit: UnitID, variable: VariableID, code: CodeID) {
    let form = kind.form
    guard form.hasUnit || unit.rawValue.isEmpty, form.hasVariable || variable.rawValue.isEmpty,
      form.hasCode || code.rawValue.isEmpty
    else { return nil }
    self.init(
      kind, unit: form.hasUnit ? unit : nil, variable: form.hasVariable ? variable : nil,
      code: form.hasCode ? code : nil)
  }

  /// A memo on a unit as a whole.
  public static func unitMemo(_ unit: UnitID) -> NoteSubject { .init(.unitMemo, unit: unit) }

  /// A memo on a code, whatever the unit.
  public static func codeMemo(_ code: CodeID, of variable: VariableID) -> NoteSubject {
    .init(.codeMemo, variable: variable, code: code)
  }

  /// The doubt of a coder about their coding of a unit.
  public static func doubt(_ unit: UnitID) -> NoteSubject { .init(.doubt, unit: unit) }

  /// The passages of a unit's text that carry a code.
  public static func passages(
    of unit: UnitID, for code: CodeID, of variable: VariableID
  ) -> NoteSubject {
    .init(.passages, unit: unit, variable: variable, code: code)
  }

  /// The people who decided on a variable of a unit together.
  public static func consensus(on place: DisputePlace) -> NoteSubject {
    .init(.consensus, unit: place.unit, variable: place.variable)
  }

  /// The passages of a unit's text that a placeholder stands for.
  public static func redaction(of unit: UnitID, as placeholder: Placeholder) -> NoteSubject {
    .init(.redaction, unit: unit, code: CodeID(placeholder.name))
  }

  /// That the lead has the original of a unit's text in view.
  public static func originalShown(of unit: UnitID) -> NoteSubject {
    .init(.originalShown, unit: unit)
  }
}

extension NoteSubject: Comparable {
  /// Orders by unit, then kind, variable and code, so that listings are stable.
  public static func < (left: NoteSubject, right: NoteSubject) -> Bool { left.parts < right.parts }

  private var parts: (String, String, String, String) {
    (unit?.rawValue ?? "", kind.rawValue, variable?.rawValue ?? "", code?.rawValue ?? "")
  }
}
