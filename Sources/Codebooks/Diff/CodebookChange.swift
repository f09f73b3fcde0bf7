public import CodingModel

/// A part of a codebook that can change.
public enum CodebookPart: Hashable, Sendable {
  /// The codebook as a whole.
  case codebook
  /// How the file of cases is read.
  case cases
  /// An attribute of respondents.
  case attribute(VariableID)
  /// A category of an attribute.
  case category(CodeID, of: VariableID)
  /// A variable that coders fill.
  case variable(VariableID)
  /// A code of a variable.
  case code(CodeID, of: VariableID)
  /// A derived variable.
  case derived(VariableID)
  /// A table of the table plan.
  case table(TableID)

  /// The part in words.
  var wording: Wording {
    switch self {
    case .codebook: Wording(dutch: "het codeboek", english: "the codebook")
    case .cases: Wording(dutch: "het bestand met gevallen", english: "the file of cases")
    case .attribute(let id): Self.named(id.rawValue, dutch: "kenmerk", english: "attribute")
    case .category(let id, let attribute):
      Self.named(id.rawValue, dutch: "categorie", english: "category", of: attribute)
    case .variable(let id): Self.named(id.rawValue, dutch: "variabele", english: "variable")
    case .code(let id, let variable):
      Self.named(id.rawValue, dutch: "code", english: "code", of: variable)
    case .derived(let id):
      Self.named(id.rawValue, dutch: "afgeleide variabele", english: "derived variable")
    case .table(let id): Self.named(id.rawValue, dutch: "tabel", english: "table")
    }
  }

  private static func named(
    _ name: String, dutch: String, english: String, of whole: VariableID? = nil
  ) -> Wording {
    let whole = whole.map { Wording.quoted($0.rawValue) }
    return Wording(
      dutch: "\(dutch) \(Wording.quoted(name))" + (whole.map { " van \($0)" } ?? ""),
      english: "\(english) \(Wording.quoted(name))" + (whole.map { " of \($0)" } ?? ""))
  }
}

/// One difference between two versions of a codebook.
public enum CodebookChange: Hashable, Sendable {
  /// The part is new.
  case added(CodebookPart)
  /// The part is gone.
  case removed(CodebookPart)
  /// The part is called something else in a language.
  case relabelled(CodebookPart, Language, from: String, to: String)
  /// Another field of the part says something else; the field by its name in the file.
  case redefined(CodebookPart, field: String)
  /// A code has another key.
  case keyChanged(CodebookPart, from: Character, to: Character)
  /// A rule says something else; the field by its name in the file, the rules as text, empty for a
  /// rule that is not there.
  case ruleChanged(CodebookPart, field: String, from: String, to: String)
  /// What the part consists of stands in another order; the field by its name in the file.
  case reordered(CodebookPart, field: String)

  /// Whether codings that were made before can mean something else, or nothing, afterwards.
  public var touchesCodings: Bool {
    switch self {
    case .removed(.variable), .removed(.code), .ruleChanged(.variable, _, _, _),
      .ruleChanged(.cases, _, _, _):
      true
    case .redefined(.variable, let field): ["type", "none"].contains(field)
    case .redefined(.code, let field): field != "example"
    case .redefined(.cases, _): true
    default: false
    }
  }

  /// The change in a sentence.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: The sentence.
  public func sentence(in language: Language) -> String { wording[language] }

  private var wording: Wording {
    switch self {
    case .added(let part):
      return part.wording + Wording(dutch: " is toegevoegd.", english: " was added.")
    case .removed(let part):
      return part.wording + Wording(dutch: " is verwijderd.", english: " was removed.")
    case .relabelled(let part, let language, let old, let new):
      let (old, new) = (Wording.quoted(old), Wording.quoted(new))
      return part.wording
        + Wording(
          dutch: " heet nu (\(language.rawValue)) \(new) en niet meer \(old).",
          english: " was relabelled (\(language.rawValue)) from \(old) to \(new).")
    case .redefined(let part, let field):
      return part.wording
        + Wording(dutch: " heeft een ander veld \(field).", english: " has another \(field).")
    case .keyChanged(let part, let old, let new):
      let (old, new) = (Wording.quoted(String(old)), Wording.quoted(String(new)))
      return part.wording
        + Wording(
          dutch: " is van toets \(old) naar toets \(new) gegaan.",
          english: " moved from key \(old) to \(new).")
    case .ruleChanged(let part, let field, let old, let new):
      return part.wording
        + Wording(
          dutch: " heeft een andere regel voor \(field): \(Self.quoted(old, none: "geen")) is "
            + "\(Self.quoted(new, none: "geen")) geworden.",
          english: " has another rule for \(field): \(Self.quoted(old, none: "none")) became "
            + "\(Self.quoted(new, none: "none")).")
    case .reordered(let part, let field):
      return part.wording
        + Wording(
          dutch: " noemt de \(field) in een andere volgorde.",
          english: " lists its \(field) in another order.")
    }
  }

  private static func quoted(_ rule: String, none: String) -> String {
    rule.isEmpty ? none : "'\(rule)'"
  }
}
