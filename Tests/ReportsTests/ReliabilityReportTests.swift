import Analysis
import CodingModel
import Reports
import Tables
import Testing

/// A statement about a small study whose numbers can be counted by hand.
@Suite struct ReliabilityReportTests {
  static let staff = [
    Coder(id: "anna", role: .coder), Coder(id: "bram", role: .coder),
    Coder(id: "lead", role: .lead),
  ]

  static let codebook = Codebook(
    name: "klein", title: LocalizedText([.dutch: "Klein onderzoek", .english: "Small study"]),
    cases: CaseSchema(idColumn: "id", textColumn: "text"),
    variables: [
      Variable(
        id: "verdict", kind: .single,
        label: LocalizedText([.dutch: "Oordeel", .english: "Verdict"]), codes: codes("yes", "no")),
      Variable(
        id: "form", kind: .single, label: LocalizedText([.dutch: "Vorm", .english: "Form"]),
        codes: codes("a", "b"), applies: .includes("verdict", ["yes"])),
    ])

  static func codes(_ names: CodeID...) -> [Code] {
    names.map { Code(id: $0, key: "k", label: LocalizedText($0.rawValue)) }
  }

  /// Verdicts of anna and bram unit by unit; `-` is not coded.
  static func statement(
    _ anna: String, _ bram: String, rulings: [Int: CodeID] = [:], isOpen: Bool = false,
    language: Language = .english
  ) throws -> ReliabilityStatement {
    var ledger = CodingLedger()
    func code(_ coder: CoderID, _ unit: Int, _ variable: VariableID, _ code: CodeID) {
      ledger.record(
        Decision(unit: UnitID("u\(unit)"), variable: variable, answer: .codes([code])), by: coder)
    }
    for (coder, verdicts) in [("anna", anna), ("bram", bram)] as [(CoderID, String)] {
      for (unit, sign) in verdicts.enumerated() where sign != "-" {
        code(coder, unit, "verdict", sign == "y" ? "yes" : "no")
        if sign == "y" { code(coder, unit, "form", "a") }
      }
    }
    for (unit, ruling) in rulings { code("lead", unit, "verdict", ruling) }
    if isOpen {
      ledger.apply(
        CodingEvent(
          coder: "lead", sequence: 1, action: .comparisonOpened, time: 0, codebookVersion: 1))
    }
    return ReliabilityStatement(
      of: .init(name: "klein", codebookVersion: 2, software: "duid 9.9", staff: staff),
      codebook: codebook,
      respondents: anna.indices.enumerated().map { unit, _ in
        Respondent(id: UnitID("u\(unit)"), text: "")
      }, view: try OpenView(of: ledger, for: staff[2]), language: language)
  }

  static func text(_ statement: ReliabilityStatement, _ language: Language) -> String {
    var text = ""
    for section in ReliabilityReport(statement, language: language).sections {
      TextGrid(bars: .none, width: .init(prose: 10_000, table: nil)).write(section, to: &text)
      text += "\n"
    }
    return text
  }

  @Test func countsWhoCodedWhat() throws {
    let statement = try Self.statement("yynny-", "yynn--")
    #expect(statement.units == 6)
    #expect(statement.doubleCodedUnits == 4)
    #expect(statement.coders.map(\.units) == [5, 4])
    #expect(statement.leads == ["lead"])
    #expect(statement.variables.map(\.label) == ["Verdict", "Form"])
    let names = statement.variables[0].agreement.coefficients.map(\.name)
    #expect(names == ["percent-agreement", "cohen-kappa", "krippendorff-alpha", "gwet-ac1"])
    #expect(statement.variables[1].agreement.readings.count == 3)
    let text = Self.text(statement, .english)
    #expect(text.contains("anna (5) and bram (4)"))
    #expect(text.contains("‘Small study’, version 2"))
    #expect(text.contains("Of 6 units, 4 (67%) were coded by two or more coders."))
    #expect(text.contains("Computed with duid 9.9."))
  }

