import CodingModel

extension CodebookRule {
  /// A band of codes that are not in the table would never be merged, and nobody would notice.
  static let bandsFitLines = CodebookRule(
    name: "BandsFitLines",
    summary: "Bands that can be merged name codes of the table's own rows, each in one band."
  ) { context in
    context.draft.tables.flatMap { table in
      let known = rowCodes(of: table, context)
      var seen: Set<CodeID> = []
      return table.bands.joined().compactMap { code -> Finding? in
        guard known.contains(code.value) else {
          let nearest = NearestName.of(
            code.value.rawValue, among: known.map(\.rawValue).sorted())
          return code.place.finding(.table(.unknownBand(code.value, suggestion: nearest)))
        }
        return seen.insert(code.value).inserted
          ? nil : code.place.finding(.table(.repeatedBand(code.value)))
      }
    }
  }

  private static func rowCodes(of table: TableDraft, _ context: RuleContext) -> Set<CodeID> {
    Set(
      table.blocks.flatMap { block -> [CodeID] in
        if let lines = block.lines { return lines.flatMap(\.codes).map(\.value) }
        return block.variable.flatMap { context.targets[$0.value]?.codes } ?? []
      })
  }
}
