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

  /// The position of each code.
  private(set) var positions: [CodeID: Int32] = [:]
  /// The main code, or the standing, of each respondent.
  private(set) var main: [Int32] = []
  /// The further codes of the few respondents who have them, by row.
  private(set) var further: [Int: [Int32]] = [:]
  /// Whether this is an attribute and not something that is coded.
  let isAttribute: Bool

  /// Makes an empty column that knows the codes of the codebook.
  init(codes: [CodeID], isAttribute: Bool, capacity: Int) {
    self.isAttribute = isAttribute
    main.reserveCapacity(capacity)
    for code in codes { _ = position(of: code) }
  }

  /// How many codes there are.
  var codeCount: Int { positions.count }

  /// Adds where the next respondent stands.
  mutating func append(_ value: Value) {
    switch value {
    case .notCoded: main.append(Standing.open)
    case .notAsked: main.append(Standing.notAsked)
    case .answered(.noneApplies): main.append(Standing.noneApplies)
    case .answered(.text): main.append(Standing.text)
    case .answered(.codes(let codes)):
      let all = codes.map { position(of: $0) }
      if all.count > 1 { further[main.count] = Array(all.dropFirst()) }
      main.append(all.first ?? Standing.noneApplies)
    }
  }

  /// Adds the next respondent's value of an attribute, `nil` for none.
  mutating func append(category: CodeID?) {
    main.append(category.map { position(of: $0) } ?? Standing.notAsked)
  }

  private mutating func position(of code: CodeID) -> Int32 {
    if let position = positions[code] { return position }
    let position = Int32(positions.count)
    positions[code] = position
    return position
  }
}
