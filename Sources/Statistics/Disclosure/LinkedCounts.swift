/// The counts of a table and the sums that tie them, as a reader of the published table sees them:
/// some printed, the others known only through the sums.
///
/// A reader knows that counts are not negative. Whether a hidden count can be told is a question of the
/// linear system, not of the layout (Willenborg and De Waal 2001, *Elements of Statistical Disclosure
/// Control*, section 6.3: the feasibility intervals of suppressed cells).
public struct LinkedCounts: Sendable {
  /// A count.
  struct Quantity: Sendable {
    /// The count; `nil` where it is never printed and nobody needs it.
    let value: Int?
    /// Whether the reader sees it.
    var isPrinted: Bool
  }

  /// A sum: what the terms add up to is nothing.
  struct Equation: Sendable {
    let terms: [(quantity: Int, sign: Int)]
  }

  private(set) var quantities: [Quantity] = []
  private(set) var equations: [Equation] = []
  /// The numbers of the sums that each count is in.
  private(set) var sums: [[Int]] = []

  /// No counts.
  public init() {}

  /// Adds a count.
  ///
  /// - Parameters:
  ///   - value: The count; `nil` for one that is never printed.
  ///   - isPrinted: Whether the reader sees it.
  /// - Returns: Its number.
  public mutating func add(_ value: Int?, isPrinted: Bool = true) -> Int {
    quantities.append(Quantity(value: value, isPrinted: isPrinted && value != nil))
    sums.append([])
    return quantities.count - 1
  }

  /// Says that a count is the sum of others.
  public mutating func tie(_ total: Int, to parts: [Int]) {
    add(Equation(terms: [(total, -1)] + parts.map { (quantity: $0, sign: 1) }))
  }

  mutating func add(_ equation: Equation) {
    for quantity in Set(equation.terms.map(\.quantity)) { sums[quantity].append(equations.count) }
    equations.append(equation)
  }

  /// Adds the counts and sums of another table.
  ///
  /// - Parameter other: The other counts.
  /// - Returns: What the numbers of its counts are higher by from now on.
  public mutating func append(_ other: LinkedCounts) -> Int {
    let offset = quantities.count
    quantities += other.quantities
    sums += other.quantities.map { _ in [] }
    for equation in other.equations {
      add(Equation(terms: equation.terms.map { ($0.quantity + offset, $0.sign) }))
    }
    return offset
  }

  /// Hides a count from the reader.
  public mutating func hide(_ quantity: Int) { quantities[quantity].isPrinted = false }

  /// Prints a count after all.
  public mutating func print(_ quantity: Int) {
    quantities[quantity].isPrinted = quantities[quantity].value != nil
  }

  /// The numbers of all counts.
  public var indices: Range<Int> { quantities.indices }

  /// Whether the reader sees a count.
  public func isPrinted(_ quantity: Int) -> Bool { quantities[quantity].isPrinted }

  /// The count.
  public func value(_ quantity: Int) -> Int? { quantities[quantity].value }

  /// The smallest a hidden count can be for a reader who knows that nobody hides a zero.
  func least(_ quantity: Int) -> Int {
    (quantities[quantity].value ?? 0) > 0 ? 1 : 0
  }

  /// The counts that a reader holds possible for one count.
  ///
  /// - Parameter quantity: The number of the count.
  /// - Returns: From the smallest to the largest; `Int.max` where nothing bounds it.
  public func interval(of quantity: Int) -> ClosedRange<Int> {
    let unknowns = UnknownCounts(self, around: quantity)
    return unknowns.interval(of: quantity)
  }
}
