import Foundation
import Testing

/// `duid analyse` through the real binary against R.
@Suite struct AnalyseCommandTests {
  let study: AnalyseStudy
  let reference: JSONTree

  init() throws {
    study = try AnalyseStudy()
    reference = try AnalyseStudy.reference()
  }

  private static let factors = ["geslacht", "opleiding", "regio", "leeftijd"]

  private func regression(_ more: String...) throws -> JSONTree {
    let outcome = try Duid.run(
      ["analyse", "logistic", study.study, "--outcome", "gemeld=ja", "--predictors"]
        + Self.factors + [
          "--number", "leeftijd", "--base", "geslacht in (m, v)", "--format", "json",
        ]
        + more)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONTree(Data(outcome.output.utf8))
  }

  @Test func logisticRegressionIsThatOfGLM() throws {
    let found = try regression()
    let wanted = reference["logistic"]
    #expect(found["terms"].list.count == wanted["terms"].list.count)
    for (index, term) in found["terms"].list.enumerated() {
      for name in ["estimate", "se", "p"] {
        #expect(agrees(term[name], wanted[name].numbers[index]), "\(name) \(index)")
      }
      #expect(agrees(term["statistic"], wanted["z"].numbers[index]), "z \(index)")
      guard index > 0 else { continue }
      for name in ["odds_ratio", "lower", "upper"] {
        #expect(agrees(term[name], wanted[name].numbers[index]), "\(name) \(index)")
      }
    }
    for name in [
      "n", "events", "statistic", "df", "mcfadden", "nagelkerke", "log_likelihood",
    ] {
      #expect(agrees(found["model"][name], wanted[name].number), "\(name)")
    }
    #expect(agrees(found["model"]["p"], wanted["p_model"].number))
    let names = wanted["predictors"]["name"].texts
    #expect(names.count == 4)
    for added in found["predictors"].list {
      let index = try #require(names.firstIndex(of: added["predictor"].text ?? ""))
      for name in ["statistic", "df", "p"] {
        #expect(agrees(added[name], wanted["predictors"][name].numbers[index]), "\(name) \(index)")
      }
    }
    #expect(found["terms"][1]["category"].text == "v" && found["terms"][1]["reference"].text == "m")
    #expect(found["terms"][0]["odds_ratio"].number == nil)
  }

  @Test func weightedRegressionIsThatOfSvyglm() throws {
    let found = try regression("--weight", "gewicht")
    let wanted = reference["weighted"]
    for (index, term) in found["terms"].list.enumerated() {
      for (name, other) in [("estimate", "estimate"), ("se", "se"), ("statistic", "t"), ("p", "p")]
      {
        #expect(agrees(term[name], wanted[other].numbers[index]), "\(name) \(index)")
      }
      guard index > 0 else { continue }
      for name in ["lower", "upper"] {
        #expect(agrees(term[name], wanted[name].numbers[index]), "\(name) \(index)")
      }
    }
    #expect(found["terms"].list.count == wanted["terms"].list.count)
    #expect(agrees(found["model"]["statistic"], wanted["F"].number))
    #expect(agrees(found["model"]["df"], wanted["F_df"].number))
    #expect(agrees(found["model"]["denominator_df"], wanted["df"].number))
    #expect(agrees(found["model"]["p"], wanted["F_p"].number))
    let names = wanted["predictors"]["name"].texts
    for added in found["predictors"].list {
      let index = try #require(names.firstIndex(of: added["predictor"].text ?? ""))
      #expect(agrees(added["statistic"], wanted["predictors"]["F"].numbers[index]))
      #expect(agrees(added["p"], wanted["predictors"]["p"].numbers[index]))
    }
    #expect(found["predictors"].list.count == 4)
  }

