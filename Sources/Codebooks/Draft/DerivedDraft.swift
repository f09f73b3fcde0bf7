import CodingModel

/// A derived variable as its file says it.
struct DerivedDraft {
  var place: Place
  var id: Located<VariableID>?
  var label: TextDraft?
  /// The variable whose codes are merged.
  var merged: Located<VariableID>?
  /// The variable whose numbers are cut into bands.
  var banded: Located<VariableID>?
  /// The variables of which the most frequent counts.
  var mostFrequent: [Located<VariableID>] = []
  /// Whether every code of an answer counts, or the main one only.
  var use: Located<TableBlock.Use>?
  var codes: [DerivedCodeDraft] = []

  /// How many of the ways to derive are named.
  var sourceCount: Int {
    (merged == nil ? 0 : 1) + (banded == nil ? 0 : 1) + (mostFrequent.isEmpty ? 0 : 1)
  }

  /// Every variable that is named outside rules.
  var namedSources: [Located<VariableID>] { [merged, banded].compactMap(\.self) + mostFrequent }
}

/// A code of a derived variable.
struct DerivedCodeDraft {
  var place: Place
  var id: Located<CodeID>?
  var label: TextDraft?
  /// The rule, where the code has one of its own.
  var rule: RuleDraft?
  /// The codes that are merged into it; none for the code of the same name.
  var mergedCodes: [Located<CodeID>] = []
  /// The smallest number of a band.
  var atLeast: Double?
  /// The number below which a band ends.
  var below: Double?

  /// The codes that are merged into it, itself where none is named.
  var sources: [Located<CodeID>] { mergedCodes.isEmpty ? [id].compactMap(\.self) : mergedCodes }
}

/// A set of weights.
struct WeightSetDraft {
  var id: Located<WeightSetID>?
  var column: Located<String>?
}

/// The fields of a derived variable.
enum DerivedField: String, FieldName {
  case name, label, merge, bands
  case mostFrequent = "most-frequent"
  case use, codes
}

/// The fields of a code of a derived variable.
enum DerivedCodeField: String, FieldName {
  case code, label, when, from
  case atLeast = "at-least"
  case below
}

/// The fields of a set of weights.
enum WeightSetField: String, FieldName {
  case name, column
}
