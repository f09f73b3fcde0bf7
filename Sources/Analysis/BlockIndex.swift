import CodingModel

/// Finds the lines of a block in which a respondent counts.
struct BlockIndex {
  private let column: FrameColumn
  private let countsEveryCode: Bool
  private let linesOfCode: [[Int]]

  /// Whether nobody can count in more than one line.
  let isDisjoint: Bool

  /// Prepares a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - frame: The respondents.
  /// - Throws: ``TableFault/unknownVariable(_:)``.
  init(_ block: TableBlock, in frame: AnalysisFrame) throws(TableFault) {
    let column = try frame.column(block.variable)
    var linesOfCode = [[Int]](repeating: [], count: column.codeCount)
    for (line, codes) in block.lines.map(\.codes).enumerated() {
      for position in Set(codes.compactMap({ column.positions[$0] })) {
        linesOfCode[Int(position)].append(line)
      }
    }
    self.column = column
    self.linesOfCode = linesOfCode
    countsEveryCode = block.use == .any
    isDisjoint = block.use == .main && linesOfCode.allSatisfy { $0.count < 2 }
  }

  /// The lines in which a respondent counts, each once.
  ///
  /// - Parameter row: The respondent's row in the frame.
  /// - Returns: Positions of lines in the block; empty where the respondent is in none.
  func lines(at row: Int) -> [Int] {
    let main = column.main[row]
    let lines = main < 0 ? [] : linesOfCode[Int(main)]
    guard countsEveryCode, let further = column.further[row] else { return lines }
    return further.reduce(into: lines) { lines, code in
      for line in linesOfCode[Int(code)] where !lines.contains(line) { lines.append(line) }
    }
  }
}
