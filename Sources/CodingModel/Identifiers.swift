/// A name that is only equal to names of the same kind of thing.
///
/// `Scope` is a phantom: it keeps a coder's name from being passed where a code's is wanted, at no
/// cost at run time.
public struct Identifier<Scope>: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as it stands in files.
  public let rawValue: String

  /// Makes an identifier from the name in a file.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// The name as it stands in files.
  public var description: String { rawValue }

  /// Orders by name, so that listings are stable.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The id of a case: a respondent, and the unit to code where the respondent is one.
public typealias UnitID = Identifier<Respondent>
/// The name of a coder.
public typealias CoderID = Identifier<Coder>
/// The name of a variable: one that coders fill or an attribute that comes with the cases.
public typealias VariableID = Identifier<Variable>
/// The name of a code of a variable, or of a category of an attribute.
public typealias CodeID = Identifier<Code>
/// The name of a table in the table plan.
public typealias TableID = Identifier<TablePlan>
/// The name of a kind of table; the kinds themselves belong to the analysis.
public typealias TableKindID = Identifier<TablePlan.Kind>
