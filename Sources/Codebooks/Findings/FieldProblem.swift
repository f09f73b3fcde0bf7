import CodingModel

/// What can be wrong with a field: which fields a mapping has, and what they hold.
public enum FieldProblem: Hashable, Sendable {
  /// What a field can hold, as YAML.
  public enum Shape: Hashable, Sendable {
    /// A single value.
    case text
    /// A list of values.
    case list
    /// Named fields.
    case mapping

    fileprivate var dutch: String {
      switch self {
      case .text: "een enkele waarde"
      case .list: "een lijst"
      case .mapping: "een groep velden met namen"
      }
    }

    fileprivate var english: String {
      switch self {
      case .text: "a single value"
      case .list: "a list"
      case .mapping: "a mapping with named fields"
      }
    }
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
  case tooMany(count: Int, limit: Int)
  /// A text is longer than allowed.
  case tooLong(characters: Int, limit: Int)

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .unknown(let name, let suggestion, let known):
      return Wording(
        dutch: "er is hier geen veld \(Wording.quoted(name)).",
        english: "there is no field \(Wording.quoted(name)) here.")
        + Wording.suggestion(
          suggestion,
          else: Wording(
            dutch: " De velden zijn \(known.joined(separator: ", ")).",
            english: " The fields are \(known.joined(separator: ", "))."))
    case .cutText(let rest):
      return Wording(
        dutch:
          "de tekst is afgebroken bij de komma voor \(Wording.quoted(rest)). Zet de tekst tussen "
          + "aanhalingstekens.",
        english: "the text is cut off at the comma before \(Wording.quoted(rest)). Put the text in "
          + "quotes.")
    case .missing(let name):
      return Wording(
        dutch: "veld \(Wording.quoted(name)) ontbreekt. Voeg het toe.",
        english: "field \(Wording.quoted(name)) is missing. Add it.")
    case .wrongShape(let expected, let found):
      return Wording(
        dutch: "hier hoort \(expected.dutch) te staan, niet \(found.dutch).",
        english: "here should be \(expected.english), not \(found.english).")
    case .notOneOf(let word, let choices, let suggestion):
      let choice = Wording.choice(choices)
      return Wording(
        dutch: "\(Wording.quoted(word)) kan hier niet.",
        english: "\(Wording.quoted(word)) is not allowed here.")
        + Wording.suggestion(
          suggestion,
          else: Wording(
            dutch: " Schrijf \(choice[.dutch]).", english: " Write \(choice[.english])."))
    case .notANumber(let word, let lower, let upper):
      let bounds = [lower, upper].map(short)
      return Wording(
        dutch:
          "\(Wording.quoted(word)) is geen getal van \(bounds[0]) tot en met \(bounds[1]). Schrijf "
          + "het met een decimale punt.",
        english:
          "\(Wording.quoted(word)) is not a number from \(bounds[0]) to \(bounds[1]). Write it "
          + "with a decimal point.")
    case .unknownFormat(let word, let known):
      return Wording(
        dutch: "format \(Wording.quoted(word)) is niet bekend. Deze versie leest format \(known).",
        english: "format \(Wording.quoted(word)) is not known. This version reads format \(known).")
    case .tooMany(let count, let limit):
      return Wording(
        dutch: "hier staan er \(count); hoogstens \(limit) worden gelezen. Splits het codeboek.",
        english: "there are \(count) of these here; at most \(limit) are read. Split the codebook.")
    case .tooLong(let characters, let limit):
      return Wording(
        dutch:
          "dit heeft \(characters) tekens; hoogstens \(limit) worden gelezen. Maak het korter.",
        english: "this has \(characters) characters; at most \(limit) are read. Shorten it.")
    }
  }

  /// A bound as it is written in a file.
  private func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
