import CodingModel
import Reports
import Tables
import Testing

/// A codebook as a document, as a value.
@Suite struct CodebookReportTests {
  static let codebook: Codebook = {
    var codebook = Codebook(
      name: "klein", title: LocalizedText(dutch: "Klein", english: "Small"),
      summary: LocalizedText(dutch: "Samen.", english: "Together."),
      cases: CaseSchema(idColumn: "id", textColumn: "t", units: .includes("grp", ["a"])),
      attributes: [
        Attribute(
          id: "grp", column: "grp", label: LocalizedText(dutch: "Groep", english: "Group"),
          categories: [Category(id: "a", label: "A"), Category(id: "b", label: "B")]),
        Attribute(id: "town", column: "town", label: "Town", isBlind: true),
      ],
      variables: [
        Variable(
          id: "verdict", kind: .single, label: LocalizedText(dutch: "Oordeel", english: "Verdict"),
          question: LocalizedText(dutch: "Wat?", english: "What?"),
          codes: [
            Code(
              id: "bad", key: "b", label: LocalizedText(dutch: "fout", english: "wrong"),
              brief: LocalizedText(dutch: "Kort.", english: "Brief."),
              definition: LocalizedText(dutch: "Lang.", english: "Long."),
              whenToUse: LocalizedText(dutch: "Dan.", english: "Then."),
              whenNotToUse: LocalizedText(dutch: "Anders niet.", english: "Not else."),
              example: LocalizedText(dutch: "Zo.", english: "Like this.")),
            Code(id: "good", key: "o", label: LocalizedText(dutch: "goed", english: "right")),
          ]),
        Variable(
          id: "form", kind: .multiple, label: "Form",
          codes: [Code(id: "x", key: "x", label: "X")], applies: .includes("verdict", ["bad"]),
          allowsNone: true),
        Variable(id: "remark", kind: .text, label: "Remark"),
      ])
    codebook.derived = [
      DerivedVariable(
        id: "any", label: "Any",
        codes: [.init(id: "yes", label: "Yes", rule: .not(.includes("form", ["x"])))])
    ]
    return codebook
  }()

  private func sections(_ language: Language, version: Int? = nil) -> [Grid] {
    CodebookReport(Self.codebook, version: version, language: language).sections
  }

  @Test func everyPartHasItsSectionInOrder() {
    #expect(
      sections(.english).map(\.title) == [
        "Small", "Verdict (verdict)", "Verdict: wrong (bad, key b)", "Verdict: right (good, key o)",
        "Form (form)", "Form: X (x, key x)", "Remark (remark)", "Any (any)",
        "Attributes of respondents",
      ])
  }

  /// MacQueen's order; what is empty is left out, and nothing stands twice.
  @Test func aCodeIsDescribedInOrder() {
    #expect(
      sections(.english)[2].captions == [
        "Brief.", "Definition: Long.", "When to use: Then.", "When not to use: Not else.",
        "Example: Like this.",
      ])
    #expect(
      sections(.dutch)[2].captions == [
        "Kort.", "Definitie: Lang.", "Wel gebruiken: Dan.", "Niet gebruiken: Anders niet.",
        "Voorbeeld: Zo.",
      ])
    #expect(sections(.english)[3].captions.isEmpty)
  }

  @Test func routingAndKindsAreToldInWords() {
    let told = sections(.english)
    #expect(told[1].captions == ["What?", "Choose one code.", "Always asked."])
    #expect(
      told[4].captions == [
        "Choose one or more codes; one of them is the main one. None of these codes is an answer too.",
        "Asked where this holds: verdict == bad.",
      ])
    #expect(told[6].captions == ["Write a text.", "Always asked."])
    #expect(told[7].captions.last == "Yes (yes): form != x")
    #expect(
      told[8].captions == ["Group (grp): A; B.", "Town (town). Coders do not see this."])
  }

  @Test func theOverviewCountsCodes() {
    let overview = sections(.dutch, version: 3)[0]
    #expect(
      overview.captions == [
        "Samen.", "Codeboek klein, versie 3.",
        "Gecodeerd worden respondenten voor wie geldt: grp == a.",
      ])
    #expect(overview.rows.map { $0.cells.map(\.text) }.map { $0[3] } == ["2", "1", ""])
    #expect(sections(.dutch)[0].captions[1] == "Codeboek klein.")
  }

  /// Sections of prose leave no table behind, and text from a codebook stays text.
  @Test func prosePassesEveryFormat() {
    let prose = Grid(title: "A <b> & 50%", captions: ["<i>Hoi</i>_"], columns: [], rows: [])
    var html = ""
    HTMLGrid(languageTag: "nl").write([prose], to: &html)
    #expect(!html.contains("<table>") && !html.contains("<i>"))
    #expect(html.contains("<h2>A &lt;b&gt; &amp; 50%</h2>"))
    var latex = ""
    LaTeXGrid().write(prose, to: &latex)
    #expect(
      latex
        == "\\subsection*{A \\textless{}b\\textgreater{} \\& 50\\%}\n\n\\textless{}i\\textgreater{}Hoi"
        + "\\textless{}/i\\textgreater{}\\_\n")
  }
}
