import CodingModel
import Statistics
import Tables

/// A variable as analyses take it: one category for each respondent of the base, or none.
struct ModelColumn {
  let name: ModelName
  /// What it is called.
  let label: String
  /// The categories, in order.
  let ids: [CodeID]
  /// What the categories are called.
  let labels: [String]
  /// The category of each respondent, as an index; `nil` for no value.
  let codes: [Int?]
  /// Whether the categories have an order.
  let isOrdinal: Bool

  /// The same with those without a value in a category of their own, if there are any.
  func withMissing(_ label: String) -> ModelColumn {
    guard codes.contains(nil) else { return self }
    return ModelColumn(
      name: name, label: self.label, ids: ids + [ModelColumn.missing], labels: labels + [label],
      codes: codes.map { $0 ?? ids.count }, isOrdinal: isOrdinal)
  }

  /// The categories that somebody has.
  var used: [Int] {
    let found = Set(codes.compactMap(\.self))
    return ids.indices.filter(found.contains)
  }

  /// Whether it has many codes that are all numbers and nobody said that they have an order.
  var looksOrdered: Bool {
    !isOrdinal && used.count > 5 && used.allSatisfy { ids[$0].number != nil }
  }

  /// The number of each respondent, for a variable all of whose codes in use are numbers.
  func numbers() throws(ModelFault) -> [Double?] {
    for index in used where ids[index].number == nil {
      throw .notNumeric(name.variable, code: ids[index])
    }
    return codes.map { $0.flatMap { ids[$0].number } }
  }

  /// The name of the category of those without a value, which no code can have.
  static let missing: CodeID = "(missing)"
}

/// Takes variables out of a frame, for the respondents of a base.
struct ModelReader {
  let frame: AnalysisFrame
  let request: ModelRequest
  /// The rows of the base.
  let rows: [Int]
  /// How many units of the base are open on a variable that was read.
  private(set) var openRows: Set<Int> = []
  /// The codes that are to count as no answer and that no variable had yet.
  private var unseen: [CodeID]

  private var words: AnalysisWords { AnalysisWords(language: request.language) }

  /// Finds the base.
  init(_ request: ModelRequest, in frame: AnalysisFrame) throws(ModelFault) {
    self.frame = frame
    self.request = request
    let known = frame.names(for: request)
    for name in request.base.variables where !known.contains(name) {
      throw .unknownVariable(name, known: known)
    }
    let base: ConditionMask
    do throws(TableFault) {
      base = try ConditionMask(request.base, over: frame)
    } catch {
      throw Self.fault(error, known)
    }
    var rows: [Int] = []
    base.yes.forEach { rows.append($0) }
    guard !rows.isEmpty else { throw .nobody }
    self.rows = rows
    unseen = request.leftOut
    base.unknown.forEach { openRows.insert($0) }
  }

  private static func fault(_ fault: TableFault, _ known: [VariableID]) -> ModelFault {
    if case .unknownVariable(let name) = fault { return .unknownVariable(name, known: known) }
    return .nobody
  }

  /// Reads a variable.
  mutating func column(_ name: ModelName) throws(ModelFault) -> ModelColumn {
    let known = frame.names(for: request)
    guard known.contains(name.variable) else {
      throw .unknownVariable(name.variable, known: known)
    }
    if frame.codebook.variable(name.variable)?.kind == .text { throw .isText(name.variable) }
    let column: FrameColumn
    do throws(TableFault) {
      column = try frame.column(name.variable)
    } catch { throw Self.fault(error, known) }
    for row in rows where column.main[row] == FrameColumn.Standing.open { openRows.insert(row) }
    unseen.removeAll { column.positions[$0] != nil }
    if let codes = name.codes { return try indicator(of: codes, name, column) }
    guard !frame.codebook.allowsSeveralCodes(name.variable) else {
      throw .severalCodes(name.variable)
    }
    return categories(name, column)
  }

  /// Refuses codes that were to be left out and that none of the variables read so far has.
  func checkLeftOut() throws(ModelFault) {
    if let code = unseen.first { throw .leftOutNowhere(code) }
  }

  /// Everything that somebody can have one of, "none applies" as a category of its own.
  private func categories(_ name: ModelName, _ column: FrameColumn) -> ModelColumn {
    let leftOut = Set(request.leftOut)
    let isOrdinal = request.ordinal.contains(name.variable) || frame.isOrdinal(name.variable)
    var positions = column.codes.indices.filter { !leftOut.contains(column.codes[$0]) }
    if frame.codebook.categories(of: name.variable).isEmpty {
      // The codebook lists no order, so numbers give it, or the alphabet.
      positions.sort { Self.precedes(column.codes[$0], column.codes[$1]) }
    }
    var places: [Int32: Int] = [:]
    for (place, position) in positions.enumerated() { places[Int32(position)] = place }
    var ids = positions.map { column.codes[$0] }
    var labels = ids.map { label(of: $0, name.variable) }
    if rows.contains(where: { column.main[$0] == FrameColumn.Standing.noneApplies }) {
      places[FrameColumn.Standing.noneApplies] = ids.count
      ids.append("{}")
      labels.append(words.noneApplies)
    }
    return ModelColumn(
      name: name, label: frame.label(of: name.variable)[request.language], ids: ids,
      labels: labels, codes: rows.map { places[column.main[$0]] }, isOrdinal: isOrdinal)
  }

  /// Whether somebody has one of some codes; no value stays no value.
  private func indicator(
    of codes: [CodeID], _ name: ModelName, _ column: FrameColumn
  ) throws(ModelFault) -> ModelColumn {
    for code in codes where column.positions[code] == nil {
      throw .unknownCode(code, of: name.variable, known: column.codes)
    }
    let wanted = Set(codes.compactMap { column.positions[$0] })
    let leftOut = Set(request.leftOut.compactMap { column.positions[$0] })
    let values = rows.map { row -> Int? in
      let main = column.main[row]
      let all = [main] + (column.further[row] ?? [])
      if all.contains(where: wanted.contains) { return 1 }
      let hasValue = main >= 0 || main == FrameColumn.Standing.noneApplies
      return hasValue && !leftOut.contains(main) ? 0 : nil
    }
    let label = frame.label(of: name.variable)[request.language]
    let codeLabels = codes.map { self.label(of: $0, name.variable) }.joined(separator: ", ")
    return ModelColumn(
      name: name, label: "\(label) = \(codeLabels)", ids: ["no", "yes"],
      labels: [words.choose("nee", "no"), words.choose("ja", "yes")], codes: values,
      isOrdinal: false)
  }

  private func label(of code: CodeID, _ variable: VariableID) -> String {
    let category = frame.codebook.categories(of: variable).first { $0.id == code }
    let label = category?.label[request.language] ?? ""
    return label.isEmpty ? code.rawValue : label
  }

  private static func precedes(_ left: CodeID, _ right: CodeID) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?): left < right
    case (.some, .none): true
    case (.none, .some): false
    case (.none, .none): left < right
    }
  }
}

extension AnalysisFrame {
  /// What can be analysed: everything that a rule can name but what the reader may not know.
  func names(for request: ModelRequest) -> [VariableID] {
    codebook.names.filter { !request.hidden.contains($0) }
  }

  /// Whether the codebook says that a variable's codes have an order.
  func isOrdinal(_ id: VariableID) -> Bool { codebook.variable(id)?.level == .ordinal }
}
