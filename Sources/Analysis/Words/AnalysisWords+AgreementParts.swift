import Tables

extension AnalysisWords {
  var confusionMatrix: String {
    choose(
      "Tabel van aantallen: rijen zijn de eerste codeur, kolommen de tweede.",
      "A table of counts: rows are the first coder, columns the second.")
  }

  var coincidenceMatrix: String {
    choose(
      "Tabel van coïncidenties: hoe vaak twee categorieën elkaar binnen een eenheid treffen.",
      "A table of coincidences: how often two categories meet within a unit.")
  }

  func tooManyValues(_ count: Int) -> String {
    choose(
      "Er zijn \(numbers.integer(count)) verschillende getallen; maten per getal zijn weggelaten.",
      "There are \(numbers.integer(count)) different numbers; coefficients of each number are left out."
    )
  }

  var unattainableKappa: String {
    choose(
      "Codeurs met deze aandelen kunnen deze kappa's niet allebei halen; lees het aantal met "
        + "voorbehoud.",
      "Coders with these rates cannot have both of these kappas; read the number with care.")
  }

  var orderOfCoding: String { choose("de volgorde van coderen", "the order of coding") }

  var orderOfUnits: String {
    choose("de volgorde van de eenheden", "the order of the units")
  }
}
