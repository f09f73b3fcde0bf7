import CodingModel

/// Makes a codebook of a draft in which nothing is wrong.
///
/// What a rule guarantees to be there is skipped where it is not, so that nothing can trap.
enum CodebookBuilder {
  /// The codebook, or `nil` where the draft lacks what a codebook needs.
  static func codebook(from draft: CodebookDraft) -> Codebook? {
    guard let name = draft.name?.value, let cases = draft.cases,
      let id = cases.id?.value, let text = cases.text?.value
    else { return nil }
    var codebook = Codebook(
      name: name, title: draft.title?.text ?? "", summary: draft.summary?.text ?? "",
      cases: CaseSchema(
        idColumn: id, textColumn: text, weightColumn: cases.weight?.value,
        weightSets: cases.weightSets.compactMap(weightSet),
        units: cases.units?.value ?? .always),
      attributes: draft.attributes.compactMap(attribute),
      variables: draft.variables.compactMap(variable))
    codebook.cases.population = cases.population
    if let names = draft.placeholders {
      codebook.placeholders = names.compactMap { Placeholder($0.value) }
    }
    codebook.disclosure = draft.disclosure
    codebook.derived = DerivedBuilder.variables(from: draft.derived, in: codebook)
    codebook.tables = draft.tables.compactMap { table($0, in: codebook) }
    return codebook
  }

  private static func weightSet(_ draft: WeightSetDraft) -> WeightSet? {
    draft.id.map { WeightSet(id: $0.value, column: draft.column?.value ?? $0.value.rawValue) }
  }

  private static func attribute(_ draft: AttributeDraft) -> Attribute? {
    guard let id = draft.id?.value, let label = draft.label?.text else { return nil }
    let categories = draft.categories.compactMap { category in
      category.id.map { Category(id: $0.value, label: category.label?.text ?? "") }
    }
    return Attribute(
      id: id, column: draft.column?.value ?? id.rawValue, label: label, categories: categories,
      isBlind: draft.isBlind)
  }

  private static func variable(_ draft: VariableDraft) -> Variable? {
    guard let id = draft.id?.value, let kind = draft.kind, let label = draft.label?.text else {
      return nil
    }
    return Variable(
      id: id, kind: kind, label: label, question: draft.question?.text ?? "",
      level: draft.level?.value ?? (kind == .multiple ? .set : .nominal),
      codes: draft.codes.compactMap(code), applies: draft.applies?.value ?? .always,
      allowsNone: draft.allowsNone)
  }

  private static func code(_ draft: CodeDraft) -> Code? {
    guard let id = draft.id?.value, let key = draft.key?.value.first else { return nil }
    return Code(
      id: id, key: key, label: draft.label?.text ?? "", brief: draft.brief?.text ?? "",
      definition: draft.definition?.text ?? "", whenToUse: draft.whenToUse?.text ?? "",
      whenNotToUse: draft.whenNotToUse?.text ?? "", example: draft.example?.text ?? "")
  }

  private static func table(_ draft: TableDraft, in codebook: Codebook) -> TablePlan? {
    guard let id = draft.id?.value, let kind = draft.kind?.value else { return nil }
    return TablePlan(
      id: id, kind: kind, title: draft.title?.text ?? "", base: draft.base?.value ?? .always,
      baseLabel: draft.baseLabel?.text ?? "", headCount: draft.headCount?.value,
      blocks: draft.blocks.compactMap { block($0, in: codebook) },
      columns: draft.columns.flatMap { block($0, in: codebook) },
      percentage: draft.percentage, showsTotal: draft.showsTotal, isWeighted: draft.isWeighted,
      publishedP: draft.publishedP, testsIndependence: draft.testsIndependence,
      notes: draft.notes.compactMap(\.text), options: draft.options)
  }

  private static func block(_ draft: BlockDraft, in codebook: Codebook) -> TableBlock? {
    guard let variable = draft.variable?.value else { return nil }
    let group = draft.group?.text ?? ""
    let categories = codebook.categories(of: variable)
    guard let drafts = draft.lines else {
      let lines = categories.map { TableLine(group: group, label: $0.label, codes: [$0.id]) }
      return TableBlock(variable: variable, use: draft.use, lines: lines)
    }
    let lines = drafts.map { line in
      let codes = line.codes.map(\.value)
      let own = categories.first { $0.id == codes.first }?.label
      return TableLine(
        group: line.group?.text ?? group,
        label: line.label?.text ?? own ?? LocalizedText(codes.first?.rawValue ?? ""), codes: codes)
    }
    return TableBlock(variable: variable, use: draft.use, lines: lines)
  }
}
