import CodingModel

/// What is said beside a regression.
extension AnalysisWords {
  func regressionMethod(weight: WeightSetID?) -> String {
    guard let weight else {
      return choose(
        "Grootste aannemelijkheid; wat een factor toevoegt is de aannemelijkheidsverhouding met het model "
          + "zonder die factor. Respondenten zonder een van de antwoorden tellen niet mee.",
        "Maximum likelihood; what a factor adds is the likelihood ratio with the model without it. "
          + "Respondents who lack one of the answers do not count.")
    }
    return choose(
      "Gewogen (\(weight)): schattingen voor de populatie, standaardfouten volgens het "
        + "steekproefontwerp (Binder 1983), toetsen van Wald. Respondenten zonder een van de antwoorden "
        + "tellen niet mee.",
      "Weighted (\(weight)): estimates for the population, standard errors by the design "
        + "(Binder 1983), Wald's tests. Respondents who lack one of the answers do not count.")
  }

  /// That there are few respondents of the rarer outcome for each term: fewer than ten, after Peduzzi
  /// and others (1996); `nil` where there are enough.
  func fewEvents(_ events: Int, terms: Int) -> String? {
    guard terms > 0, events < 10 * terms else { return nil }
    return choose(
      "Er zijn \(events) respondenten met de zeldzaamste uitkomst voor \(terms) termen; met minder dan tien "
        + "per term zijn kansverhoudingen vaak te groot (Peduzzi e.a. 1996).",
      "There are \(events) respondents of the rarer outcome for \(terms) terms; with fewer than ten for "
        + "each, odds ratios are often too large (Peduzzi et al. 1996).")
  }
}
