extension Grid {
  /// Lays out what became of the codes, a block for each variable.
  ///
  /// - Parameters:
  ///   - summary: What adjudication changed.
  ///   - style: How numbers and words are written.
  public init(changesIn summary: AdjudicationSummary, style: TableStyle) {
    let words = AdjudicationTableWords(style)
    let coders = summary.coders.flatMap { coder in
      [Column("\(coder) +", .number), Column("\(coder) \(Self.minus)", .number)]
    }
    self.init(
      title: words.changesTitle, captions: [words.counts(of: summary)],
      columns: [
        Column(words.code, .text), Column(words.agreed, .number), Column(words.ruled, .number),
        Column(words.final, .number),
      ] + coders,
      rows: Self.blocks(summary.changes, by: \.variable, heading: \.variableLabel) {
        Self.row(of: $0, style: style)
      }, notes: [words.changesNote] + (summary.overruled > 0 ? [words.overruled(summary)] : []))
  }

  /// Lays out the pairs of codes that were confused, the most frequent first.
  ///
  /// - Parameters:
  ///   - summary: What adjudication changed.
  ///   - style: How numbers and words are written.
  public init(pairsIn summary: AdjudicationSummary, style: TableStyle) {
    let words = AdjudicationTableWords(style)
    self.init(
      title: words.pairsTitle,
      columns: [
        Column(words.pair, .text), Column(words.times, .number), Column("1", .number),
        Column("2", .number), Column(words.neither, .number), Column(words.unruled, .number),
        Column(words.advice, .text),
      ],
      rows: summary.pairs.map { pair in
        let counts = [pair.count, pair.ruledFirst, pair.ruledSecond, pair.ruledOther, pair.unruled]
        return .cells(
          [.text("\(pair.variableLabel): 1 \(pair.firstLabel) / 2 \(pair.secondLabel)")]
            + counts.map { .text(style.numbers.integer($0)) } + [.text(words.advice(pair.advice))])
      }, notes: [words.pairsNote])
  }

  // A hyphen would read as a negative number.
  private static let minus = "−"

  private static func row(
    of change: AdjudicationSummary.CodeChange, style: TableStyle
  ) -> Row {
    let shifts = change.shifts.flatMap { [$0.gained, $0.lost] }
    return .cells(
      [.text(change.label)]
        + ([change.agreed, change.ruled, change.final] + shifts).map {
          .text(style.numbers.integer($0))
        })
  }

  private static func blocks<Item>(
    _ items: [Item], by name: (Item) -> String, heading: (Item) -> String, row: (Item) -> Row
  ) -> [Row] {
    var rows: [Row] = []
    var current: String?
    for item in items {
      if name(item) != current { rows.append(.heading(heading(item))) }
      current = name(item)
      rows.append(row(item))
    }
    return rows
  }
}
