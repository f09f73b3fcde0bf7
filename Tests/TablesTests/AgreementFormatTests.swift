import Foundation
import Tables
import Testing

/// Everything that a summary can hold, in JSON, text and Markdown.
@Suite struct AgreementFormatTests {
  /// A summary with something in every part.
  static let full: AgreementSummary = {
    var kappa = AgreementSummary.Coefficient(
      name: "cohen-kappa", value: 0.5, se: 0.125, ci95: .init(lower: 0.25, upper: 0.75))
    kappa.selectors.weights = "quadratic"
    kappa.basis = .init(
      observed: 0.75, expected: 0.5, units: 90, ratings: 180, unitsWithFewerThanTwoRatings: 3)
    kappa.basis?.pValue = 0.0001
    kappa.basis?.test = .init(.z, 4)
    kappa.basis?.nullStandardError = 0.1
    kappa.basis?.variance = .init(
      method: "large-sample", conditionalOn: "coders", source: "Fleiss (1969)")
    kappa.bootstrap = .init(replicates: 1000, undefinedReplicates: 2, seed: 7)
    kappa.bootstrap?.percentile = .init(lower: 0.2, upper: 0.8)
    kappa.benchmarks = [
      .init(
        scale: "landis-koch", source: "Landis & Koch (1977) Biometrics", level: "Fair",
        lower: 0.2, probability: 0.99)
    ]
    var category = AgreementSummary.Coefficient(name: "category-alpha", value: nil, note: "Why.")
    category.selectors.category = "a"
    var summary = AgreementSummary(
      variable: "v", label: "V", level: "nominal", units: 93, coders: ["x", "y"],
      coefficients: [kappa, category], notAsked: 4)
    summary.counts = .init(ratings: 183, unitsWithFewerThanTwoRatings: 3)
    summary.matrices = [
      .init(
        name: "confusion-matrix", pair: ["x", "y"], categories: ["a", "b"],
        rows: [[40, 5], [10, 35]], note: "Counts.")
    ]
    summary.readings = [
      .init(kind: .applicableToAll, units: 93, coefficients: [kappa]),
      .init(kind: .notApplicableAsCode, units: 97, coefficients: [kappa]),
    ]
    summary.disagreements = .init(
      units: [.init(unit: "u1", ratings: 2, share: 0.25, meanDistance: 1, said: ["a", nil])],
      unanimousUnits: 75)
    summary.drift = .init(
      window: 50, order: "the order of coding",
      points: [.init(from: 1, to: 50, coefficient: kappa)])
    summary.standings = [
      .init(coder: "x", ratings: 93, without: category, agreementWithOthers: 0.5, leniency: -0.25)
    ]
    summary.intraCoder = [.init(coder: "x", units: 12, coefficients: [kappa])]
    summary.notes = ["A remark."]
    return summary
  }()

  private func variable() throws -> [String: Any] {
    let text = written(JSONAgreementFormat(), [Self.full])
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require((root?["variables"] as? [[String: Any]])?.first)
  }

  @Test("JSON holds what stands behind a value") func basis() throws {
    let list = try #require(try variable()["coefficients"] as? [[String: Any]])
    let kappa = list[0]
    #expect(kappa["weights"] as? String == "quadratic")
    #expect(kappa["pair"] == nil)
    #expect(kappa["observed"] as? Double == 0.75)
    #expect(kappa["expected"] as? Double == 0.5)
    #expect(kappa["units"] as? Int == 90)
    #expect(kappa["ratings"] as? Int == 180)
    #expect(kappa["units_with_fewer_than_two_ratings"] as? Int == 3)
    #expect(kappa["p_value"] as? Double == 0.0001)
    #expect(kappa["z"] as? Double == 4)
    #expect(kappa["se0"] as? Double == 0.1)
    let variance = kappa["variance"] as? [String: String]
    #expect(variance?["conditional_on"] == "coders")
    let bootstrap = try #require(kappa["bootstrap"] as? [String: Any])
    #expect(bootstrap["percentile"] as? [Double] == [0.2, 0.8])
    #expect(bootstrap["seed"] as? Int == 7)
    #expect(bootstrap["bca"] == nil)
    let benchmarks = try #require(kappa["benchmarks"] as? [[String: Any]])
    #expect(benchmarks[0]["probability"] as? Double == 0.99)
    #expect(list[1]["category"] as? String == "a")
    #expect(list[1]["value"] is NSNull)
    #expect(list[1]["note"] as? String == "Why.")
  }

