/// Something wrong in a file of preferences: what, and where.
public struct PreferencesFault: Error, Hashable, Sendable {
  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// The file is no YAML; the reason is that of the reader.
    case notYAML(String)
    /// The file is larger than any file of preferences.
    case tooLarge(bytes: Int, limit: Int)
    /// The file, or a part of it, should have named fields.
    case noFields
    /// There is no field of that name.
    case unknownField(String, known: [String])
    /// A field holds something other than a few words.
    case notOneOf(String, choices: [String])
    /// A field holds something other than a whole number between two bounds.
    case notANumber(String, from: Int, through: Int)
    /// A word that is no name of a key.
    case unknownKey(String)
    /// An action was given no key at all.
    case noKeys
  }

  /// The line, from 1.
  public let line: Int
  /// The field; empty for the file as a whole.
  public let field: String
  /// What is wrong.
  public let problem: Problem

  /// Makes a fault.
  public init(line: Int, field: String, problem: Problem) {
    self.line = line
    self.field = field
    self.problem = problem
  }
}