  @Test func countsHowDisagreementsWereSettled() throws {
    // u0 agreed, u1 ruled, u2 open, u3 by one coder, u4 by nobody.
    let statement = try Self.statement("yyny-", "ynyn-", rulings: [1: "yes"])
    let verdict = statement.variables[0].settlement
    #expect(verdict.agreed == 1)
    #expect(verdict.adjudicated == 1)
    #expect(verdict.adjudicatedCodes == 1)
    #expect(verdict.open == 2)
    #expect(verdict.single == 0)
    #expect(verdict.notCoded == 1)
    let text = Self.text(statement, .dutch)
    #expect(text.contains("Verder besliste de leiding (lead): 1 keer omdat codeurs verschillende"))
    #expect(text.contains("Nog 2 verschillen staan open."))
    let single = try Self.statement("y-", "--")
    #expect(single.variables[0].settlement.single == 1)
    #expect(Self.text(try Self.statement("y", "y"), .dutch).contains("Er staat geen verschil meer"))
  }

  @Test func saysWhetherAllUnitsWereCodedTwice() throws {
    let all = try Self.statement("yn", "yn")
    #expect(Self.text(all, .english).contains("All 2 units were coded by two or more coders"))
    #expect(Self.text(all, .dutch).contains("er is geen steekproef getrokken"))
    #expect(!Self.text(all, .english).contains("opened the comparison"))
    let opened = try Self.statement("yn", "yn", isOpen: true)
    #expect(Self.text(opened, .english).contains("until the lead opened the comparison"))
  }

  @Test func countsNoneAndOneInWords() throws {
    let none = try Self.statement("", "")
    #expect(Self.text(none, .english).contains("There are no units to code."))
    #expect(Self.text(none, .dutch).contains("Er zijn geen eenheden om te coderen."))
    #expect(!Self.text(none, .english).contains("All 0 units"))
    let one = try Self.statement("y", "y")
    #expect(Self.text(one, .english).contains("The only unit was coded by two or more coders"))
    #expect(Self.text(one, .dutch).contains("De enige eenheid is door twee of meer codeurs"))
    #expect(Self.text(one, .english).contains("There were 2 coders;"))
    var alone = one
    alone.coders.removeLast()
    #expect(Self.text(alone, .english).contains("There was one coder;"))
    #expect(Self.text(alone, .dutch).contains("Er was één codeur;"))
    alone.coders = []
    #expect(Self.text(alone, .english).contains("Nobody has the role of coder."))
    #expect(Self.text(alone, .dutch).contains("Niemand heeft de rol van codeur."))
  }

  @Test func groupsDigitsOfOpenDisagreements() throws {
    var statement = try Self.statement("y", "n")
    statement.variables[0].settlement.open = 1_234
    #expect(Self.text(statement, .english).contains("1,234 disagreements are still open."))
    #expect(Self.text(statement, .dutch).contains("Nog 1.234 verschillen staan open."))
  }

  @Test func undefinedCoefficientsSayWhy() throws {
    let text = Self.text(try Self.statement("yyy", "yyy", language: .dutch), .dutch)
    #expect(text.contains("Oordeel, Krippendorffs alfa: De vergelijkbare coderingen verschillen"))
    #expect(!text.lowercased().contains("nan"))
  }

  /// Coders, sample, index, values, readings, settlement, software: where reviewers look for them.
  @Test(arguments: Language.allCases)
  func sectionsStandInTheOrderOfTheGuidelines(language: Language) throws {
    let sections = ReliabilityReport(
      try Self.statement("yn", "yn", language: language), language: language
    ).sections
    let titles =
      language == .dutch
      ? [
        "Betrouwbaarheid van de codering: klein", "Codeurs en codeboek",
        "Dubbel gecodeerde eenheden", "Maten en waarom deze", "Overeenstemming per variabele",
        "Voorwaardelijke variabelen", "Hoe verschillen zijn beslecht", "Programma en bronnen",
        "Zelf aan te vullen",
      ]
      : [
        "Reliability of the coding: klein", "Coders and codebook", "Double-coded units",
        "Indices and why these", "Agreement by variable", "Conditional variables",
        "How disagreements were settled", "Software and sources", "To be added by the author",
      ]
    #expect(sections.map(\.title) == titles)
  }

  @Test func threeCodersGetFleissKappa() throws {
    let staff = Self.staff + [Coder(id: "cas", role: .coder)]
    let statement = ReliabilityStatement(
      of: .init(name: "k", codebookVersion: 1, software: "duid", staff: staff),
      codebook: Self.codebook, respondents: [],
      view: try OpenView(of: CodingLedger(), for: staff[2]), language: .english)
    #expect(statement.variables[0].coefficient("fleiss-kappa") != nil)
    #expect(statement.variables[0].coefficient("cohen-kappa") == nil)
    #expect(Self.text(statement, .english).contains("Fleiss' kappa corrects for the chance"))
  }
}