  @Test("a matrix is listed as a coefficient without a value") func matrix() throws {
    let list = try #require(try variable()["coefficients"] as? [[String: Any]])
    let matrix = try #require(list.last)
    #expect(matrix["name"] as? String == "confusion-matrix")
    #expect(matrix["value"] is NSNull)
    #expect(matrix["matrix"] as? [[Double]] == [[40, 5], [10, 35]])
    #expect(matrix["pair"] as? [String] == ["x", "y"])
  }

  @Test("JSON holds every part") func parts() throws {
    let variable = try variable()
    #expect(variable["ratings"] as? Int == 183)
    let readings = try #require(variable["readings"] as? [[String: Any]])
    #expect(
      readings.compactMap { $0["reading"] as? String } == [
        "where-all-found-it-applicable", "not-applicable-as-a-code",
      ])
    #expect(readings.compactMap { $0["units"] as? Int } == [93, 97])
    let list = try #require(variable["disagreements"] as? [String: Any])
    let unit = try #require((list["units"] as? [[String: Any]])?.first)
    let said = try #require(unit["said"] as? [String: Any])
    #expect(said["x"] as? String == "a")
    #expect(said["y"] is NSNull)
    let drift = try #require(variable["drift"] as? [String: Any])
    #expect((drift["points"] as? [[String: Any]])?.first?["to"] as? Int == 50)
    let standings = try #require(variable["coders_left_out"] as? [[String: Any]])
    #expect(standings[0]["leniency"] as? Double == -0.25)
    #expect((variable["intra_coder"] as? [[String: Any]])?.count == 1)
    #expect(variable["notes"] as? [String] == ["A remark."])
  }

  @Test("numbers that are none become null") func notFinite() throws {
    var summary = Self.full
    summary.coefficients[0].value = .nan
    summary.coefficients[0].basis?.observed = .infinity
    let text = written(JSONAgreementFormat(), [summary])
    #expect(!text.contains(": nan"))
    #expect(!text.contains(": inf"))
    #expect(text.contains("\"observed\" : null"))
  }

  @Test("text can be pasted in a report: aligned, a probability beside every word") func text() {
    let text = written(
      TextAgreementFormat(style: .dutch, width: .init(prose: 90, table: nil)), [Self.full])
    let expected = """
      maat                      waarde   s.e.    95%-interval        p  eenheden
      v (nominal; eenheden: 93; codeurs: x, y; niet van toepassing: 4)
      v, waar iedereen de vraag van toepassing vond (eenheden: 93)
      Cohens kappa (quadratic)   0,500  0,125  [0,250; 0,750]  < 0,001        90
      v, categorie 'a'
      alfa van de categorie          –      –               –        –         –
      v, niet-van-toepassing als eigen code (eenheden: 97)
      Cohens kappa (quadratic)   0,500  0,125  [0,250; 0,750]  < 0,001        90

      v: A remark.
      v: 3 eenheden met minder dan twee coderingen.
      v, categorie 'a', alfa van de categorie: Why.
      v, Cohens kappa (quadratic) bereikt met een kans van minstens 95%: 0,200, 'redelijk'
      (Landis & Koch 1977, kans 0,990).
      """
    #expect(text.contains(expected))
    #expect(text.contains("v: Verschillen\n\neenheid  aandeel %  x  y\nu1            25,0  a  –\n"))
    #expect(text.contains("v: Alfa over the order of coding, vensters van 50 eenheden"))
    #expect(text.contains("v: Verwarringsmatrix, x × y"))
    #expect(text.contains("totaal  50  40      90"))
    #expect(text.contains("1.000 trekkingen, startwaarde 7"))
  }

  @Test("Markdown has a table for each part") func markdown() {
    let text = written(MarkdownAgreementFormat(style: .english), [Self.full])
    #expect(text.components(separatedBy: "\n### ").count == 7)
    #expect(text.contains("| unit | share % | x | y |"))
    #expect(text.contains("| **total** | **50** | **40** | **90** |"))
  }

  @Test("every coefficient has a name in both languages") func names() {
    let dutch = AgreementWords.dutch
    let english = AgreementWords.english
    #expect(Set(dutch.coefficients.keys) == Set(english.coefficients.keys))
    #expect(Set(dutch.readings.keys) == Set(AgreementSummary.Reading.Kind.allCases))
    #expect(Set(english.readings.keys) == Set(AgreementSummary.Reading.Kind.allCases))
  }

  @Test("a grid without columns is prose") func prose() {
    let grid = Grid(title: "Title", captions: ["First.", "Second."], columns: [], rows: [])
    var text = ""
    TextGrid().write(grid, to: &text)
    #expect(text == "Title\nFirst.\nSecond.\n")
    var markdown = ""
    MarkdownGrid().write(grid, to: &markdown)
    #expect(markdown == "### Title\n\nFirst.\n\nSecond.\n\n")
  }
}
