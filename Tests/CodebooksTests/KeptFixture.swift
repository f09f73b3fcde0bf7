import CodingModel

/// A codebook in which everything is set, and rules by chance.
enum KeptFixture {
  /// Numbers by chance, the same for the same seed (Knuth's MMIX generator, 1999).
  struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static var codebook: Codebook {
    var book = Codebook(
      name: "vol", title: LocalizedText(dutch: "Titel", english: "Title"),
      summary: LocalizedText(dutch: nil, english: "Only English"),
      cases: CaseSchema(
        idColumn: "id", textColumn: "tekst", weightColumn: "gewicht",
        weightSets: [WeightSet(id: "w", column: "w2")], units: .answered("a")),
      attributes: [
        Attribute(
          id: "a", column: "kolom", label: "A \u{1F469}\u{200D}\u{1F680}",
          categories: [CodingModel.Category(id: "1", label: "een")], isBlind: true)
      ],
      variables: [
        Variable(
          id: "v", kind: .multiple, label: "V", question: "Wat?", level: .ordinal,
          codes: [
            Code(
              id: "c", key: "e\u{301}", label: "C", brief: "b", definition: "d", whenToUse: "w",
              whenNotToUse: "n", example: "x")
          ],
          applies: .includes("a", ["1", "2"]), allowsNone: true)
      ],
      derived: [
        DerivedVariable(
          id: "d", label: "D",
          codes: [DerivedVariable.DerivedCode(id: "j", label: "ja", rule: .answered("v"))],
          isMultiple: true)
      ],
      tables: [table])
    book.cases.population = 4426
    book.placeholders = [Placeholder("naam"), Placeholder("dienst")].compactMap { $0 }
    book.disclosure.minimumCell = 7
    book.disclosure.minimumBase = 20
    book.disclosure.method = .merge
    book.disclosure.rounding = .unbiased
    book.disclosure.roundingBase = 3
    book.disclosure.dominanceCount = 4
    book.disclosure.dominancePercent = 71.5
    return book
  }

  private static var table: TablePlan {
    var options = TableOptions()
    options.shareOf = .mentions
    options.leftOut = ["x", "y"]
    options.nonResponse = .row
    options.showsEmptyRows = false
    options.order = .ascending
    options.showsSubtotals = true
    options.showsRowN = false
    options.markPoints = 4.25
    options.showsIntervals = true
    options.comparesColumns = true
    options.showsResiduals = true
    options.correctsTests = true
    options.weight = "w"
    options.bands = [["1", "2"], [], ["3"]]
    options.language = .english
    let line = TableLine(group: "g", label: "l", codes: ["c"])
    return TablePlan(
      id: "t", kind: "crosstab", title: "T", base: .leads("v", ["c"]), baseLabel: "basis",
      headCount: .not(.answered("v")),
      blocks: [TableBlock(variable: "v", use: .any, lines: [line])],
      columns: TableBlock(variable: "a", lines: [line, line]), percentage: .total,
      showsTotal: true, isWeighted: true, publishedP: 0.004, testsIndependence: true,
      notes: ["n", "m"], options: options)
  }

  /// A rule by chance, with no more than so many in each other.
  static func rule(depth: Int, _ chance: inout Chance) -> Condition {
    let forms = depth > 0 ? 0...7 : 0...4
    switch Int.random(in: forms, using: &chance) {
    case 0: return .always
    case 1: return .includes("a", ["1", "2"])
    case 2: return .leads("b", [])
    case 3:
      let relation = Condition.Relation.allCases.randomElement(using: &chance) ?? .less
      let quantity: Condition.Quantity =
        Bool.random(using: &chance) ? .number("n") : .codeCount("m")
      return .compares(quantity, relation, Double.random(in: -1e9...1e9, using: &chance))
    case 4: return .answered("c")
    case 5: return .not(rule(depth: depth - 1, &chance))
    case 6: return .and(rule(depth: depth - 1, &chance), rule(depth: depth - 1, &chance))
    default: return .or(rule(depth: depth - 1, &chance), rule(depth: depth - 1, &chance))
    }
  }

  /// The stored fields in which two values do not differ.
  static func untouched(_ value: Any, _ blank: Any) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: blank).children).compactMap {
      "\($0.value)" == "\($1.value)" ? $0.label : nil
    }
  }
}
