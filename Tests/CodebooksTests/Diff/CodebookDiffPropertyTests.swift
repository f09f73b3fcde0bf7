import Codebooks
import CodingModel
import Testing

/// Every part of a codebook that can change, changed once: nothing slips past the diff.
@Suite struct CodebookDiffPropertyTests {
  /// A codebook in which everything is said that can be said.
  static let book: Codebook = {
    var cases = CaseSchema(
      idColumn: "id", textColumn: "text", weightColumn: "w",
      weightSets: [WeightSet(id: "w2", column: "weight2")], units: .includes("grp", ["a"]))
    cases.population = 100
    var code = Code(id: "x", key: "x", label: "X", brief: "b", definition: "d")
    code.whenToUse = "u"
    code.whenNotToUse = "n"
    code.example = "e"
    var options = TableOptions()
    options.markPoints = 10
    var book = Codebook(
      name: "b", title: LocalizedText([.dutch: "t", .english: "t"]), summary: "s", cases: cases,
      attributes: [
        Attribute(
          id: "grp", column: "grp", label: "G",
          categories: [Category(id: "a", label: "A"), Category(id: "b", label: "B")]),
        Attribute(id: "town", column: "town", label: "T"),
      ],
      variables: [
        Variable(
          id: "v", kind: .single, label: "V", question: "q",
          codes: [
            code, Code(id: "y", key: "y", label: "Y"),
          ], applies: .includes("grp", ["a"])),
        Variable(id: "t", kind: .text, label: "T"),
      ],
      derived: [
        DerivedVariable(
          id: "d", label: "D", codes: [.init(id: "1", label: "1", rule: .answered("v"))])
      ],
      tables: [
        TablePlan(
          id: "T1", kind: "crosstab", title: "T", base: .answered("v"), baseLabel: "bl",
          headCount: .answered("t"),
          blocks: [TableBlock(variable: "v", lines: [TableLine(label: "X", codes: ["x"])])],
          columns: TableBlock(variable: "grp", lines: []), publishedP: 0.5,
          testsIndependence: true, notes: ["n"], options: options)
      ])
    book.disclosure.minimumCell = 4
    return book
  }()

  typealias Change = @Sendable (inout Codebook) -> Void

  static let changes: [Change] = [
    { $0.name = "c" },
    { $0.summary = "z" },
    { $0.title = LocalizedText([.dutch: "t", .english: "z"]) },
    { $0.placeholders.removeLast() },
    { $0.disclosure.minimumCell = 6 },
    { $0.disclosure.roundingBase = 3 },
    { $0.cases.idColumn = "z" },
    { $0.cases.textColumn = "z" },
    { $0.cases.weightColumn = nil },
    { $0.cases.weightSets[0].column = "z" },
    { $0.cases.weightSets = [] },
    { $0.cases.population = nil },
    { $0.cases.units = .always },
    { $0.attributes[0].column = "z" },
    { $0.attributes[0].isBlind = true },
    { $0.attributes[0].categories.swapAt(0, 1) },
    { $0.attributes[0].categories.removeLast() },
    { $0.attributes[0].categories.append(Category(id: "c", label: "C")) },
    { $0.attributes.swapAt(0, 1) },
    { $0.attributes.removeLast() },
    { $0.attributes.append(Attribute(id: "z", column: "z", label: "Z")) },
    { $0.variables[0].kind = .multiple },
    { $0.variables[0].question = "z" },
    { $0.variables[0].level = .ordinal },
    { $0.variables[0].applies = .always },
    { $0.variables[0].allowsNone = true },
    { $0.variables[0].codes.swapAt(0, 1) },
    { $0.variables[0].codes.removeLast() },
    { $0.variables[0].codes[0].key = "z" },
    { $0.variables[0].codes[0].brief = "z" },
    { $0.variables[0].codes[0].definition = "z" },
    { $0.variables[0].codes[0].whenToUse = "z" },
    { $0.variables[0].codes[0].whenNotToUse = "z" },
    { $0.variables[0].codes[0].example = "z" },
    { $0.variables.swapAt(0, 1) },
    { $0.variables.removeLast() },
    { $0.derived[0].codes[0].rule = .always },
    { $0.derived[0].codes[0].category.label = "z" },
    { $0.derived[0].isMultiple = true },
    { $0.derived = [] },
    { $0.tables[0].kind = "frequency" },
    { $0.tables[0].base = .always },
    { $0.tables[0].baseLabel = "z" },
    { $0.tables[0].headCount = nil },
    { $0.tables[0].blocks[0].use = .any },
    { $0.tables[0].blocks[0].lines[0].group = "z" },
    { $0.tables[0].columns = nil },
    { $0.tables[0].percentage = .total },
    { $0.tables[0].showsTotal = true },
    { $0.tables[0].isWeighted = true },
    { $0.tables[0].publishedP = nil },
    { $0.tables[0].testsIndependence = false },
    { $0.tables[0].notes = [] },
    { $0.tables[0].options.bands = [["x", "y"]] },
    { $0.tables[0].options.weight = "w2" },
    { $0.tables = [] },
  ]

