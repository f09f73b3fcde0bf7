import CodingModel

/// The sentences under a published analysis.
extension AnalysisWords {
  /// What was left out of a tree.
  func groupsLeftOut(_ count: Int, _ policy: DisclosurePolicy) -> String {
    let (cell, base) = (policy.minimumCell, policy.minimumBase)
    return choose(
      "· Weggelaten: de aantallen van \(count) groepen, omdat er daarvan een is met een uitkomst van "
        + "minder dan \(cell) personen of met minder dan \(base) personen in al, en wat ernaast en "
        + "eronder staat die zou verraden. Verhoog --minimum-child, of voeg categorieën samen.",
      "· Left out: the numbers of \(count) groups, because one of them has an outcome with fewer than "
        + "\(cell) persons or fewer than \(base) persons in all, and what stands beside and below it "
        + "would give that away. Raise --minimum-child, or merge categories.")
  }

  /// That tests would tell of groups that are left out.
  func treeTestsLeftOut(below limit: Int) -> String {
    choose(
      "· Weggelaten: toetsen van groepen waarin een uitkomst minder dan \(limit) personen telt; die "
        + "zouden uit de toets te berekenen zijn.",
      "· Left out: tests of groups in which an outcome has fewer than \(limit) persons; those could be "
        + "computed from the test.")
  }

  /// What was left out of a regression.
  func factorsLeftOut(_ factors: [String], _ policy: DisclosurePolicy) -> String {
    let list = factors.map { "'\($0)'" }.joined(separator: ", ")
    let (cell, base) = (policy.minimumCell, policy.minimumBase)
    return choose(
      "· Weggelaten: de kansverhoudingen van \(list), waarachter een cel staat van minder dan \(cell) "
        + "personen of een categorie van minder dan \(base), en de constante en maten van het hele model, "
        + "waaruit ze te berekenen zouden zijn. Voeg categorieën samen, of laat de factor weg.",
      "· Left out: the odds ratios of \(list), behind which stands a cell of fewer than \(cell) persons "
        + "or a category of fewer than \(base), and the intercept and measures of the whole model, from "
        + "which they could be computed. Merge categories, or leave the factor out.")
  }

  /// What decisions of the lead are about, and what an analysis is not held against.
  var modelDecisions: String {
    choose(
      "Beoordeeld is deze analyse op zichzelf; weeg wat zij samen met gepubliceerde tabellen van "
        + "dezelfde variabelen zegt. Besluiten om een kleine cel te publiceren gelden voor tabellen.",
      "This analysis was judged by itself; weigh what it says together with published tables of the "
        + "same variables. Decisions to publish a small cell are about tables.")
  }

  var notSignificant: String { choose("niet significant", "not significant") }
}
