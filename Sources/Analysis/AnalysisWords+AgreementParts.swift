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

  var orderOfUnits: String {
    choose("de volgorde van de eenheden", "the order of the units")
  }
}
