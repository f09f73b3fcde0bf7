/// What can be wrong with a field: which fields a mapping has, and what they hold.
public enum FieldProblem: Hashable, Sendable {
  /// What a field can hold, as YAML.
  public enum Shape: String, Hashable, Sendable {
    /// A single value.
    case text = "a single value"
    /// A list of values.
    case list = "a list"
    /// Named fields.
    case mapping = "a mapping with named fields"
  }

  /// There is no field of that name here.
  case unknown(String, suggestion: String?, known: [String])
  /// A text between braces is cut off at a comma; what follows it reads as a field.
  case cutText(rest: String)
  /// A field that must be there is not.
  case missing(String)
  /// A field has one shape and should have another.
  case wrongShape(expected: Shape, found: Shape)
  /// A field should hold one of a few words.
  case notOneOf(String, choices: [String], suggestion: String?)
  /// A field should hold a number between two bounds.
  case notANumber(String, from: Double, through: Double)
  /// The file is written in a version of the format that is not known here.
  case unknownFormat(String, known: Int)
  /// A list is longer than allowed.
  case tooMany(String, count: Int, limit: Int)
  /// A text is longer than allowed.
  case tooLong(characters: Int, limit: Int)

  /// What is wrong and what to do about it.
  public var sentence: String {
    switch self {
    case .unknown(let name, let suggestion, let known):
      "there is no field \(Wording.quoted(name)) here."
        + (suggestion.map { " Did you mean \(Wording.quoted($0))?" }
          ?? " The fields are \(known.joined(separator: ", ")).")
    case .cutText(let rest):
      "the text is cut off at the comma before \(Wording.quoted(rest)). Put the text in quotes."
    case .missing(let name):
      "field \(Wording.quoted(name)) is missing. Add it."
    case .wrongShape(let expected, let found):
      "here should be \(expected.rawValue), not \(found.rawValue)."
    case .notOneOf(let word, let choices, let suggestion):
      "\(Wording.quoted(word)) is not allowed here."
        + (suggestion.map { " Did you mean \(Wording.quoted($0))?" }
          ?? " Write \(Wording.choice(choices)).")
    case .notANumber(let word, let lower, let upper):
      "\(Wording.quoted(word)) is not a number from \(short(lower)) to \(short(upper)). "
        + "Write it with a decimal point."
    case .unknownFormat(let word, let known):
      "format \(Wording.quoted(word)) is not known. This version reads format \(known)."
    case .tooMany(let things, let count, let limit):
      "there are \(count) \(things) here; at most \(limit) are read. Split the codebook."
    case .tooLong(let characters, let limit):
      "this has \(characters) characters; at most \(limit) are read. Shorten it."
    }
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
