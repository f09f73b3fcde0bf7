public import CodingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InterchangeFault {
  /// The fault in words, its place first: "line 12 (record 9), column weight: '1,5' is not a number".
  ///
  /// Names and values come from the file as they are: filter the sentence before showing it.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: A sentence without a full stop.
  public func sentence(in language: Language) -> String {
    let words = FaultWords(language: language)
    let parts = [place.map(words.place), column.map(words.column)].compactMap(\.self)
    let problem = words.problem(problem)
    return parts.isEmpty ? problem : parts.joined(separator: ", ") + ": " + problem
  }
}

extension InterchangeNotice {
  /// The notice in words.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: A sentence without a full stop.
  public func sentence(in language: Language) -> String {
    let words = FaultWords(language: language)
    switch self {
    case .ignoredColumns(let names):
      let list = names.joined(separator: ", ")
      return words.choose(
        "kolommen die het codeboek niet kent, zijn overgeslagen: \(list)",
        "columns unknown to the codebook are skipped: \(list)")
    case .notApplicable(let unit, let coder, let variable, let place):
      return words.place(place) + ": "
        + words.choose(
          "\(variable) is bij eenheid \(unit) van \(coder) niet van toepassing; bewaard en verborgen",
          "\(variable) does not apply to unit \(unit) of \(coder); kept and hidden")
    }
  }
}

extension InterchangeFaults {
  /// How many faults are not listed, in words; `nil` where all are.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: Such as "and 12 more".
  public func more(in language: Language) -> String? {
    guard unlisted > 0 else { return nil }
    return FaultWords(language: language).choose("en nog \(unlisted)", "and \(unlisted) more")
  }
}

/// The words of faults in one language.
private struct FaultWords {
  private static let longestQuote = 40

  let language: Language

  func choose(_ dutch: String, _ english: String) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  func place(_ place: InterchangeFault.Place) -> String {
    choose("regel", "line") + " \(place.line) (record \(place.record))"
  }

  func column(_ name: String) -> String { choose("kolom", "column") + " \(short(name))" }

  /// A value in quotes, cut short: a field may be a megabyte.
  private func quoted(_ value: String) -> String { "'\(short(value))'" }

  private func short(_ value: String) -> String {
    value.count > Self.longestQuote ? value.prefix(Self.longestQuote) + "…" : value
  }

  func problem(_ problem: InterchangeFault.Problem) -> String {
    switch problem {
    case .unreadable(let number):
      choose("niet te lezen", "cannot be read") + " (\(String(cString: strerror(number))))"
    case .noHeader: choose("er is geen kopregel", "there is no header")
    case .noRecords: choose("er staan geen gegevens onder de kop", "nothing below the header")
    case .notUTF8: choose("geen geldige UTF-8", "not valid UTF-8")
    case .outOfMemory: choose("onvoldoende geheugen", "out of memory")
    case .missingColumn: choose("de kolom ontbreekt", "the column is missing")
    case .duplicateColumn: choose("de kolom staat er twee keer", "the column stands twice")
    case .unnamedColumn(let position):
      choose("kolom \(position) heeft geen naam", "column \(position) has no name")
    case .raggedRow(let expected, let found):
      choose(
        "\(expected) velden verwacht, \(found) gevonden",
        "\(expected) fields expected, \(found) found")
    case .unbalancedQuote:
      choose("een aanhalingsteken wordt niet gesloten", "a quotation mark is not closed")
    case .misplacedQuote:
      choose(
        "een aanhalingsteken staat verkeerd; zet het veld tussen aanhalingstekens en verdubbel die "
          + "erbinnen",
        "a quotation mark is misplaced; put the field in quotes and double those inside")
    case .fileTooLarge, .fieldTooLarge, .tooManyColumns: limit(problem)
    default: value(problem)
    }
  }

  private func limit(_ problem: InterchangeFault.Problem) -> String {
    switch problem {
    case .fileTooLarge(let limit):
      choose("het bestand is groter dan \(limit) bytes", "the file is larger than \(limit) bytes")
    case .tooManyColumns(let limit):
      choose("er zijn meer dan \(limit) kolommen", "there are more than \(limit) columns")
    case .fieldTooLarge(let limit):
      choose(
        "een veld is groter dan \(limit) bytes; mist er een aanhalingsteken?",
        "a field is larger than \(limit) bytes; is a quotation mark missing?")
    default: ""
    }
  }

  private func value(_ problem: InterchangeFault.Problem) -> String {
    switch problem {
    case .missingValue: choose("leeg", "empty")
    case .duplicateValue(let value, let first):
      choose("\(quoted(value)) staat ook op ", "\(quoted(value)) also stands on ") + place(first)
    case .unknownCategory(let value):
      choose("\(quoted(value)) is geen bekende waarde", "\(quoted(value)) is not a known value")
    case .notANumber(let value):
      choose(
        "\(quoted(value)) is geen getal met een decimale punt",
        "\(quoted(value)) is not a number with a decimal point")
    case .negativeWeight(let value):
      choose("gewicht \(quoted(value)) is negatief", "weight \(quoted(value)) is negative")
    case .unknownUnit(let unit):
      choose("eenheid \(quoted(unit)) bestaat niet", "there is no unit \(quoted(unit))")
    case .notAUnit(let unit):
      choose(
        "respondent \(quoted(unit)) wordt niet gecodeerd",
        "respondent \(quoted(unit)) is not a unit to code")
    default: coding(problem)
    }
  }

  private func coding(_ problem: InterchangeFault.Problem) -> String {
    switch problem {
    case .unknownVariable(let name):
      choose("variabele \(quoted(name)) bestaat niet", "there is no variable \(quoted(name))")
    case .unknownCode(let code):
      choose("code \(quoted(code)) bestaat niet", "there is no code \(quoted(code))")
    case .severalCodes(let found):
      choose("één code verwacht, \(found) gevonden", "one code expected, \(found) found")
    case .repeatedCode(let code):
      choose("\(quoted(code)) staat er twee keer", "\(quoted(code)) stands twice")
    case .emptyCode:
      choose("lege code tussen of naast strepen", "an empty code between or beside bars")
    case .noneNotAllowed:
      choose("'{}' is hier geen antwoord", "'{}' is not an answer here")
    case .nothingCoded:
      choose("geen codes en geen memo", "neither codes nor a memo")
    case .repeatedCoding(let first):
      choose(
        "dezelfde eenheid, codeur en variabele staan ook op ",
        "the same unit, coder and variable also stand on ") + place(first)
    default: weights(problem)
    }
  }

  private func weights(_ problem: InterchangeFault.Problem) -> String {
    switch problem {
    case .missingRow(let category):
      choose(
        "de rij voor \(quoted(category)) ontbreekt",
        "the row for \(quoted(category)) is missing")
    case .unlikeDiagonal(let value):
      choose(
        "\(quoted(value)) op de diagonaal: die is overal 1 (gewichten) of overal 0 (verschillen)",
        "\(quoted(value)) on the diagonal: it is 1 everywhere (weights) or 0 everywhere "
          + "(disagreements)")
    case .negativeDisagreement(let value):
      choose("verschil \(quoted(value)) is negatief", "disagreement \(quoted(value)) is negative")
    case .weightAboveOne(let value):
      choose("gewicht \(quoted(value)) is meer dan 1", "weight \(quoted(value)) is more than 1")
    default: ""
    }
  }
}
