import Foundation
import Testing

/// `duid analyse --publish`: what small cells would give away is not printed, and whoever asks hears why.
@Suite struct AnalysePublishTests {
  let study: AnalyseStudy

  init() throws { study = try AnalyseStudy() }

  private func run(_ arguments: [String], _ more: String...) throws -> Duid.Outcome {
    try Duid.run(["analyse", arguments[0], study.study] + arguments.dropFirst() + more)
  }

  private func json(_ arguments: [String], _ more: String...) throws -> JSONTree {
    let outcome = try Duid.run(
      ["analyse", arguments[0], study.study] + arguments.dropFirst() + more
        + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONTree(Data(outcome.output.utf8))
  }

  // MARK: Trees

  /// Trees with groups of all sizes, and the cell that must be shown.
  static let trees: [([String], Int)] = [
    (["--outcome", "gemeld", "--predictors", "opleiding", "regio", "geslacht"], 5),
    (["--outcome", "gemeld", "--predictors", "opleiding", "regio", "leeftijd"], 12),
    (["--outcome", "mening", "--predictors", "opleiding", "regio", "geslacht"], 8),
    (["--outcome", "gemeld", "--predictors", "opleiding", "geslacht", "mening"], 20),
    (["--outcome", "gemeld", "--predictors", "opleiding", "regio"], 2),
  ]

  @Test(arguments: trees)
  func noSmallGroupOfATreeIsPrinted(tree: [String], minimum: Int) throws {
    let tree =
      ["chaid"] + tree + [
        "--minimum-parent", "20", "--minimum-child", "3", "--level", "0.6", "--depth", "4",
      ]
    let whole = try json(tree)
    let shown = try json(tree, "--publish", "--minimum-cell", "\(minimum)", "--minimum-base", "15")
    let (all, published) = (whole["nodes"].list, shown["nodes"].list)
    #expect(all.count == published.count && all.count > 4)
    func counts(_ node: JSONTree) -> [Int] {
      ((node["count"].value as? [String: Any]) ?? [:]).sorted { $0.key < $1.key }
        .map { ($0.value as? Int) ?? -1 }
    }
    func isSmall(_ node: JSONTree) -> Bool {
      counts(node).contains { (1..<minimum).contains($0) } || (node["n"].number ?? 0) < 15
    }
    var hidden: Set<String> = []
    for node in all {
      guard let name = node["node"].text, let parent = node["parent"].text else { continue }
      let siblings = all.filter { $0["parent"].text == parent }
      if hidden.contains(parent) || siblings.contains(where: isSmall) { hidden.insert(name) }
    }
    for (node, own) in zip(all, published) {
      let name = try #require(node["node"].text)
      if hidden.contains(name) {
        #expect(own["n"].number == nil && counts(own).allSatisfy { $0 == -1 }, "\(name)")
        #expect(own["suppressed"].texts.contains("n"))
      } else {
        #expect(own["n"].number == node["n"].number && counts(own) == counts(node), "\(name)")
        #expect(!isSmall(own))
      }
    }
    for split in shown["splits"].list {
      let isHidden = hidden.contains((split["node"].text ?? "") + ".1")
      #expect((split["statistic"].number == nil) == isHidden)
      #expect(
        (split["p"].number == nil) == isHidden && (split["p_adjusted"].number == nil) == isHidden)
      #expect(split["df"].number != nil && !split["groups"].texts.isEmpty)
    }
    #expect((shown["model"]["correct_percent"].number == nil) == !hidden.isEmpty)
    if minimum > 10 { #expect(!hidden.isEmpty) }
  }

  @Test func aTreeSaysWhatIsLeftOut() throws {
    let tree = [
      "chaid", "--outcome", "gemeld", "--predictors", "opleiding", "--minimum-child", "10",
      "--publish", "--minimum-cell",
    ]
    // The group of low education and none given has 92 respondents, of whom 21 reported.
    let dutch = try run(tree + ["22"], "--lang", "nl").output.replacing("\n", with: " ")
    #expect(dutch.contains("· Weggelaten: de aantallen van 3 groepen"))
    #expect(dutch.contains("minder dan 22 personen"))
    #expect(dutch.contains("· Weggelaten: toetsen van groepen"))
    #expect(dutch.contains("Besluiten om een kleine cel te publiceren gelden voor tabellen."))
    let english = try run(tree + ["22"], "--lang", "en").output
    #expect(english.replacing("\n", with: " ").contains("· Left out: the numbers of 3 groups"))
    #expect(!english.contains("weigh that before"))
    for format in ["text", "markdown", "csv", "html", "latex", "json"] {
      let open = try run(tree + ["21"], "--format", format).output
      let shut = try run(tree + ["22"], "--format", format).output
      #expect(open.contains("92") && !shut.contains("92"), "\(format)")
      #expect(shut.contains("307"))
      if format != "json" { #expect(shut.contains(format == "csv" ? "confidential" : "·")) }
    }
    let open = try run(tree + ["21"], "--lang", "en").output
    #expect(!open.contains("Left out: the") && !open.contains("Left out: tests"))
  }

  // MARK: Regressions

  @Test func smallCellsBehindOddsRatiosAreNotPrinted() throws {
    let regression = [
      "logistic", "--outcome", "gemeld=ja", "--predictors", "opleiding", "regio", "mening",
    ]
    let whole = try json(regression)
    // Laag and ja together are 16; every other cell has more than 20.
    let shown = try json(regression, "--publish", "--minimum-cell", "17")
    let numbers = ["estimate", "se", "statistic", "p", "odds_ratio", "lower", "upper"]
    for (term, own) in zip(whole["terms"].list, shown["terms"].list) {
      let isHidden = term["predictor"].text == "opleiding" || term["predictor"].text == nil
      for name in numbers {
        #expect(own[name].number == (isHidden ? nil : term[name].number), "\(name)")
      }
      #expect(own["category"].text == term["category"].text)
    }
    for (added, own) in zip(whole["predictors"].list, shown["predictors"].list) {
      let isHidden = added["predictor"].text == "opleiding"
      #expect(own["p"].number == (isHidden ? nil : added["p"].number))
    }
    for name in ["statistic", "p", "mcfadden", "nagelkerke", "log_likelihood"] {
      #expect(whole["model"][name].number != nil && shown["model"][name].number == nil, "\(name)")
    }
    #expect(shown["model"]["n"].number == whole["model"]["n"].number)
    #expect(shown["notes"].texts.contains { $0.contains("Education") || $0.contains("Opleiding") })
    let enough = try json(regression, "--publish", "--minimum-cell", "16")
    #expect(enough["terms"][0]["estimate"].number == whole["terms"][0]["estimate"].number)
    // Weights change shares, not who can be recognised.
    let weighted = try json(
      regression, "--publish", "--minimum-cell", "17", "--weight", "gewicht")
    #expect(weighted["terms"][1]["odds_ratio"].number == nil)
    #expect(weighted["terms"].list.contains { $0["odds_ratio"].number != nil })
  }

  @Test func theCountOfThoseLeftOutDoesNotFollowFromTheBase() throws {
    let regression = ["logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "mening"]
    let whole = try json(regression)
    #expect(whole["model"]["omitted"].number == 13)
    let shown = try json(regression, "--publish", "--minimum-cell", "14")
    #expect(shown["model"]["omitted"].number == nil)
    #expect(shown["captions"].texts.first?.contains("307") == true)
    #expect(!(shown["captions"].texts.first ?? "").contains("320"))
  }

  // MARK: What cannot be published

  /// Arguments, and parts of the refusal in Dutch and English.
  static let refusals: [([String], String, String)] = [
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "opleiding", "--minimum-cell", "17"],
      "achter 'Opleiding' staan cellen van minder dan 17", "behind 'Education' stand cells"
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--base", "leeftijd > 58",
        "--minimum-cell", "20",
      ], "hebben minder dan 20 respondenten wel of juist niet", "fewer than 20 respondents have"
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--minimum-base", "1000",
      ], "rust op minder dan 1000 respondenten", "rests on fewer than 1000 respondents"
    ),
    (
      ["chaid", "--outcome", "geslacht", "--predictors", "regio"],
      "'anders' hebben minder dan 5", "fewer than 5 respondents have 'other'"
    ),
    (
      ["chaid", "--outcome", "gemeld", "--predictors", "regio", "--minimum-base", "500"],
      "minder dan 500 respondenten", "fewer than 500 respondents"
    ),
    (
      [
        "scale", "--items", "s1", "s5", "--without", "9", "4", "5", "--minimum-cell", "20",
      ], "een antwoord op 'Stelling 5' gaven minder dan 20", "one of the answers to 'Statement 5'"
    ),
    (
      [
        "scale", "--items", "s1", "s2", "--without", "9", "1", "4", "5", "--minimum-cell", "20",
      ], "twee antwoorden samen, op 'Stelling 1' en 'Stelling 2'", "two answers together, to"
    ),
  ]

  @Test(arguments: refusals)
  func whatCannotBePublishedIsRefusedWithTheReason(
    arguments: [String], dutch: String, english: String
  ) throws {
    for (language, part) in [("nl", dutch), ("en", english)] {
      let outcome = try run(arguments, "--publish", "--lang", language)
      #expect(outcome.status == 1, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
    let plain = arguments.filter { !$0.hasPrefix("--minimum-c") && !$0.hasPrefix("--minimum-b") }
    let isLimited = plain.count < arguments.count
    let outcome = try run(isLimited ? Array(plain.dropLast()) : plain)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aScaleOfManyAnswersIsPublishedAsItIs() throws {
    let scale = ["scale", "--items", "s1", "s2", "s3", "--without", "9"]
    let (whole, shown) = (try json(scale), try json(scale, "--publish"))
    for index in 0..<3 {
      #expect(shown["items"][index]["mean"].number == whole["items"][index]["mean"].number)
    }
    #expect(shown["scale"]["alpha"].number == whole["scale"]["alpha"].number)
  }

  @Test func roundedCountsGoWithoutAnalyses() throws {
    let scratch = try Scratch()
    let book = try String(
      contentsOf: AnalyseStudy.fixture("analyse-codebook", "yaml"), encoding: .utf8)
    let path = scratch.path("rond.duid")
    let made = try Duid.run([
      "new", path, "--codebook",
      try scratch.write(book + "\ndisclosure: {method: round}\n", to: "rond.yaml"), "--cases",
      try AnalyseStudy.fixture("analyse-cases", "csv").path(),
    ])
    try #require(made.status == 0, "\(made.errors)")
    let outcome = try Duid.run([
      "analyse", "chaid", path, "--outcome", "gemeld", "--predictors", "regio", "--publish",
      "--lang", "en",
    ])
    #expect(outcome.status == 1 && outcome.errors.contains("publishes rounded counts"))
  }

  @Test func wordsOfUse() throws {
    let own = try run(
      ["chaid", "--outcome", "gemeld", "--predictors", "regio"], "--publish", "--coder", "anna",
      "--lang", "nl")
    #expect(own.status == 2 && own.errors.contains("--publish neemt definitieve waarden"))
    let limits = try run(
      ["scale", "--items", "s1", "s2"], "--minimum-cell", "3", "--lang", "en")
    #expect(limits.status == 2 && limits.errors.contains("go with --publish"))
    for command in ["chaid", "logistic", "scale"] {
      #expect(try Duid.run(["analyse", command, "--help"]).output.contains("--publish"))
    }
  }
}
