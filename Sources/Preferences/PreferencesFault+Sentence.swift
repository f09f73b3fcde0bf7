public import CodingModel

extension PreferencesFault {
  /// What is wrong and what to do about it.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: For example `line 3, theme: 'dark' is not allowed here; write standard or …`.
  public func sentence(in language: Language) -> String {
    let isDutch = language == .dutch
    let place = (isDutch ? "regel " : "line ") + String(line)
    let (dutch, english) = problem.translations
    return place + (field.isEmpty ? "" : ", " + field) + ": " + (isDutch ? dutch : english)
  }
}

extension PreferencesFault.Problem {
  /// Dutch and English, in that order.
  fileprivate var translations: (String, String) {
    switch self {
    case .notYAML(let reason):
      ("dit is geen leesbare YAML (\(reason)).", "this is no readable YAML (\(reason)).")
    case .tooLarge(let bytes, let limit):
      (
        "het bestand is \(bytes) bytes groot; hoogstens \(limit) worden gelezen.",
        "the file has \(bytes) bytes; at most \(limit) are read."
      )
    case .noFields:
      (
        "hier horen velden met een naam, zoals 'theme: monochrome'.",
        "here should be named fields, such as 'theme: monochrome'."
      )
    case .unknownField(let name, let known):
      (
        "het veld '\(name)' bestaat niet; wel: \(known.joined(separator: ", ")).",
        "there is no field '\(name)'; there are: \(known.joined(separator: ", "))."
      )
    case .notOneOf(let word, let choices):
      (
        "'\(word)' kan hier niet; schrijf \(Self.list(choices, "of")).",
        "'\(word)' is not allowed here; write \(Self.list(choices, "or"))."
      )
    case .notANumber(let word, let lower, let upper):
      (
        "'\(word)' is geen geheel getal van \(lower) tot en met \(upper).",
        "'\(word)' is no whole number from \(lower) through \(upper)."
      )
    case .unknownKey(let word):
      (
        "'\(word)' is geen toets; schrijf bijvoorbeeld n, ctrl-n, alt-n, f5, page-down of space.",
        "'\(word)' is no key; write for example n, ctrl-n, alt-n, f5, page-down or space."
      )
    case .noKeys:
      (
        "geef ten minste een toets, of laat de regel weg.",
        "give at least one key, or leave the line out."
      )
    }
  }

  private static func list(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let end = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
