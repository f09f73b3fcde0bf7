import CodingModel

extension CodebookRule {
  /// A line for a code that is not there would be zero for ever.
  static let knownNamesInTables = CodebookRule(
    name: "KnownNamesInTables",
    summary: "Every variable and code that a table counts exists and can be counted."
  ) { context in
    context.draft.tables.flatMap { table in
      table.allBlocks.flatMap { findings(in: $0, context) } + leftOutFindings(in: table, context)
    }
  }

  private static func leftOutFindings(
    in table: TableDraft, _ context: RuleContext
  ) -> [Finding] {
    let targets = table.allBlocks.compactMap { $0.variable.flatMap { context.targets[$0.value] } }
    guard !targets.contains(where: \.isOpen) else { return [] }
    let known = targets.flatMap(\.codes)
    return table.leftOut.filter { !known.contains($0.value) }.map { code in
      let nearest = NearestName.of(code.value.rawValue, among: known.map(\.rawValue))
      return code.place.finding(.table(.unknownLeftOut(code.value, suggestion: nearest)))
    }
  }

  private static func findings(in block: BlockDraft, _ context: RuleContext) -> [Finding] {
    let repeated = (block.lines ?? []).flatMap { line in
      Repetition.pairs(in: line.codes).map { again, _ in
        again.place.finding(.table(.repeatedCode(again.value)))
      }
    }
    guard let name = block.variable else { return repeated }
    guard let target = context.targets[name.value] else {
      let nearest = context.nearestVariable(to: name.value)
      return repeated + [
        name.place.finding(.table(.unknownVariable(name.value, suggestion: nearest)))
      ]
    }
    if target.isText { return repeated + [name.place.finding(.table(.countsText(name.value)))] }
    if target.isOpen {
      guard block.lines == nil else { return repeated }
      return repeated + [block.place.finding(.table(.linesMissing(name.value)))]
    }
    let known = Set(target.codes)
    let codes = (block.lines ?? []).flatMap(\.codes)
    return repeated
      + codes.filter { !known.contains($0.value) }.map { code in
        let nearest = context.nearestCode(to: code.value, of: target)
        return code.place.finding(
          .table(.unknownCode(code.value, name.value, suggestion: nearest)))
      }
  }
}
