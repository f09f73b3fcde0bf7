import CodingModel

/// A codebook as its file says it: every value with its place, nothing checked yet.
struct CodebookDraft {
  /// The whole file.
  var source: String
  var name: Located<String>?
  var title: TextDraft?
  var summary: TextDraft?
  var cases: CasesDraft?
  var attributes: [AttributeDraft] = []
  var variables: [VariableDraft] = []
  /// The names of the placeholders; `nil` where the file has no list of them.
  var placeholders: [Located<String>]?
  var derived: [DerivedDraft] = []
  var disclosure = DisclosurePolicy()
  var tables: [TableDraft] = []
  /// Every text for people in the file, wherever it stands.
  var texts: [TextDraft] = []
  /// The place of the file as a whole.
  var place: Place
}

/// A text for people.
struct TextDraft {
  /// The text; `nil` where the field holds something else, which is reported already.
  let text: LocalizedText?
  /// The languages it is given in; `nil` where it reads the same in all.
  let languages: [Language]?
  let place: Place
}

/// A rule with its text, read as far as it can be.
struct RuleDraft {
  let node: YAMLNode
  let reading: Result<ConditionReading, ConditionSyntaxError>
  let place: Place

  /// The rule, where it can be read; a codebook rule reports the error.
  var value: Condition? {
    switch reading {
    case .success(let reading): reading.condition
    case .failure: nil
    }
  }
}

/// How the file of cases is read.
struct CasesDraft {
  var id: Located<String>?
  var text: Located<String>?
  var weight: Located<String>?
  var weightSets: [WeightSetDraft] = []
  var units: RuleDraft?
  var population: Int?
}

/// An attribute of respondents.
struct AttributeDraft {
  var place: Place
  var id: Located<VariableID>?
  var column: Located<String>?
  var label: TextDraft?
  var isBlind = false
  var categories: [CategoryDraft] = []
}

/// A category of an attribute.
struct CategoryDraft {
  var place: Place
  var id: Located<CodeID>?
  var label: TextDraft?
}

/// A variable that coders fill.
struct VariableDraft {
  var place: Place
  var id: Located<VariableID>?
  var kind: Variable.Kind?
  var level: Located<MeasurementLevel>?
  var label: TextDraft?
  var question: TextDraft?
  var applies: RuleDraft?
  var allowsNone = false
  var codes: [CodeDraft] = []
  /// Where the list of codes stands, if there is one.
  var codesPlace: Place?
  /// Whether anything stands where the codes should, readable or not.
  var hasCodes = false
}

/// A code of a variable.
struct CodeDraft {
  var place: Place
  var id: Located<CodeID>?
  var key: Located<String>?
  var label: TextDraft?
  var brief: TextDraft?
  var definition: TextDraft?
  var whenToUse: TextDraft?
  var whenNotToUse: TextDraft?
  var example: TextDraft?
}

/// A table of the table plan.
struct TableDraft {
  var place: Place
  var id: Located<TableID>?
  var kind: Located<TableKindID>?
  var title: TextDraft?
  var base: RuleDraft?
  var baseLabel: TextDraft?
  var headCount: RuleDraft?
  var blocks: [BlockDraft] = []
  var columns: BlockDraft?
  /// Where the columns stand, even if they cannot be read.
  var columnsPlace: Place?
  var percentage = TablePlan.Percentage.column
  var showsTotal = false
  var isWeighted = false
  var testsIndependence = false
  var publishedP: Double?
  var notes: [TextDraft] = []
  var options = TableOptions()
  var leftOut: [Located<CodeID>] = []
  /// The bands of codes, for each the codes with their places.
  var bands: [[Located<CodeID>]] = []
  var weight: Located<WeightSetID>?

  /// The rows and, if there are any, the columns.
  var allBlocks: [BlockDraft] { blocks + (columns.map { [$0] } ?? []) }
}

/// The rows or columns that one variable gives.
struct BlockDraft {
  var place: Place
  var variable: Located<VariableID>?
  var use = TableBlock.Use.main
  var group: TextDraft?
  /// The lines; `nil` for every code in order.
  var lines: [LineDraft]?
}

/// A row or column.
struct LineDraft {
  var place: Place
  var group: TextDraft?
  var label: TextDraft?
  var codes: [Located<CodeID>] = []
}
