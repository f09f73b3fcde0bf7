extension Grid {
  /// Lays out a result, a grid for each section.
  ///
  /// The title stands over the first, remarks under the last. A section of which people see no field is
  /// left out.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - style: How numbers are written.
  /// - Returns: The grids.
  public static func model(_ result: ModelResult, style: TableStyle) -> [Grid] {
    let sections = result.sections.filter { $0.fields.contains(where: \.isShown) }
    let last = sections.count - 1
    return sections.enumerated().map { index, section in
      let layout = ModelLayout(section: section, numbers: style.numbers)
      let isFirst = index == 0
      return Grid(
        title: isFirst ? result.title : section.title,
        captions: isFirst ? result.captions : [], columns: layout.columns, rows: layout.rows,
        notes: index == last ? result.notes : [])
    }
  }
}

/// How a section becomes columns and rows.
private struct ModelLayout {
  let section: ModelSection
  let numbers: NumberStyle

  private var shown: [Int] { section.fields.indices.filter { section.fields[$0].isShown } }

  /// A record is a list of names and values; other sections have a column for each field.
  var columns: [Grid.Column] {
    guard !section.isRecord else { return [.init("", .text), .init("", .number)] }
    return shown.map { index in
      let field = section.fields[index]
      return .init(field.label, field.kind == .text ? .text : .number)
    }
  }

  var rows: [Grid.Row] {
    guard let record = section.rows.first, section.isRecord else {
      return section.rows.map { row in
        .cells(shown.map { .text(text(row[$0], section.fields[$0].kind)) })
      }
    }
    return shown.map { index in
      let field = section.fields[index]
      return .cells([.text(field.label), .text(text(record[index], field.kind))])
    }
  }

  private func text(_ value: ModelSection.Value, _ kind: ModelSection.Kind) -> String {
    switch value {
    case .text(let text): text
    case .list(_, let shown), .named(_, let shown): shown
    case .count(let count): numbers.integer(count)
    case .flag, .none: ""
    case .suppressed: Suppression.sign
    case .number(let number): self.text(number, kind)
    }
  }

  private func text(_ number: Double?, _ kind: ModelSection.Kind) -> String {
    guard let number, number.isFinite else { return NumberStyle.undefined }
    switch kind {
    case .percent: return numbers.percent(number)
    case .probability: return numbers.pValue(number)
    case .number(let places): return numbers.decimal(number, places: places)
    case .text, .count: return numbers.short(number)
    }
  }
}
