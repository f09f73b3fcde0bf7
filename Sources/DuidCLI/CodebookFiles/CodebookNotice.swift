import CodingModel
import Tables

/// What the commands about codebooks say.
struct CodebookNotice {
  private let dutch: String
  private let english: String

  /// The sentence in one language.
  subscript(language: Language) -> String { language == .dutch ? dutch : english }

  /// Two codebooks that differ in nothing.
  static let same = CodebookNotice(
    dutch: "De codeboeken zeggen hetzelfde.", english: "The codebooks say the same.")

  /// A heading.
  static let touchesCodings = CodebookNotice(
    dutch: "Raakt coderingen die er al zijn:", english: "Touches codings made before:")

  /// A heading.
  static let leavesCodings = CodebookNotice(
    dutch: "Laat coderingen zoals ze zijn:", english: "Leaves codings as they are:")

  /// Nothing is wrong with a codebook.
  static func sound(_ path: String, variables: Int, tables: Int) -> CodebookNotice {
    CodebookNotice(
      dutch: "\(path) is in orde: "
        + count(variables, "variabele", "variabelen", .dutch) + ", "
        + count(tables, "tabel", "tabellen", .dutch) + ".",
      english: "Nothing is wrong with \(path): "
        + count(variables, "variable", "variables", .english) + ", "
        + count(tables, "table", "tables", .english) + ".")
  }

  /// A file of cases fits the codebook.
  static func casesFit(_ path: String, respondents: Int, units: Int) -> CodebookNotice {
    CodebookNotice(
      dutch: "\(path) past erbij: "
        + count(respondents, "respondent", "respondenten", .dutch) + ", "
        + count(units, "eenheid", "eenheden", .dutch) + " te coderen.",
      english: "\(path) fits it: "
        + count(respondents, "respondent", "respondents", .english) + ", "
        + count(units, "unit", "units", .english) + " to code.")
  }

  private static func count(
    _ number: Int, _ one: String, _ more: String, _ style: NumberStyle
  ) -> String {
    "\(style.integer(number)) \(number == 1 ? one : more)"
  }
}
