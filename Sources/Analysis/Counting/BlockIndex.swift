import CodingModel

/// Finds the lines of a block in which a respondent counts.
struct BlockIndex {
  /// The main code or standing of each respondent.
  let main: [Int32]
  /// For each standing and code its only line, counted from 1; 0 for none.
  let lineOfSlot: [Int32]
  /// How many lines there are.
  let lineCount: Int
  /// Whether nobody can count in more than one line.
  let isDisjoint: Bool
  private let further: [Int: [Int32]]
  private let linesOfCode: [[Int]]

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
    let further = block.use == .any ? column.further : [:]
    self.linesOfCode = linesOfCode
    self.further = further
    main = column.main
    lineCount = block.lines.count
    isDisjoint = block.use == .main && linesOfCode.allSatisfy { $0.count < 2 }
    lineOfSlot =
      Array(repeating: 0, count: FrameColumn.slotsBeforeCodes)
      + linesOfCode.map { Int32(($0.first ?? -1) + 1) }
  }

  /// A single line with everybody who has no value.
  init(nonResponseTo variable: VariableID, in frame: AnalysisFrame) throws(TableFault) {
    let column = try frame.column(variable)
    main = column.main
    further = [:]
    linesOfCode = Array(repeating: [], count: column.codeCount)
    lineCount = 1
    isDisjoint = true
    var slots = [Int32](
      repeating: 0, count: FrameColumn.slotsBeforeCodes + column.codeCount)
    slots[FrameColumn.slot(of: FrameColumn.Standing.notAsked)] = 1
    lineOfSlot = slots
  }

  /// Whether each respondent counts in the line of the main code and in no other.
  var isSimple: Bool { further.isEmpty && linesOfCode.allSatisfy { $0.count < 2 } }

  /// The lines in which a respondent counts, each once.
  ///
  /// - Parameter row: The respondent's row in the frame.
  /// - Returns: Positions of lines in the block; empty where the respondent is in none.
  func lines(at row: Int) -> [Int] {
    let main = main[row]
    guard main >= 0 else {
      let line = lineOfSlot[FrameColumn.slot(of: main)]
      return line > 0 ? [Int(line) - 1] : []
    }
    let lines = linesOfCode[Int(main)]
    guard let further = further[row] else { return lines }
    return further.reduce(into: lines) { lines, code in
      for line in linesOfCode[Int(code)] where !lines.contains(line) { lines.append(line) }
    }
  }
}
