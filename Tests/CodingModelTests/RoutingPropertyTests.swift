import Testing

@testable import CodingModel

/// Routing and adjudication over made-up codebooks without circles.
@Suite struct RoutingPropertyTests {
  /// Each variable depends on earlier ones and on an attribute, then all are put in another order.
  private static func book(_ seed: UInt64) -> Codebook {
    var random = Chance(seed: seed)
    let names = (0..<6).map { VariableID("v\($0)") }
    let codes = ["1", "2", "3"].map { Code(id: CodeID($0), key: Character($0), label: "") }
    var variables = names.enumerated().map { index, name in
      var rule = Condition.always
      if index > 0, random.below(4) > 0 {
        let source = random.one(of: Array(names.prefix(index)) + ["grp"])
        rule = .includes(source, [random.one(of: ["1", "2"])])
        if random.below(3) == 0 { rule = .not(rule) }
        if random.below(3) == 0 {
          rule = .or(rule, .answered(random.one(of: Array(names.prefix(index)))))
        }
      }
      return Variable(
        id: name, kind: .multiple, label: "", codes: codes, applies: rule, allowsNone: true)
    }
    variables = random.shuffled(variables)
    return Codebook(
      name: "b", title: "", cases: CaseSchema(idColumn: "id", textColumn: "t"),
      attributes: [Attribute(id: "grp", column: "grp", label: "")], variables: variables)
  }

  private static func answers(_ random: inout Chance, share: Int = 3) -> [VariableID: Answer] {
    var answers: [VariableID: Answer] = [:]
    for name in (0..<6).map({ VariableID("v\($0)") }) where random.below(share) > 0 {
      answers[name] = random.one(
        of: [.codes(["1"]), .codes(["2", "1"]), .codes(["3"]), .noneApplies])
    }
    return answers
  }

  private let unit = Respondent(id: "u", text: "", attributes: ["grp": "1"])

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theOrderOfVariablesDoesNotMatter(seed: UInt64) {
    var random = Chance(seed: seed &+ 1)
    let book = Self.book(seed)
    let answers = Self.answers(&random)
    var other = book
    other.variables = random.shuffled(book.variables)
    let (one, two) = (
      Routing(book).outcome(of: unit) { answers[$0] },
      Routing(other).outcome(of: unit) { answers[$0] }
    )
    #expect(one.values == two.values && one.applicability == two.applicability)
    #expect(one.isComplete == two.isComplete && one.values.count == 6)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func everyVariableStandsWhereItsRulePutsIt(seed: UInt64) {
    var random = Chance(seed: seed &+ 2)
    let book = Self.book(seed)
    let answers = Self.answers(&random)
    let outcome = Routing(book).outcome(of: unit) { answers[$0] }
    for variable in book.variables {
      let holds = variable.applies.holds { outcome.values[$0] ?? unit.value(of: $0) }
      let value = outcome.values[variable.id]
      switch holds {
      case true?:
        #expect(outcome.applicability[variable.id] == .applies)
        #expect(value == answers[variable.id].map(Value.answered) ?? .notCoded)
      case false?:
        #expect(outcome.applicability[variable.id] == .doesNotApply && value == .notAsked)
      case nil:
        #expect(outcome.applicability[variable.id] == .undetermined && value == .notCoded)
      }
    }
    #expect(outcome.isComplete == !outcome.values.values.contains(.notCoded))
  }

