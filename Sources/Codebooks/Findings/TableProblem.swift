public import CodingModel

/// What can be wrong with a table of the table plan.
public enum TableProblem: Hashable, Sendable {
  /// No such kind of table is known.
  case unknownKind(TableKindID, known: [TableKindID], suggestion: String?)
  /// The table counts something that is neither a variable nor an attribute.
  case unknownVariable(VariableID, suggestion: String?)
  /// The table counts a code that the variable does not have.
  case unknownCode(CodeID, VariableID, suggestion: String?)
  /// The table counts a variable of type text.
  case countsText(VariableID)
  /// A crosstab has no columns.
  case columnsMissing(TableKindID)
  /// A table that counts one thing has columns.
  case columnsUnexpected(TableKindID)
  /// The lines must be listed because the attribute has no categories.
  case linesMissing(VariableID)
  /// A code counts twice in one line.
  case repeatedCode(CodeID)
  /// A table is weighted with a set that is not there.
  case unknownWeights(String, known: [String], suggestion: String?)
  /// A table leaves out a code that none of its variables has.
  case unknownLeftOut(CodeID, suggestion: String?)
  /// A band names a code that is in none of the table's rows.
  case unknownBand(CodeID, suggestion: String?)
  /// A code is in two bands.
  case repeatedBand(CodeID)

  /// What is wrong and what to do about it.
  public var sentence: String {
    switch self {
    case .unknownKind(let kind, let known, let suggestion):
      "there is no kind of table \(Wording.quoted(kind.rawValue))."
        + (suggestion.map { " Did you mean \(Wording.quoted($0))?" }
          ?? " The kinds are \(known.map(\.rawValue).joined(separator: ", ")).")
    case .unknownVariable(let name, let suggestion):
      "the table counts \(Wording.quoted(name.rawValue)), which is neither a variable nor an "
        + "attribute.\(Wording.suggestion(suggestion))"
    case .unknownCode(let code, let variable, let suggestion):
      "the table counts code \(Wording.quoted(code.rawValue)), which "
        + "\(Wording.quoted(variable.rawValue)) does not have.\(Wording.suggestion(suggestion))"
    case .countsText(let variable):
      "the table counts \(Wording.quoted(variable.rawValue)), which is a text and has no codes to "
        + "count. Name another variable."
    case .columnsMissing(let kind):
      "a \(kind.rawValue) needs columns. Add the field columns, or make the kind frequency."
    case .columnsUnexpected(let kind):
      "a \(kind.rawValue) has no columns. Remove them, or make the kind crosstab."
    case .linesMissing(let variable):
      "attribute \(Wording.quoted(variable.rawValue)) has no categories, so the lines of this block "
        + "must be listed. Add the field lines."
    case .unknownWeights(let name, let known, let suggestion):
      "there is no set of weights \(Wording.quoted(name))."
        + (suggestion.map { " Did you mean \(Wording.quoted($0))?" }
          ?? (known.isEmpty
            ? " The field cases names none." : " The sets are \(known.joined(separator: ", "))."))
    case .unknownLeftOut(let code, let suggestion):
      "the table leaves out code \(Wording.quoted(code.rawValue)), which none of its variables has."
        + Wording.suggestion(suggestion)
    case .unknownBand(let code, let suggestion):
      "the band names code \(Wording.quoted(code.rawValue)), which is in none of the table's rows."
        + Wording.suggestion(suggestion)
    case .repeatedBand(let code):
      "code \(Wording.quoted(code.rawValue)) is in two bands. Remove it from one of them."
    case .repeatedCode(let code):
      "code \(Wording.quoted(code.rawValue)) stands twice in one line and would count once. Remove "
        + "one of them."
    }
  }
}
