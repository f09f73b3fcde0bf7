import Analysis
import CodingModel

/// Why a table cannot be made, as sentences with what to do.
extension TableFault {
  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .unknownKind(let kind):
      (
        "er is geen soort tabel '\(kind)'; wel: \(Self.kinds). Verbeter kind in het codeboek.",
        "there is no kind of table '\(kind)'; there are: \(Self.kinds). Correct kind in the codebook."
      )
    case .needsColumns:
      (
        "deze soort kruist twee variabelen en heeft geen kolommen; geef columns in het codeboek.",
        "this kind crosses two variables and has no columns; give columns in the codebook."
      )
    case .unknownVariable(let name):
      (
        "er is geen variabele of kenmerk '\(name)'; verbeter de naam in het codeboek.",
        "there is no variable or attribute '\(name)'; correct the name in the codebook."
      )
    case .unknownWeights(let name):
      (
        "er zijn geen gewichten '\(name)'; voeg ze toe met duid weights add, of verbeter de naam.",
        "there are no weights '\(name)'; add them with duid weights add, or correct the name."
      )
    case .interrupted: ("de berekening is afgebroken.", "the computation was stopped.")
    }
  }

  private static var kinds: String {
    TableKinds.all.map { $0.identifier.rawValue }.joined(separator: ", ")
  }
}