  /// One more answer can settle what was open, and never reopens or turns what was settled.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func oneMoreAnswerOnlySettles(seed: UInt64) {
    var random = Chance(seed: seed &+ 3)
    let routing = Routing(Self.book(seed))
    var answers: [VariableID: Answer] = [:]
    var before = routing.outcome(of: unit) { answers[$0] }
    let full = Self.answers(&random, share: 9)
    for name in random.shuffled(full.keys.sorted()) {
      answers[name] = full[name]
      let after = routing.outcome(of: unit) { answers[$0] }
      for (variable, value) in before.values where value != .notCoded {
        #expect(after.values[variable] == value)
      }
      before = after
    }
  }

  /// The codebook reader refuses circles; a routing that gets one all the same comes to an end.
  @Test func aCircleComesToAnEnd() {
    func variable(_ id: VariableID, _ needs: VariableID) -> Variable {
      Variable(id: id, kind: .text, label: "", applies: .answered(needs))
    }
    let book = Codebook(
      name: "b", title: "", cases: CaseSchema(idColumn: "id", textColumn: "t"),
      variables: [
        variable("a", "b"), variable("b", "a"), variable("own", "own"),
        Variable(id: "free", kind: .text, label: ""),
      ])
    let outcome = Routing(book).outcome(of: unit) { _ in .text("x") }
    #expect(outcome.values.count == 4)
    #expect(outcome.values["free"] == .answered(.text("x")))
  }

  // MARK: Adjudication

  private static let staff = [
    Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), Coder(id: "c", role: .coder),
    Coder(id: "lead", role: .lead),
  ]

  private func codings(_ random: inout Chance) -> [CoderID: CodingLedger.UnitCoding] {
    var codings: [CoderID: CodingLedger.UnitCoding] = [:]
    for coder in Self.staff {
      let answers = Self.answers(&random, share: coder.role == .lead ? 2 : 4)
      codings[coder.id] = answers.mapValues { CodingLedger.Entry(answer: $0, memo: "") }
    }
    return codings
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func coderOrderDoesNotMatterAndTheLeadHasTheLastWord(seed: UInt64) {
    var random = Chance(seed: seed &+ 4)
    let book = Self.book(seed)
    let codings = codings(&random)
    let routing = Routing(book)
    let rule = AdjudicationRule(codebook: book, routing: routing, staff: Self.staff)
    let turned = AdjudicationRule(
      codebook: book, routing: routing, staff: random.shuffled(Self.staff))
    let standing = rule.standing(of: unit) { codings[$0] ?? [:] }
    let other = turned.standing(of: unit) { codings[$0] ?? [:] }
    #expect(standing.disputed == other.disputed)
    #expect(standing.outcome.applicability == other.outcome.applicability)
    for (variable, final) in standing.finalValues {
      // Coders who agree may list further codes in another order.
      #expect(final.isOpen == other.finalValues[variable]?.isOpen)
      let ruled = codings["lead"]?[variable]?.answer
      switch final {
      case .settled(let answer, .adjudication): #expect(answer == ruled)
      case .settled(let answer, .agreement):
        #expect(ruled == nil && !standing.disputed.contains(variable))
        let said = Self.staff.prefix(3).compactMap { standing.answer(to: variable, by: $0.id) }
        #expect(!said.isEmpty && said.allSatisfy(answer.agrees(with:)))
      case .open(.disagreement): #expect(standing.disputed.contains(variable) && ruled == nil)
      case .open(.notCoded), .notAsked: break
      }
    }
    let unitStanding = rule.unitStanding(of: unit, codings: codings)
    #expect(unitStanding.isDisputed == !standing.disputed.isEmpty)
    #expect(unitStanding.isOpen == standing.finalValues.values.contains(where: \.isOpen))
    if unitStanding.isUndecided { #expect(unitStanding.isOpen && unitStanding.isDisputed) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aCoderWhoSaidNothingChangesNothing(seed: UInt64) {
    var random = Chance(seed: seed &+ 5)
    let book = Self.book(seed)
    let codings = codings(&random)
    func finals(_ staff: [Coder]) -> [VariableID: FinalValue] {
      AdjudicationRule(codebook: book, routing: Routing(book), staff: staff)
        .standing(of: unit) { codings[$0] ?? [:] }.finalValues
    }
    let silent = [Coder(id: "stil", role: .coder), Coder(id: "stille-lead", role: .lead)]
    #expect(finals(Self.staff + silent) == finals(Self.staff))
    #expect(finals([]).values.allSatisfy { $0 == .open(.notCoded) || $0 == .notAsked })
  }

  // MARK: Answers

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func answersThatAgreeHaveOneForm(seed: UInt64) {
    var random = Chance(seed: seed)
    func answer() -> Answer {
      switch random.below(6) {
      case 0: .noneApplies
      case 1: .text("t")
      default:
        .codes(Array(random.shuffled(["1", "2", "3"] as [CodeID]).prefix(1 + random.below(3))))
      }
    }
    for _ in 0..<20 {
      let (one, two) = (answer(), answer())
      #expect(one.agrees(with: two) == (one.canonical == two.canonical))
      #expect(one.agrees(with: two) == two.agrees(with: one) && one.agrees(with: one))
      #expect(one.canonical.canonical == one.canonical && one.canonical.agrees(with: one))
      #expect(one.mainOnly.mainCode == one.mainCode && one.mainOnly.codes.count <= 1)
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func ordersKeepEveryDisputeOnce(seed: UInt64) {
    var random = Chance(seed: seed)
    let book = Self.book(seed)
    var disputes: [Dispute] = []
    var weights: [DisputePlace: Double] = [:]
    for unit in ["u1", "u2", "u3", "u4"] as [UnitID] {
      for variable in book.variables where random.below(2) == 0 {
        disputes.append(
          Dispute(unit: unit, variable: variable.id, answers: [:], standing: .open))
        weights[DisputePlace(unit: unit, variable: variable.id)] = Double(random.below(4)) / 4
      }
    }
    for order in DisputeOrder.allCases {
      let arranged = order.arranged(disputes, codebook: book, weights: weights)
      #expect(Set(arranged.map(\.place)) == Set(disputes.map(\.place)))
      #expect(arranged.count == disputes.count)
      if order == .worstFirst {
        // The disputes of a unit stand together.
        let units = arranged.map(\.unit)
        let turns = zip(units, units.dropFirst()).count { $0 != $1 }
        #expect(turns == max(0, Set(units).count - 1))
        // What is in order stays so.
        #expect(order.arranged(arranged, codebook: book, weights: weights) == arranged)
      }
    }
    let names = disputes.map { CoderID($0.unit.rawValue + $0.variable.rawValue) }
    let shuffle = StableShuffle(seed: "s\(seed)")
    #expect(shuffle.shuffled(names) == shuffle.shuffled(random.shuffled(names) + names))
    #expect(Set(shuffle.shuffled(names)) == Set(names))
  }
}
