import Analysis
import CodingModel
import SurveyModels
import Testing

@testable import DuidCLI
@testable import Statistics

/// Every reason why something cannot be computed is a sentence in both languages, and says no number as a
/// program would write it.
@Suite struct UndefinedSentenceTests {
  private func check(_ sentences: (dutch: String, english: String), _ reason: String) {
    for sentence in [sentences.dutch, sentences.english] {
      #expect(sentence.count > 12 && sentence.hasSuffix("."), "\(reason): '\(sentence)'")
      #expect(!sentence.contains("nknown(") && !sentence.contains(".0 "), "\(sentence)")
    }
    #expect(sentences.dutch != sentences.english, "\(reason)")
    // No English in a Dutch sentence.
    let words = Set(sentences.dutch.lowercased().split { !$0.isLetter })
    #expect(
      words.isDisjoint(with: ["the", "has", "there", "not", "units", "weight"]), "\(sentences)")
  }

  @Test(arguments: [
    DesignUndefined.noUnits, .lengthMismatch(expected: 1, found: 2),
    .weightOutOfRange(unit: 3, weight: -1), .weightOutOfRange(unit: 3, weight: .nan),
    .valueNotFinite(unit: 4), .noWeight, .populationMissing(stratum: "s"),
    .populationSmallerThanSample(stratum: "s", population: 1200, sample: 1300),
    .oneUnitInStratum(stratum: "s"), .zeroDenominator, .categoryOutOfRange(unit: 1, category: 2),
  ])
  func designs(reason: DesignUndefined) {
    check(reason.translations, "\(reason)")
    check(LogisticUndefined.design(reason).translations, "\(reason)")
  }

  @Test func numbersAreWrittenAsElsewhere() {
    let reason = DesignUndefined.populationSmallerThanSample(
      stratum: "", population: 1200, sample: 1300)
    #expect(reason.translations.dutch.contains("1.200 personen en de steekproef 1.300"))
    #expect(reason.translations.english.contains("1,200 persons and the sample 1,300"))
  }

  @Test(arguments: [
    LogisticUndefined.noPredictors, .lengthMismatch(name: "x", expected: 1, found: 2),
    .valueOutOfRange(predictor: "x", unit: 1), .weightOutOfRange(unit: 1, weight: -2),
    .needsUnits(atLeast: 10, found: 2), .outcomeDoesNotVary(outcome: true),
    .outcomeDoesNotVary(outcome: false), .referenceWithoutUnits(predictor: "x", label: "y"),
    .collinear([]), .separated(by: [], complete: true), .separated(by: [], complete: false),
    .noDegreesOfFreedom(found: 0), .notConverged(iterations: 25),
  ])
  func regressions(reason: LogisticUndefined) { check(reason.translations, "\(reason)") }

  @Test(arguments: [
    ItemAnalysisUndefined.needsTwoItems(found: 1),
    .lengthMismatch(item: "i", expected: 1, found: 2),
    .needsCompleteUnits(atLeast: 2, found: 1), .sumDoesNotVary, .itemDoesNotVary(item: "i"),
  ])
  func scales(reason: ItemAnalysisUndefined) { check(reason.translations, "\(reason)") }

  @Test(arguments: [
    ChaidUndefined.noPredictors, .lengthMismatch(predictor: "p", expected: 1, found: 2),
    .codeOutOfRange(variable: "v", unit: 1), .noOutcomes,
  ])
  func trees(reason: ChaidUndefined) { check(ModelFault.tree(reason).translations, "\(reason)") }

  @Test(arguments: [
    TableFault.unknownKind("pie"), .needsColumns("t"), .unknownVariable("x"), .unknownWeights("w"),
    .interrupted,
  ])
  func tables(fault: TableFault) {
    let notice = Notice.tableFault("t", fault)
    check((notice.dutch, notice.english), "\(fault)")
  }

  @Test(arguments: [
    WeightingUndefined.nothingToWeight, .lengthMismatch(margin: "m", expected: 1, found: 2),
    .weightOutOfRange(unit: 0, weight: -1), .targetOutOfRange(margin: "m", label: "l"),
    .unitWithoutCategory(margin: "m", unit: 0), .categoryWithoutUnits(margin: "m", label: "l"),
    .categoryWithoutPopulation(margin: "m", label: "l"),
    .marginTotalDiffers(margin: "m", total: 1, expected: 2),
    .notConverged(
      RakingReport(iterations: 7, converged: false, largestGap: 0.123, tolerance: 1e-12)),
    .boundsCannotHold(lower: 0.5, upper: 2, mean: 3), .interrupted,
  ])
  func weights(reason: WeightingUndefined) {
    let notice = Notice.unusable(reason)
    check((notice.dutch, notice.english), "\(reason)")
  }
}
