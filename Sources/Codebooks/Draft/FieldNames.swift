import CodingModel

/// The names of the fields that one kind of mapping may have.
protocol FieldName: RawRepresentable<String>, CaseIterable, Hashable {}

/// The fields of the file as a whole.
enum RootField: String, FieldName {
  case codebook, format, title, summary, cases, attributes, variables, derived, placeholders, tables
  case disclosure
}

/// The fields that say how the file of cases is read.
enum CasesField: String, FieldName {
  case id, text, weight, weights, units, population
}

/// The fields of an attribute.
enum AttributeField: String, FieldName {
  case name, column, label, categories, blind
}

/// The fields of a category of an attribute.
enum CategoryField: String, FieldName {
  case code, label
}

/// The fields of a variable.
enum VariableField: String, FieldName {
  case name, type, level, label, question, applies, none, codes
}

/// The fields of a code.
enum CodeField: String, FieldName {
  case code, key, label, brief, definition, use
  case doNotUse = "do-not-use"
  case example
}

/// The fields of the policy for published tables.
enum DisclosureField: String, FieldName {
  case minimumCell = "minimum-cell"
  case minimumBase = "minimum-base"
  case method, rounding
  case roundingBase = "rounding-base"
  case dominanceCount = "dominance-n"
  case dominancePercent = "dominance-k"
}

/// The fields of a table.
enum TableField: String, FieldName {
  case table, kind, title, base
  case baseLabel = "base-label"
  case headCount = "n"
  case rows, columns, percent, total, weighted, weight, test, notes
  case shareOf = "share-of"
  case leaveOut = "leave-out"
  case nonResponse = "non-response"
  case emptyRows = "empty-rows"
  case order, subtotals
  case rowN = "row-n"
  case mark, intervals, letters, residuals, holm, language, bands
}

/// The fields of a block of rows, or of the columns.
enum BlockField: String, FieldName {
  case variable, use, group, lines
}

/// The fields of a line of a block.
enum LineField: String, FieldName {
  case group, label, codes
}

/// The fields of the test of a table.
enum TestField: String, FieldName {
  case publishedP = "published-p"
}

/// The fields of a text in several languages.
extension Language: FieldName {}
