import Testing

@testable import CodingModel

/// What a codebook answers about its own names.
@Suite struct CodebookQueryTests {
  static let book: Codebook = {
    var book = verdictBook
    book.attributes.append(
      Attribute(
        id: "rang", column: "r", label: LocalizedText([.dutch: "Rang", .english: "Rank"]),
        categories: [Category(id: "hoog", label: "Hoog")], isBlind: true))
    book.derived = [
      DerivedVariable(
        id: "groep", label: "Groep",
        codes: [.init(id: "1", label: "een", rule: .includes("vorm", ["1a"]))], isMultiple: true)
    ]
    book.cases.weightColumn = "w"
    book.cases.weightSets = [WeightSet(id: "w2", column: "gewicht")]
    book.tables = [TablePlan(id: "T", kind: "frequency", title: "T", blocks: [])]
    return book
  }()

  @Test func namesAreFoundWhereverTheyAreDeclared() {
    let book = Self.book
    #expect(book.variable("vorm")?.kind == .multiple && book.variable("rang") == nil)
    #expect(book.attribute("rang")?.column == "r" && book.attribute("vorm") == nil)
    #expect(book.derivedVariable("groep")?.isMultiple == true)
    #expect(book.table("T")?.kind == "frequency" && book.table("U") == nil)
    #expect(book.categories(of: "vorm").map(\.id) == ["1a", "1b"])
    #expect(book.categories(of: "rang").map(\.id) == ["hoog"])
    #expect(book.categories(of: "groep").map(\.id) == ["1"])
    #expect(book.categories(of: "cluster").isEmpty && book.categories(of: "geen").isEmpty)
    #expect(book.label(of: "rang")[.english] == "Rank")
    #expect(book.label(of: "geen")[.dutch] == "geen")
    #expect(
      book.names == ["cluster", "rang", "bron", "oordeel", "vorm", "reden", "groep"])
    #expect(book.crossable == ["rang", "bron", "oordeel", "vorm", "groep"])
    #expect(book.weightNames == ["w", "w2"])
    #expect(
      ["vorm", "groep", "oordeel", "rang"].map { book.allowsSeveralCodes($0) }
        == [true, true, false, false])
  }

  @Test func rulesKnowWhatANameCanBe() throws {
    let book = Self.book
    let open = try #require(book.target(of: "cluster"))
    #expect(open.isOpen && open.codes.isEmpty && !open.isText)
    let closed = try #require(book.target(of: "rang"))
    #expect(!closed.isOpen && closed.codes == ["hoog"])
    #expect(book.target(of: "reden")?.isText == true)
    #expect(book.target(of: "groep")?.codes == ["1"])
    #expect(book.target(of: "geen") == nil)
  }

  @Test func codersSeeNoBlindAttributes() {
    let (coder, lead) = (Coder(id: "a", role: .coder), Coder(id: "l", role: .lead))
    #expect(Self.book.attributes(for: coder).map(\.id) == ["cluster"])
    #expect(Self.book.attributes(for: lead).map(\.id) == ["cluster", "rang"])
    let unit = Respondent(id: "u", text: "t", attributes: ["cluster": "SO", "rang": "hoog"])
    #expect(unit.shown(to: coder, by: Self.book).attributes == ["cluster": "SO"])
    #expect(unit.shown(to: lead, by: Self.book) == unit)
    #expect(unit.value(of: "rang") == .answered(.codes(["hoog"])))
    #expect(unit.value(of: "leeftijd") == .notAsked)
  }

  @Test func aUnitNobodyTouchedIsOpenWhereSomethingIsAskedOfAll() {
    #expect(verdictBook.leavesUntouchedUnitsOpen)
    var gated = verdictBook
    for index in gated.variables.indices {
      gated.variables[index].applies = .includes("cluster", ["SO"])
    }
    #expect(!gated.leavesUntouchedUnitsOpen)
    #expect(UnitStanding.untouched.isOpen && !UnitStanding.untouched.isDisputed)
  }

  @Test func textsFallBackToTheOtherLanguage() {
    let both = LocalizedText([.dutch: "ja", .english: "yes"])
    #expect(both[.dutch] == "ja" && both[.english] == "yes" && !both.isEmpty)
    let one = LocalizedText([.english: "yes"])
    #expect(one[.dutch] == "yes")
    let plain: LocalizedText = "beide"
    #expect(plain[.dutch] == "beide" && plain[.english] == "beide")
    #expect(LocalizedText([:]).isEmpty && LocalizedText("").isEmpty)
    #expect(LocalizedText([.dutch: ""]).isEmpty && LocalizedText([:])[.dutch].isEmpty)
  }

  // MARK: A table that nobody declared

  @Test func crossingOneNameCountsIt() {
    let plan = TablePlan(
      CrossRequest(rows: "oordeel", columns: nil), base: .always, in: Self.book)
    #expect(plan.kind == "frequency" && plan.id == "oordeel" && plan.columns == nil)
    #expect(plan.blocks.map(\.variable) == ["oordeel"])
    #expect(plan.blocks[0].lines.map(\.codes) == [["ja"], ["nee"]])
    #expect(!plan.testsIndependence && !plan.isWeighted && plan.showsTotal)
    #expect(plan.title[.dutch] == "Oordeel")
    #expect(plan.baseLabel[.english] == "respondents with an answer")
  }

  @Test func crossingTwoNamesTestsThem() throws {
    let base = try ConditionParser.parse("cluster == SO")
    let plan = TablePlan(
      CrossRequest(
        rows: "oordeel", columns: "rang", base: "cluster == SO", percentage: .column, weight: "w2"),
      base: base, in: Self.book)
    #expect(plan.kind == "crosstab" && plan.id == "oordeel x rang")
    #expect(plan.testsIndependence && plan.isWeighted && plan.options.weight == "w2")
    #expect(plan.base == base && plan.baseLabel[.dutch] == "cluster == SO")
    #expect(plan.title[.dutch] == "Oordeel naar Rang" && plan.title[.english] == "Oordeel by Rank")
    #expect(plan.percentage == .column && plan.columns?.lines.count == 1)
  }

  @Test(arguments: [("vorm", "oordeel"), ("oordeel", "vorm"), ("groep", "oordeel")])
  func severalAnswersAreCountedAndNotTested(rows: String, columns: String) {
    let plan = TablePlan(
      CrossRequest(rows: VariableID(rows), columns: VariableID(columns)), base: .always,
      in: Self.book)
    #expect(plan.kind == "multi-response" && !plan.testsIndependence)
  }

  // MARK: Words of a filter

  /// Words come back as they were typed, quotation marks holding blanks and colons together.
  @Test(
    arguments: [
      ("a b", [(nil, "a", 0), (nil, "b", 2)]), ("a:b", [("a", "b", 0)]),
      ("a:\"b c\" d", [("a", "b c", 0), (nil, "d", 8)]), ("\"a:b\"", [(nil, "a:b", 0)]),
      ("a:b:c", [("a", "b:c", 0)]), (":a", [(nil, ":a", 0)]), ("\"a b\":c", [("a b", "c", 0)]),
      ("  x\ty ", [(nil, "x", 2), (nil, "y", 4)]), ("a:", [("a", "", 0)]), ("\"\"", [(nil, "", 0)]),
      ("a\"b c\"d", [(nil, "ab cd", 0)]),
    ] as [(String, [(String?, String, Int)])])
  func filtersAreSplit(filter: String, words: [(String?, String, Int)]) throws {
    let found = try UnitFilterWord.split(filter)
    #expect(found.map(\.name) == words.map(\.0))
    #expect(found.map(\.value) == words.map(\.1))
    #expect(found.map(\.position) == words.map(\.2))
  }

  @Test func filtersKnowWhetherTheyAskAboutCodings() throws {
    let viewer = Coder(id: "l", role: .lead)
    func asks(_ text: String) throws -> Bool {
      try UnitFilterParser(Self.book, viewer: viewer).parse(text).asksAboutCodings
    }
    let answers = try ["wethouder cluster:SO", "wethouder oordeel:ja", "memo:*", "status:open"]
      .map(asks)
    #expect(answers == [false, true, true, true])
    #expect(UnitFilter.everything.isEmpty && !UnitFilter.everything.asksAboutCodings)
    #expect(UnitOrder.random(seed: 7).name == "random:7")
    #expect(UnitOrder.answer("oordeel").name == "answer:oordeel")
  }
}
