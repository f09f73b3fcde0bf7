import Statistics

extension ReliabilityDataError {
  /// Dutch and English, in that order.
  var translations: (String, String) { (dutch, description) }

  private var dutch: String {
    switch self {
    case .raggedRow(let unit, let expected, let found):
      "Eenheid \(unit + 1) heeft \(found) coderingen; verwacht: \(expected)."
    case .unitNameCount(let expected, let found):
      "Er zijn \(found) namen voor \(expected) eenheden."
    case .undeclaredCategory(let unit, let coder, let label):
      "Eenheid \(unit + 1), codeur \(coder + 1): '\(label)' is geen opgegeven categorie."
    case .duplicateCategory(let label): "De categorie '\(label)' is twee keer opgegeven."
    case .duplicateCoder(let name): "De codeur '\(name)' staat er twee keer."
    case .notFinite(let unit, let coder):
      "Eenheid \(unit + 1), codeur \(coder + 1): de waarde is geen eindig getal."
    case .levelNeedsOtherCategories(let level):
      "Het niveau '\(level.rawValue)' past niet bij dit soort categorieën."
    case .unknownCoder(let index): "Er is geen codeur nummer \(index + 1)."
    }
  }
}
