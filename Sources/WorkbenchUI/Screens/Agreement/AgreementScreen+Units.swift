import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// Draws the units that coders disagree on, worst first.
  func renderUnits(
    _ detail: AgreementDetail, _ page: AgreementPage, in rect: Rect, on surface: inout Surface
  ) {
    guard let list = detail.summary.disagreements, !list.units.isEmpty else {
      let note = detail.summary.disagreements?.note.map { DisplayText(untrusted: $0) }
      return draw(
        [note ?? context.words[.noDisagreement]], style: .hint, in: rect, on: &surface)
    }
    let (upper, foot) = rect.split(bottom: 1)
    unitTable(list.units.map { UnitID($0.unit) }, page, page.lists[.units] ?? ListState())
      .draw(on: &surface, in: upper)
    surface.write(
      context.words[.unanimous(list.units.count, list.unanimousUnits)], in: foot.row(0),
      style: .hint)
  }

  /// A table of units with their share in the disagreement and what each coder said.
  func unitTable(_ units: [UnitID], _ page: AgreementPage, _ state: ListState) -> TableView {
    let words = context.words
    let coders = page.detail?.summary.coders ?? []
    let known = Dictionary(
      (page.detail?.summary.disagreements?.units ?? []).map { (UnitID($0.unit), $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = units.map { unit in
      let said = known[unit]?.said ?? agreed(on: unit, page, coders: coders)
      let answers = said.map { label($0, of: page.variable) }
      return TableRow(
        [DisplayText(untrusted: unit.rawValue), percent(known[unit]?.share ?? 0)] + answers)
    }
    return TableView(
      columns: [
        TableColumn(words[.columnUnit]),
        TableColumn(words[.columnShare], alignment: .trailing),
      ] + coders.map { TableColumn(DisplayText(untrusted: $0), minimum: 8, isFlexible: true) },
      rows: rows, state: state, region: .agreementLines)
  }

  /// What coders said on a unit of the chosen cell on which nobody disagrees.
  private func agreed(
    on unit: UnitID, _ page: AgreementPage, coders: [String]
  ) -> [String?] {
    guard let matrix = page.matrix, matrix.codes.indices.contains(page.row) else { return [] }
    let said = matrix.codes[page.row]
    return coders.map {
      [matrix.rowCoder.rawValue, matrix.columnCoder.rawValue].contains($0) ? said : nil
    }
  }
}