  @Test func aKnownPopulationNarrowsAWeightedRegression() throws {
    let survey = try AnalyseStudy(population: 5000)
    let found = try survey.json(
      "analyse", "logistic", "--outcome", "gemeld=ja", "--predictors", "geslacht", "opleiding",
      "--base", "geslacht in (m, v)", "--weight", "gewicht")
    for (term, se) in zip(found["terms"].list, reference["weighted_fpc"]["se"].numbers) {
      #expect(agrees(term["se"], se))
    }
    #expect(found["terms"].list.count == reference["weighted_fpc"]["se"].list.count)
  }

  @Test(arguments: [5, 4]) func scalesAreThoseOfPsych(items: Int) throws {
    let names = (1...items).map { "s\($0)" }
    // All five must be answered, as in the reference.
    let outcome = try Duid.run(
      ["analyse", "scale", study.study, "--items"] + names + [
        "--reverse", "s4", "--without", "9", "--format", "json", "--base",
        (1...5).map { "s\($0) != 9" }.joined(separator: " and "),
      ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let found = try JSONTree(Data(outcome.output.utf8))
    let wanted = reference[items == 5 ? "scale" : "scale4"]
    let whole = found["scale"]
    for (name, other) in [
      ("n", "n"), ("alpha", "alpha"), ("lower", "lower"), ("upper", "upper"),
      ("standardised_alpha", "standardised"), ("mean_correlation", "mean_correlation"),
    ] {
      #expect(agrees(whole[name], wanted[other].number), "\(name)")
    }
    #expect(found["items"].list.count == items)
    for (index, item) in found["items"].list.enumerated() {
      for name in ["mean", "sd", "item_total", "item_rest", "alpha_if_deleted"] {
        #expect(agrees(item[name], wanted[name].numbers[index]), "\(name) \(index)")
      }
      #expect(
        agrees(found["eigenvalues"][index]["eigenvalue"], wanted["eigenvalues"].numbers[index]))
    }
    // What breaches the report's bounds follows from the reference.
    let alpha = try #require(wanted["alpha"].number)
    var breaches = alpha > 0.70 ? [] : ["alpha"]
    for index in 0..<items {
      if wanted["item_rest"].numbers[index] <= 0.35 { breaches.append("item-rest s\(index + 1)") }
      if wanted["alpha_if_deleted"].numbers[index] - alpha > 0.05 {
        breaches.append("alpha-rise s\(index + 1)")
      }
    }
    #expect(breaches.isEmpty == (items == 4))
    #expect(
      found["findings"].list.map { finding in
        [finding["name"].text, finding["item"].text].compactMap(\.self).joined(separator: " ")
      } == breaches)
  }

  @Test(arguments: ["geslacht", "opleiding", "regio", "mening"])
  func treesGroupAsKassDoes(predictor: String) throws {
    let found = try study.json(
      "analyse", "chaid", "--outcome", "gemeld", "--predictors", "geslacht", "opleiding", "regio",
      "mening", "--ordinal", "opleiding", "--minimum-child", "25")
    let wanted = reference["chaid"][predictor]
    let own = try #require(
      found["predictors"].list.first { $0["predictor"].text == predictor })
    #expect(own["groups"].texts == wanted["groups"].texts)
    for name in ["statistic", "df", "p", "multiplier", "p_adjusted"] {
      #expect(agrees(own[name], wanted[name].number), "\(name)")
    }
    // The best one splits everybody.
    #expect(found["splits"][0]["predictor"].text == "opleiding")
    let nodes = found["nodes"].list
    #expect(nodes[0]["node"].text == "1" && nodes[0]["n"].number == 307)
    let children = nodes.filter { $0["parent"].text == "1" }
    #expect(children.reduce(0) { $0 + ($1["n"].number ?? 0) } == 307)
    #expect(
      children.map { $0["categories"].texts } == [["laag", "(missing)"], ["midden"], ["hoog"]])
    for node in nodes {
      let counts = [node["count"]["ja"].number ?? 0, node["count"]["nee"].number ?? 0]
      #expect(counts[0] + counts[1] == node["n"].number)
      #expect(agrees(node["percent"]["ja"], 100 * counts[0] / (counts[0] + counts[1])))
    }
  }
}
