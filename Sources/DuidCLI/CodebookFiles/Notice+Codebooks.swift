/// What the commands about codebooks say.
extension Notice {
  static let sameCodebooks = Notice(
    "De codeboeken zeggen hetzelfde.", "The codebooks say the same.")

  static let touchesCodings = Notice(
    "Raakt coderingen die er al zijn:", "Touches codings made before:")

  static let leavesCodings = Notice(
    "Laat coderingen zoals ze zijn:", "Leaves codings as they are:")

  static func codebookSound(_ path: String, variables: Int, tables: Int) -> Notice {
    Notice(
      "\(path) is in orde: \(inDutch(variables, "variabele", "variabelen")), "
        + "\(inDutch(tables, "tabel", "tabellen")).",
      "Nothing is wrong with \(path): \(inEnglish(variables, "variable", "variables")), "
        + "\(inEnglish(tables, "table", "tables")).")
  }

  static func casesFit(_ path: String, respondents: Int, units: Int) -> Notice {
    Notice(
      "\(path) past erbij: \(inDutch(respondents, "respondent", "respondenten")), "
        + "\(inDutch(units, "eenheid", "eenheden")) te coderen.",
      "\(path) fits it: \(inEnglish(respondents, "respondent", "respondents")), "
        + "\(inEnglish(units, "unit", "units")) to code.")
  }
}
