import CodingModel

/// Reading what is coded: cases, attributes, variables and codes.
extension CodebookDecoder {
  /// Reads how the file of cases is read.
  mutating func cases(_ cursor: Cursor?) -> CasesDraft? {
    guard let cursor,
      let fields = fields(of: cursor, as: CasesField.self, required: [.id, .text])
    else { return nil }
    return CasesDraft(
      id: scalar(fields[.id]), text: scalar(fields[.text]), weight: scalar(fields[.weight]),
      weightSets: weightSets(fields[.weights]), units: rule(fields[.units]),
      population: population(fields[.population]))
  }

  /// Reads an attribute.
  mutating func attribute(_ cursor: Cursor) -> AttributeDraft? {
    guard let fields = fields(of: cursor, as: AttributeField.self, required: [.name]) else {
      return nil
    }
    var draft = AttributeDraft(place: cursor.place)
    draft.id = identifier(fields[.name])
    draft.column = scalar(fields[.column]) ?? draft.id?.map(\.rawValue)
    draft.label = text(fields[.label])
    draft.isBlind = flag(fields[.blind]) ?? false
    let categories = items(
      fields[.categories], limit: CodebookLimits.categories)
    draft.categories = categories.compactMap { category($0) }
    return draft
  }

  private mutating func category(_ cursor: Cursor) -> CategoryDraft? {
    guard let fields = fields(of: cursor, as: CategoryField.self, required: [.code]) else {
      return nil
    }
    var draft = CategoryDraft(place: cursor.place)
    draft.id = identifier(fields[.code])
    draft.label = text(fields[.label])
    return draft
  }

  /// Reads a variable.
  mutating func variable(_ cursor: Cursor) -> VariableDraft? {
    guard let fields = fields(of: cursor, as: VariableField.self, required: [.name, .type]) else {
      return nil
    }
    var draft = VariableDraft(place: cursor.place)
    draft.id = identifier(fields[.name])
    draft.kind = choice(fields[.type], of: Variable.Kind.self)?.value
    draft.level = choice(fields[.level], of: MeasurementLevel.self)
    draft.label = text(fields[.label])
    draft.question = text(fields[.question])
    draft.applies = rule(fields[.applies])
    draft.allowsNone = flag(fields[.none]) ?? false
    draft.codesPlace = fields[.codes]?.place
    draft.hasCodes = fields[.codes].map { !$0.node.isEmptyList } ?? false
    draft.codes = items(fields[.codes], limit: CodebookLimits.codes)
      .compactMap { code($0) }
    return draft
  }

  private mutating func code(_ cursor: Cursor) -> CodeDraft? {
    guard let fields = fields(of: cursor, as: CodeField.self, required: [.code, .key]) else {
      return nil
    }
    var draft = CodeDraft(place: cursor.place)
    draft.id = identifier(fields[.code])
    draft.key = scalar(fields[.key])
    draft.label = text(fields[.label])
    draft.brief = text(fields[.brief])
    draft.definition = text(fields[.definition])
    draft.whenToUse = text(fields[.use])
    draft.whenNotToUse = text(fields[.doNotUse])
    draft.example = text(fields[.example])
    return draft
  }
}
