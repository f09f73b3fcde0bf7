/// What is wrong with a file, and where: facts, from which ``sentence(in:)`` makes words.
public struct InterchangeFault: Error, Equatable, Sendable {
  /// Where a record stands in a file.
  public struct Place: Hashable, Sendable {
    /// The line on which the record starts, from 1; a quoted field may span lines.
    public let line: Int
    /// The how-manieth record it is, from 1; the header is record 1.
    public let record: Int

    /// Makes a place.
    public init(line: Int, record: Int) {
      self.line = line
      self.record = record
    }
  }

  /// The kinds of fault; the words of open answers and memos are never among the facts.
  public enum Problem: Equatable, Sendable {
    /// The file cannot be read; the number is the system's error number.
    case unreadable(errno: Int32)
    /// There is no header.
    case noHeader
    /// There is nothing below the header.
    case noRecords
    /// The file is larger than is read.
    case fileTooLarge(limit: Int)
    /// A field is larger than is read, often because a quotation mark is not closed.
    case fieldTooLarge(limit: Int)
    /// There are more columns than are read.
    case tooManyColumns(limit: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// A quotation mark is not closed before the end of the file.
    case unbalancedQuote
    /// A quotation mark stands inside a field without quotes, or text follows a closing one.
    case misplacedQuote
    /// There is no memory to read on.
    case outOfMemory
    /// The header lacks a column.
    case missingColumn
    /// Two columns have this name.
    case duplicateColumn
    /// A column has no name.
    case unnamedColumn(position: Int)
    /// The record has another number of fields than the header.
    case raggedRow(expected: Int, found: Int)
    /// The field must be filled.
    case missingValue
    /// The value stands in an earlier record too.
    case duplicateValue(String, first: Place)
    /// The attribute or scale has no such category.
    case unknownCategory(String)
    /// The value is not a number with a decimal point.
    case notANumber(String)
    /// The weight is negative.
    case negativeWeight(String)
    /// The study has no such respondent.
    case unknownUnit(String)
    /// The respondent is not a unit to code.
    case notAUnit(String)
    /// The codebook has no such variable.
    case unknownVariable(String)
    /// The variable has no such code.
    case unknownCode(String)
    /// The variable takes one code.
    case severalCodes(found: Int)
    /// The code stands twice in the field.
    case repeatedCode(String)
    /// There is nothing between two bars.
    case emptyCode
    /// "None applies" is not an answer to the variable.
    case noneNotAllowed
    /// Neither codes nor a memo.
    case nothingCoded
    /// The same unit, coder and variable stand in an earlier record too.
    case repeatedCoding(first: Place)
    /// The table lacks a row for this category.
    case missingRow(String)
    /// The diagonal is not as elsewhere: all 1 (weights) or all 0 (disagreements).
    case unlikeDiagonal(String)
    /// A disagreement is negative.
    case negativeDisagreement(String)
    /// A weight is more than 1.
    case weightAboveOne(String)
  }

  /// The record; `nil` where the fault is one of the whole file.
  public var place: Place?
  /// The name of the column, where the fault is one of a field.
  public var column: String?
  /// What is wrong.
  public var problem: Problem

  /// Makes a fault.
  public init(_ problem: Problem, at place: Place? = nil, column: String? = nil) {
    self.place = place
    self.column = column
    self.problem = problem
  }
}

/// All faults of a file; nothing of such a file is taken in.
public struct InterchangeFaults: Error, Equatable, Sendable {
  /// How many faults are listed at most.
  public static let limit = 100

  /// The first faults, in the order of the file.
  public private(set) var faults: [InterchangeFault] = []
  /// How many faults there are, unlisted ones included.
  public private(set) var total = 0
  /// Whether reading was stopped by whoever asked for it; the faults are then those found so far.
  public private(set) var isStopped = false

  /// How many faults are not listed.
  public var unlisted: Int { total - faults.count }

  /// Starts without faults.
  public init() {}

  /// Adds a fault; beyond the limit it is only counted.
  mutating func add(
    _ problem: InterchangeFault.Problem, at place: InterchangeFault.Place? = nil,
    column: String? = nil
  ) {
    total += 1
    guard faults.count < Self.limit else { return }
    faults.append(InterchangeFault(problem, at: place, column: column))
  }

  /// Notes that reading was stopped.
  mutating func stop() { isStopped = true }

  /// Whether nothing is wrong, and everything was read.
  var isEmpty: Bool { total == 0 && !isStopped }
}
