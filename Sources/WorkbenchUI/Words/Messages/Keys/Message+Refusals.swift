extension Message {
  /// Why a key does nothing now, Dutch and English in that order.
  var refusals: Sentence? {
    switch self {
    case .stillMade: ("Dit wordt nog gemaakt.", "This is still being made.")
    case .nothingToSee: ("Hier is nu niets te zien.", "There is nothing to see here now.")
    case .emptyList: ("De lijst is leeg.", "The list is empty.")
    case .onlyOne: ("Er is er maar een.", "There is only one.")
    case .noUnitInView: ("Er is geen eenheid in beeld.", "No unit is in view.")
    case .noCodes: ("Deze variabele heeft geen codes.", "This variable has no codes.")
    case .onlyMultiple:
      ("Deze variabele krijgt maar een code.", "This variable takes one code only.")
    case .noOtherValues: ("Er zijn geen andere waarden.", "There are no other values.")
    case .noWeights: ("Dit onderzoek heeft geen weging.", "This study has no weights.")
    case .noColumns: ("De tabel heeft geen kolommen.", "The table has no columns.")
    case .lastUnit: ("Dit is de laatste eenheid.", "This is the last unit.")
    case .firstUnit: ("Dit is de eerste eenheid.", "This is the first unit.")
    default: nil
    }
  }
}

extension Words {
  /// Why nothing in a list of so many can be looked at; nil where it can.
  func whyEmpty(_ count: Int) -> String? { count < 1 ? string(.emptyList) : nil }

  /// Why a choice cannot move in a list of so many; nil where it can.
  func whyStill(_ count: Int) -> String? {
    switch count {
    case ..<1: string(.emptyList)
    case 1: string(.onlyOne)
    default: nil
    }
  }
}
