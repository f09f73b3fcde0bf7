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
  var wording: Wording {
    switch self {
    case .unknownKind(let kind, let known, let suggestion):
      let kinds = known.map(\.rawValue).joined(separator: ", ")
      return Wording(
        dutch: "er is geen tabelsoort \(Wording.quoted(kind.rawValue)).",
        english: "there is no kind of table \(Wording.quoted(kind.rawValue)).")
        + Wording.suggestion(
          suggestion,
          else: Wording(dutch: " De soorten zijn \(kinds).", english: " The kinds are \(kinds)."))
    case .unknownVariable(let name, let suggestion):
      return Wording(
        dutch: "de tabel telt \(Wording.quoted(name.rawValue)), en dat is geen variabele en geen "
          + "kenmerk.",
        english:
          "the table counts \(Wording.quoted(name.rawValue)), which is neither a variable nor "
          + "an attribute.")
        + Wording.suggestion(suggestion)
    case .unknownCode(let code, let variable, let suggestion):
      return Wording(
        dutch: "de tabel telt code \(Wording.quoted(code.rawValue)), die "
          + "\(Wording.quoted(variable.rawValue)) niet heeft.",
        english: "the table counts code \(Wording.quoted(code.rawValue)), which "
          + "\(Wording.quoted(variable.rawValue)) does not have.")
        + Wording.suggestion(suggestion)
    case .countsText(let variable):
      return Wording(
        dutch:
          "de tabel telt \(Wording.quoted(variable.rawValue)), en dat is een tekst zonder codes om te "
          + "tellen. Noem een andere variabele.",
        english:
          "the table counts \(Wording.quoted(variable.rawValue)), which is a text and has no "
          + "codes to count. Name another variable.")
    case .columnsMissing(let kind):
      return Wording(
        dutch:
          "een \(kind.rawValue) heeft kolommen nodig. Voeg het veld columns toe, of maak er kind "
          + "frequency van.",
        english:
          "a \(kind.rawValue) needs columns. Add the field columns, or make the kind frequency.")
    case .columnsUnexpected(let kind):
      return Wording(
        dutch:
          "een \(kind.rawValue) heeft geen kolommen. Haal ze weg, of maak er kind crosstab van.",
        english: "a \(kind.rawValue) has no columns. Remove them, or make the kind crosstab.")
    case .linesMissing(let variable):
      return Wording(
        dutch:
          "kenmerk \(Wording.quoted(variable.rawValue)) heeft geen categorieën, dus moeten de regels "
          + "van dit blok worden genoemd. Voeg het veld lines toe.",
        english:
          "attribute \(Wording.quoted(variable.rawValue)) has no categories, so the lines of this "
          + "block must be listed. Add the field lines.")
    case .unknownWeights(let name, let known, let suggestion):
      let sets = known.joined(separator: ", ")
      return Wording(
        dutch: "er zijn geen gewichten \(Wording.quoted(name)).",
        english: "there is no set of weights \(Wording.quoted(name)).")
        + Wording.suggestion(
          suggestion,
          else: known.isEmpty
            ? Wording(
              dutch: " Het veld cases noemt er geen.", english: " The field cases names none.")
            : Wording(dutch: " Wel: \(sets).", english: " The sets are \(sets)."))
    case .unknownLeftOut(let code, let suggestion):
      return Wording(
        dutch:
          "de tabel laat code \(Wording.quoted(code.rawValue)) weg, die geen van haar variabelen "
          + "heeft.",
        english: "the table leaves out code \(Wording.quoted(code.rawValue)), which none of its "
          + "variables has.")
        + Wording.suggestion(suggestion)
    case .unknownBand(let code, let suggestion):
      return Wording(
        dutch:
          "de band noemt code \(Wording.quoted(code.rawValue)), die in geen van de rijen van de "
          + "tabel staat.",
        english:
          "the band names code \(Wording.quoted(code.rawValue)), which is in none of the table's "
          + "rows.")
        + Wording.suggestion(suggestion)
    case .repeatedBand(let code):
      return Wording(
        dutch:
          "code \(Wording.quoted(code.rawValue)) staat in twee banden. Haal de code uit een van beide.",
        english:
          "code \(Wording.quoted(code.rawValue)) is in two bands. Remove it from one of them.")
    case .repeatedCode(let code):
      return Wording(
        dutch:
          "code \(Wording.quoted(code.rawValue)) staat twee keer in één regel en zou één keer tellen. "
          + "Haal er een weg.",
        english:
          "code \(Wording.quoted(code.rawValue)) stands twice in one line and would count once. "
          + "Remove one of them.")
    }
  }
}
