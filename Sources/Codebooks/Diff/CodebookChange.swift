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
  public var words: String {
    switch self {
    case .codebook: "the codebook"
    case .cases: "the file of cases"
    case .attribute(let id): "attribute \(Wording.quoted(id.rawValue))"
    case .category(let id, let attribute):
      "category \(Wording.quoted(id.rawValue)) of \(Wording.quoted(attribute.rawValue))"
    case .variable(let id): "variable \(Wording.quoted(id.rawValue))"
    case .code(let id, let variable):
      "code \(Wording.quoted(id.rawValue)) of \(Wording.quoted(variable.rawValue))"
    case .derived(let id): "derived variable \(Wording.quoted(id.rawValue))"
    case .table(let id): "table \(Wording.quoted(id.rawValue))"
    }
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

  /// The change in an English sentence.
  public var sentence: String {
    switch self {
    case .added(let part): "\(part.words) was added."
    case .removed(let part): "\(part.words) was removed."
    case .relabelled(let part, let language, let old, let new):
      "\(part.words) was relabelled (\(language.rawValue)) from \(Wording.quoted(old)) to "
        + "\(Wording.quoted(new))."
    case .redefined(let part, let field): "\(part.words) has another \(field)."
    case .keyChanged(let part, let old, let new):
      "\(part.words) moved from key \(Wording.quoted(String(old))) to "
        + "\(Wording.quoted(String(new)))."
    case .ruleChanged(let part, let field, let old, let new):
      "\(part.words) has another rule for \(field): "
        + "\(old.isEmpty ? "none" : "'\(old)'") became \(new.isEmpty ? "none" : "'\(new)'")."
    case .reordered(let part, let field): "\(part.words) lists its \(field) in another order."
    }
  }
}
