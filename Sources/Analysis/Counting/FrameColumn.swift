import CodingModel

/// One variable or attribute over all respondents, codes as small numbers.
struct FrameColumn: Sendable {
  /// Standings that are not a code; codes count from 0.
  enum Standing {
    /// Not decided.
    static let open: Int32 = -1
    /// Skipped by the routing, or an attribute without a value.
    static let notAsked: Int32 = -2
    /// Decided: no code applies.
    static let noneApplies: Int32 = -3
    /// Decided: free text.
    static let text: Int32 = -4
  }

  /// How many standings come before the first code in a table with a slot for each.
  static let slotsBeforeCodes = 4

  /// The codes, by position.
  private(set) var codes: [CodeID] = []
  /// The position of each code.
  private(set) var positions: [CodeID: Int32] = [:]
  /// The main code, or the standing, of each respondent.
  private(set) var main: [Int32] = []
  /// The further codes of the few respondents who have them, by row.
  private(set) var further: [Int: [Int32]] = [:]
  /// Whether somebody's value is not decided.
  private(set) var hasOpen = false
  /// Those who have no value because it was not asked; known once the column is settled.
  private(set) var unasked = RowMask(rowCount: 0)
  /// Those whose value is not decided; known once the column is settled.
  private var undecided: RowMask?
  /// Whether this comes with the cases and is not something that is coded.
  let isAttribute: Bool

  /// Makes an empty column that knows the codes of the codebook.
  init(codes: [CodeID], isAttribute: Bool, capacity: Int) {
    self.isAttribute = isAttribute
    main.reserveCapacity(capacity)
    for code in codes { _ = position(of: code) }
  }

  /// Makes a column of positions that are known; one that is no position counts as not asked.
  init(codes: [CodeID], isAttribute: Bool, positions numbers: [Int32]) {
    self.init(codes: codes, isAttribute: isAttribute, capacity: 0)
    let range = 0..<Int32(codes.count)
    main =
      numbers.allSatisfy(range.contains)
      ? numbers : numbers.map { range.contains($0) ? $0 : Standing.notAsked }
  }

  /// How many codes there are.
  var codeCount: Int { codes.count }

  /// The place of a standing or code in a table with a slot for each.
  static func slot(of standing: Int32) -> Int { Int(standing) + slotsBeforeCodes }

  /// A table with a flag for each standing and code; standings that are no code are off.
  func flags(_ isOn: (CodeID) -> Bool) -> [Bool] {
    Array(repeating: false, count: Self.slotsBeforeCodes) + codes.map(isOn)
  }

  /// The respondents whose main code or standing is flagged.
  func mask(_ flags: [Bool]) -> RowMask {
    RowMask(main, flags: flags, offset: Self.slotsBeforeCodes)
  }

  /// The respondents with this standing.
  func mask(of standing: Int32) -> RowMask {
    var flags = self.flags { _ in false }
    flags[Self.slot(of: standing)] = true
    return mask(flags)
  }

  /// The respondents whose value is not decided.
  var openMask: RowMask {
    guard hasOpen else { return RowMask(rowCount: main.count) }
    return undecided ?? mask(of: Standing.open)
  }

  /// Notes what tables ask of every column over and over, when all respondents are in.
  mutating func settle() {
    unasked = mask(of: Standing.notAsked)
    if hasOpen { undecided = mask(of: Standing.open) }
  }

  /// Adds where the next respondent stands.
  mutating func append(_ value: Value) {
    switch value {
    case .notCoded: appendOpen()
    case .notAsked: main.append(Standing.notAsked)
    case .answered(.noneApplies): main.append(Standing.noneApplies)
    case .answered(.text): main.append(Standing.text)
    case .answered(.codes(let codes)):
      append(codes.map { position(of: $0) })
    }
  }

  /// Adds the next respondent's value of an attribute, `nil` for none.
  mutating func append(category: CodeID?) {
    main.append(category.map { position(of: $0) } ?? Standing.notAsked)
  }

  /// Adds the positions of the next respondent's codes, the main one first.
  mutating func append(_ positions: [Int32]) {
    if positions.count > 1 { further[main.count] = Array(positions.dropFirst()) }
    main.append(positions.first ?? Standing.noneApplies)
  }

  /// Adds a respondent whose value is not decided.
  mutating func appendOpen() {
    hasOpen = true
    main.append(Standing.open)
  }

  private mutating func position(of code: CodeID) -> Int32 {
    if let position = positions[code] { return position }
    let position = Int32(codes.count)
    positions[code] = position
    codes.append(code)
    return position
  }
}
