/// Numbers the categories of ratings in the order in which they come.
struct RatingCodes {
  private let values: RatingsReader.Values
  private let policy: LabelPolicy
  private let known: Set<LabelKey>?
  private var labels = Numbering<LabelKey>()
  private var names: [String] = []
  private var numbers = Numbering<Double>()
  private var sets = Numbering<[Int]>()
  /// The codes of fields that were read before and were sound.
  private var seen: [LabelKey: Int32] = [:]

  /// How many different fields are remembered; of numbers there may be as many as ratings.
  private static let mostSeen = 1 << 16

  /// Starts without categories.
  ///
  /// - Parameters:
  ///   - values: What the ratings are.
  ///   - known: The labels that may occur; `nil` takes all. Numbers are not held to it.
  ///   - policy: When two labels are the same.
  init(values: RatingsReader.Values, known: [String]?, policy: LabelPolicy) {
    self.values = values
    self.policy = policy
    self.known = known.map { Set($0.map { LabelKey($0, policy) }) }
  }

  /// The categories so far.
  var categories: RatingsImport.Categories {
    switch values {
    case .labels: .labels(names)
    case .numbers: .numbers(numbers.values)
    case .sets: .sets(sets.values, labels: names)
    }
  }

  /// The code of a field.
  ///
  /// - Parameters:
  ///   - field: The field; an empty one is a missing rating.
  ///   - fault: Takes what is wrong with it; the code then means nothing.
  /// - Returns: The position of the category.
  mutating func code(
    of field: String, _ fault: (InterchangeFault.Problem) -> Void
  ) -> Int32 {
    if field.isEmpty { return RatingsImport.missing }
    let key = LabelKey(field, policy)
    if let code = seen[key] { return code }
    // A field with a fault is read again each time, so that each of its places is named.
    var isSound = true
    let code = newCode(of: field) { problem in
      isSound = false
      fault(problem)
    }
    if isSound, seen.count < Self.mostSeen { seen[key] = code }
    return code
  }

  /// The code of the label without signs.
  mutating func codeOfEmptyLabel() -> Int32 { number(of: "") }

  /// The number of a label, a new one if it is new.
  private mutating func number(of label: String) -> Int32 {
    let number = labels.number(of: LabelKey(label, policy))
    if Int(number) == names.count { names.append(label) }
    return number
  }

  private mutating func newCode(
    of field: String, _ fault: (InterchangeFault.Problem) -> Void
  ) -> Int32 {
    switch values {
    case .labels:
      check([field], fault)
      return number(of: field)
    case .numbers:
      guard let number = CSVNumber.value(field) else {
        fault(.notANumber(field))
        return RatingsImport.missing
      }
      return numbers.number(of: number)
    case .sets:
      let parts = field == CodesField.noneApplies ? [] : CodesField.parts(of: field)
      guard !parts.contains("") else {
        fault(.emptyCode)
        return RatingsImport.missing
      }
      check(parts, fault)
      return sets.number(of: Set(parts.map { Int(number(of: $0)) }).sorted())
    }
  }

  /// Finds labels that may not occur, or occur twice.
  private func check(_ parts: [String], _ fault: (InterchangeFault.Problem) -> Void) {
    var found: Set<LabelKey> = []
    for label in parts {
      let key = LabelKey(label, policy)
      if let known, !known.contains(key) { fault(.unknownCategory(label)) }
      if !found.insert(key).inserted { fault(.repeatedCode(label)) }
    }
  }
}

/// Values, each once, numbered in the order in which they come.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The number of a value, a new one if it is new.
  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }
}
