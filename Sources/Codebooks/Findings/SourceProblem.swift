/// What can be wrong with a codebook file as YAML.
public enum SourceProblem: Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// It is larger than a codebook can honestly be.
  case tooLarge(bytes: Int, limit: Int)
  /// It holds a character that no text needs.
  case controlCharacter(UInt32)
  /// It uses an anchor or an alias of this name.
  case alias(String)
  /// It has fields whose names are lists or mappings, or are written with `? `.
  case complexKeys(limit: Int)
  /// Its mappings and lists stand deeper inside each other than a codebook needs.
  case tooDeep(limit: Int)
  /// A second document starts in it.
  case severalDocuments
  /// The same field stands twice in one mapping.
  case repeatedField(String)
  /// It is not YAML; the reason as the YAML reader gives it, in English.
  case syntax(reason: String)

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .empty:
      Wording(
        dutch:
          "het bestand is leeg. Een codeboek heeft ten minste de velden codebook, format, title, "
          + "cases en variables.",
        english: "the file is empty. A codebook has at least the fields codebook, format, title, "
          + "cases and variables.")
    case .tooLarge(let bytes, let limit):
      Wording(
        dutch:
          "het bestand heeft \(bytes) bytes; een codeboek mag er \(limit) hebben. Kijk na of dit "
          + "een codeboek is.",
        english: "the file has \(bytes) bytes; a codebook may have \(limit). Check that this is a "
          + "codebook.")
    case .controlCharacter(let value):
      Wording(
        dutch: "hier staat het stuurteken U+\(hexadecimal(value)). Haal het weg.",
        english: "here stands the control character U+\(hexadecimal(value)). Remove it.")
    case .alias(let name):
      Wording(
        dutch: "ankers en aliassen van YAML worden niet gelezen (hier: \(Wording.quoted(name))). "
          + "Schrijf de tekst voluit, of zet die tussen aanhalingstekens als het er letterlijk staat.",
        english: "YAML anchors and aliases are not read (here: \(Wording.quoted(name))). Write the "
          + "text out, or put it in quotes if it is meant literally.")
    case .complexKeys(let limit):
      Wording(
        dutch:
          "meer dan \(limit) velden hebben een lijst, een groep velden of '? ' waar hun naam hoort. "
          + "Schrijf velden als 'naam: waarde'.",
        english: "more than \(limit) fields have a list, a mapping or '? ' where their name should "
          + "be. Write fields as 'name: value'.")
    case .tooDeep(let limit):
      Wording(
        dutch:
          "lijsten en groepen velden staan meer dan \(limit) diep in elkaar. Kijk de inspringing na.",
        english: "lists and mappings stand more than \(limit) deep inside each other. Check the "
          + "indentation.")
    case .severalDocuments:
      Wording(
        dutch: "hier begint een tweede YAML-document. Zet elk codeboek in een eigen bestand.",
        english: "a second YAML document starts here. Put each codebook in its own file.")
    case .repeatedField(let name):
      Wording(
        dutch: "veld \(Wording.quoted(name)) staat hier meer dan eens. Houd er een over.",
        english: "field \(Wording.quoted(name)) stands more than once in this mapping. Keep one of "
          + "them.")
    case .syntax(let reason):
      Wording(
        dutch:
          "dit is geen geldige YAML (\(reason)). Kijk op deze regel en die ervoor de inspringing, "
          + "de aanhalingstekens en de dubbele punten na.",
        english: "this is not valid YAML: \(reason). Check indentation, quotes and colons on this "
          + "line and the one before.")
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
