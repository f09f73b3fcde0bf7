import CodingModel
import Tables

/// Counts lines of a declared band as one where one of them is too small to be shown.
struct BandMerging {
  let small: SmallCells

  /// The plan with such bands merged, and the labels of the lines that came of it.
  func merged(
    _ plan: TablePlan, counted table: Table, language: Language
  ) -> (plan: TablePlan, labels: [String]) {
    var plan = plan
    var labels: [String] = []
    for index in plan.blocks.indices {
      for band in plan.options.bands where isSmall(band, plan.blocks[index], in: table) {
        labels += merge(band, in: &plan.blocks[index], language: language)
      }
    }
    return (plan, labels)
  }

  private func isSmall(_ band: [CodeID], _ block: TableBlock, in table: Table) -> Bool {
    table.rows.contains { row in
      row.block == block.variable.rawValue && !row.isTotal
        && row.parts.contains { band.contains(CodeID($0)) }
        && row.cells.contains { small.isSmall($0.count) }
    }
  }

  private func merge(
    _ band: [CodeID], in block: inout TableBlock, language: Language
  ) -> [String] {
    let places = block.lines.indices.filter { place in
      !block.lines[place].codes.isEmpty && block.lines[place].codes.allSatisfy(band.contains)
    }
    guard places.count > 1, let first = places.first else { return [] }
    let lines = places.map { block.lines[$0] }
    var line = lines[0]
    line.codes = lines.flatMap(\.codes)
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      texts[language] = lines.map { $0.label[language] }.joined(separator: " / ")
    }
    line.label = LocalizedText(texts)
    block.lines[first] = line
    for place in places.dropFirst().reversed() { block.lines.remove(at: place) }
    return [line.label[language]]
  }
}
