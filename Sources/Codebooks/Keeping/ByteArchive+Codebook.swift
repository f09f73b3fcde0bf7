import CodingModel

extension Codebook {
  /// What reading a codebook begins with.
  static let blank = Codebook(
    name: "", title: "", cases: CaseSchema(idColumn: "", textColumn: ""), variables: [])
}

/// What a codebook is made of, for writing and reading alike.
extension ByteArchive {
  mutating func pass(_ book: inout Codebook) {
    pass(&book.name)
    pass(&book.title)
    pass(&book.summary)
    pass(&book.cases)
    pass(&book.attributes, blank: Attribute(id: "", column: "", label: "")) { $0.pass(&$1) }
    pass(&book.variables, blank: Variable(id: "", kind: .single, label: "")) { $0.pass(&$1) }
    pass(&book.derived, blank: DerivedVariable(id: "", label: "", codes: [])) { $0.pass(&$1) }
    pass(&book.tables, blank: .blank) { $0.pass(&$1) }
    passPlaceholders(&book.placeholders)
    pass(&book.disclosure)
  }

  mutating func pass(_ text: inout LocalizedText) {
    var unspecified = text.unspecified
    var dutch = text.translation(in: .dutch)
    var english = text.translation(in: .english)
    pass(&unspecified)
    pass(&dutch, blank: "") { $0.pass(&$1) }
    pass(&english, blank: "") { $0.pass(&$1) }
    guard isReading else { return }
    text =
      dutch == nil && english == nil
      ? LocalizedText(unspecified) : LocalizedText(dutch: dutch, english: english)
  }

  private mutating func pass(_ cases: inout CaseSchema) {
    pass(&cases.idColumn)
    pass(&cases.textColumn)
    pass(&cases.weightColumn, blank: "") { $0.pass(&$1) }
    pass(&cases.weightSets, blank: WeightSet(id: "", column: "")) { archive, set in
      archive.pass(&set.id)
      archive.pass(&set.column)
    }
    pass(&cases.units)
    pass(&cases.population, blank: 0) { $0.pass(&$1) }
  }

  private mutating func pass(_ attribute: inout Attribute) {
    pass(&attribute.id)
    pass(&attribute.column)
    pass(&attribute.label)
    pass(&attribute.categories, blank: Category(id: "", label: "")) { $0.pass(&$1) }
    pass(&attribute.isBlind)
  }

  private mutating func pass(_ category: inout CodingModel.Category) {
    pass(&category.id)
    pass(&category.label)
  }

  private mutating func pass(_ variable: inout Variable) {
    pass(&variable.id)
    pass(&variable.kind)
    pass(&variable.label)
    pass(&variable.question)
    pass(&variable.level)
    pass(&variable.codes, blank: Code(id: "", key: " ", label: "")) { $0.pass(&$1) }
    pass(&variable.applies)
    pass(&variable.allowsNone)
  }

  private mutating func pass(_ code: inout Code) {
    pass(&code.id)
    var key = String(code.key)
    pass(&key)
    if let first = key.first { code.key = first } else { fail() }
    pass(&code.label)
    pass(&code.brief)
    pass(&code.definition)
    pass(&code.whenToUse)
    pass(&code.whenNotToUse)
    pass(&code.example)
  }

  private mutating func pass(_ variable: inout DerivedVariable) {
    pass(&variable.id)
    pass(&variable.label)
    let blank = DerivedVariable.DerivedCode(id: "", label: "", rule: .always)
    pass(&variable.codes, blank: blank) { archive, code in
      archive.pass(&code.category)
      archive.pass(&code.rule)
    }
    pass(&variable.isMultiple)
  }

  private mutating func passPlaceholders(_ placeholders: inout [Placeholder]) {
    var names = placeholders.map(\.name)
    pass(&names, blank: "") { $0.pass(&$1) }
    guard isReading else { return }
    placeholders = names.compactMap(Placeholder.init)
    if placeholders.count != names.count { fail() }
  }

  private mutating func pass(_ policy: inout DisclosurePolicy) {
    pass(&policy.minimumCell)
    pass(&policy.minimumBase)
    pass(&policy.method)
    pass(&policy.rounding)
    pass(&policy.roundingBase)
    pass(&policy.dominanceCount)
    pass(&policy.dominancePercent)
  }
}