  @Test(arguments: changes.indices)
  func everyChangeIsOneChange(index: Int) {
    var changed = Self.book
    Self.changes[index](&changed)
    #expect(changed != Self.book)
    let there = CodebookDiff(from: Self.book, to: changed)
    let back = CodebookDiff(from: changed, to: Self.book)
    #expect(there.changes.count == 1, "\(there.changes.map { $0.sentence(in: .english) })")
    #expect(back.changes.count == 1)
    for change in there.changes + back.changes {
      let sentences = Language.allCases.map { change.sentence(in: $0) }
      #expect(sentences.allSatisfy { $0.hasSuffix(".") } && Set(sentences).count == 2)
    }
    // What was added one way was removed the other way; all else is the same kind of change.
    switch (there.changes.first, back.changes.first) {
    case (.added(let part)?, .removed(let other)?), (.removed(let part)?, .added(let other)?):
      #expect(part == other)
    case (.redefined(let part, let field)?, .redefined(let other, let same)?):
      #expect(part == other && field == same)
    case (
      .ruleChanged(let part, _, let from, let to)?, .ruleChanged(let other, _, let to2, let from2)?
    ):
      #expect(part == other && from == from2 && to == to2 && from != to)
    case (
      .relabelled(let part, _, let from, let to)?, .relabelled(let other, _, let to2, let from2)?
    ):
      #expect(part == other && from == from2 && to == to2)
    case (.keyChanged(_, let from, let to)?, .keyChanged(_, let to2, let from2)?):
      #expect(from == from2 && to == to2)
    case (.reordered(let part, _)?, .reordered(let other, _)?): #expect(part == other)
    default: Issue.record("\(there.changes) and \(back.changes)")
    }
  }

  @Test(arguments: changes.indices)
  func twoChangesAreTwoChanges(index: Int) {
    // The name of the codebook is told by itself, whatever else changes.
    guard index > 0 else { return }
    var changed = Self.book
    Self.changes[index](&changed)
    changed.name = "another"
    #expect(CodebookDiff(from: Self.book, to: changed).changes.count == 2)
    #expect(CodebookDiff(from: changed, to: changed).isEmpty)
  }

  /// What coders said may mean something else after these, and only after these.
  @Test func codingsAreTouchedByWhatCodersAnswered() {
    let touching = Self.changes.indices.filter { index in
      var changed = Self.book
      Self.changes[index](&changed)
      return CodebookDiff(from: Self.book, to: changed).changes.contains(where: \.touchesCodings)
    }
    let sentences = touching.map { index -> String in
      var changed = Self.book
      Self.changes[index](&changed)
      return CodebookDiff(from: Self.book, to: changed).changes.map { $0.sentence(in: .english) }
        .joined()
    }
    #expect(
      sentences == [
        "the file of cases has another id.", "the file of cases has another text.",
        "the file of cases has another weight.", "the file of cases has another weights.",
        "the file of cases has another weights.", "the file of cases has another population.",
        "the file of cases has another rule for units: 'grp == a' became 'all'.",
        "variable 'v' has another type.",
        "variable 'v' has another rule for applies: 'grp == a' became 'all'.",
        "variable 'v' has another none.", "code 'y' of 'v' was removed.",
        "code 'x' of 'v' has another brief.", "code 'x' of 'v' has another definition.",
        "code 'x' of 'v' has another use.", "code 'x' of 'v' has another do-not-use.",
        "variable 't' was removed.",
      ])
  }

  /// A code under another name was removed and added; in the order of the newer version.
  @Test func aRenamedCodeIsAnotherCode() {
    var changed = Self.book
    changed.variables[0].codes[1].id = "z"
    #expect(
      CodebookDiff(from: Self.book, to: changed).changes
        == [.removed(.code("y", of: "v")), .added(.code("z", of: "v"))])
  }
}
