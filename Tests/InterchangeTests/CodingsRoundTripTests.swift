import CodingModel
import Testing

@testable import Interchange

@Suite struct CodingsRoundTripTests {
  private let codebook = Samples.codebook

  private func exported(_ ledger: CodingLedger, _ respondents: [Respondent]) throws -> String {
    var output = ""
    CodingsWriter(codebook: codebook, respondents: respondents)
      .write(try OpenView(of: ledger, for: Samples.lead), to: &output)
    return output
  }

  private func imported(_ text: String, _ respondents: [Respondent]) throws -> CodingLedger {
    let codings = try CodingsReader(codebook: codebook, respondents: respondents)
      .read(.text(text)).codings
    return Samples.ledger(codings.map { ($0.coder, $0.decision) })
  }

  @Test("hostile ids, coders, texts and memos come back byte for byte") func hostile() throws {
    // Equal for Swift, so they cannot both be ids.
    let names = Samples.hostile.filter { !bytes($0).elementsEqual("e\u{301}".utf8) }
    let respondents = Samples.respondents(names)
    var decisions: [(CoderID, Decision)] = []
    for (index, name) in names.enumerated() {
      let coder = CoderID(names[(index + 3) % names.count])
      let unit = UnitID(name)
      let text = Samples.hostile[(index + 7) % Samples.hostile.count]
      let memo = Samples.hostile[(index + 11) % Samples.hostile.count]
      decisions += [
        (coder, Decision(unit: unit, variable: "oordeel", answer: .codes(["wel"]), memo: memo)),
        (coder, Decision(unit: unit, variable: "vorm", answer: .codes(["-x", ">5"]), memo: text)),
        (coder, Decision(unit: unit, variable: "toelichting", answer: .text(text), memo: memo)),
      ]
    }
    let ledger = Samples.ledger(decisions)
    let text = try exported(ledger, respondents)
    let again = try imported(text, respondents)
    #expect(again == ledger)
    #expect(bytes(try exported(again, respondents)) == bytes(text))
    for (coder, decision) in decisions {
      let entry = try #require(again.coding(of: decision.unit, by: coder)[decision.variable])
      #expect(bytes(entry.memo) == bytes(decision.memo))
      if case .text(let mine) = decision.answer, case .text(let theirs) = entry.answer {
        #expect(bytes(mine) == bytes(theirs))
      }
    }
  }

  @Test("no cell of an export starts a formula") func noFormula() throws {
    let respondents = Samples.respondents(["=R1"])
    let ledger = Samples.ledger([
      ("@c", Decision(unit: "=R1", variable: "oordeel", answer: .codes(["wel"]), memo: "+m"))
    ])
    let text = try exported(ledger, respondents)
    #expect(text == "unit,coder,variable,codes,memo\n'=R1,'@c,oordeel,wel,'+m\n")
  }

  @Test("10,000 rows come back, in the order of units, coders and variables") func large() throws {
    let ids = (0..<1250).map { "R\($0)" }
    let respondents = Samples.respondents(ids)
    var decisions: [(CoderID, Decision)] = []
    for (index, id) in ids.enumerated() {
      for coder in ["a", "b", "c", "d"] {
        let memo = Samples.hostile[index % Samples.hostile.count]
        decisions += [
          (
            CoderID(coder),
            Decision(unit: UnitID(id), variable: "oordeel", answer: .codes(["wel"]), memo: memo)
          ),
          (
            CoderID(coder),
            Decision(unit: UnitID(id), variable: "vorm", answer: .codes(["1a", "1b"]))
          ),
        ]
      }
    }
    let ledger = Samples.ledger(decisions.shuffled())
    let text = try exported(ledger, respondents)
    let codings = try CodingsReader(codebook: codebook, respondents: respondents)
      .read(.text(text)).codings
    #expect(codings.count == 10_000)
    #expect(codings.map(\.coder) == decisions.map(\.0))
    #expect(codings.map(\.decision) == decisions.map(\.1))
  }

  @Test("hidden answers stay behind, their memos and answers not yet routed do not") func hidden()
    throws
  {
    let respondents = Samples.respondents(["R1", "R2"])
    let ledger = Samples.ledger([
      ("a", Decision(unit: "R1", variable: "oordeel", answer: .codes(["niet"]))),
      ("a", Decision(unit: "R1", variable: "vorm", answer: .codes(["1a"]), memo: "m")),
      ("a", Decision(unit: "R2", variable: "vorm", answer: .codes(["1a"]))),
    ])
    #expect(
      try exported(ledger, respondents)
        == "unit,coder,variable,codes,memo\nR1,a,oordeel,niet,\nR1,a,vorm,,m\nR2,a,vorm,1a,\n")
  }

  @Test("a blind view gives its coder's codings only") func blind() {
    let ledger = Samples.ledger([
      ("a", Decision(unit: "R1", variable: "oordeel", answer: .codes(["wel"]))),
      ("b", Decision(unit: "R1", variable: "oordeel", answer: .codes(["niet"]), memo: "CANARY")),
    ])
    var output = ""
    CodingsWriter(codebook: codebook, respondents: Samples.respondents(["R1"]))
      .write(BlindView(of: ledger, for: "a"), to: &output)
    #expect(output == "unit,coder,variable,codes,memo\nR1,a,oordeel,wel,\n")
  }

  @Test("random ledgers come back", arguments: [UInt64(1), 2, 3, 4, 5])
  func random(_ seed: UInt64) throws {
    var generator = Lcg(state: seed)
    let ids = (0..<40).map { "\(Samples.hostile.randomElement(using: &generator) ?? "")#\($0)" }
    let respondents = Samples.respondents(ids)
    var decisions: [(CoderID, Decision)] = []
    for id in ids {
      for coder in ["a", "=b"] {
        let isImproper = Bool.random(using: &generator)
        decisions.append(
          (
            CoderID(coder),
            Decision(
              unit: UnitID(id), variable: "oordeel",
              answer: .codes([isImproper ? "wel" : "niet"]),
              memo: Samples.hostile.randomElement(using: &generator) ?? "")
          ))
        guard isImproper else { continue }
        let forms: [Answer?] = [nil, .noneApplies, .codes(["1a"]), .codes([">5", "-x", "1b"])]
        decisions.append(
          (
            CoderID(coder),
            Decision(
              unit: UnitID(id), variable: "vorm",
              answer: forms.randomElement(using: &generator) ?? nil,
              memo: Samples.hostile.randomElement(using: &generator) ?? "")
          ))
      }
    }
    let ledger = Samples.ledger(decisions)
    #expect(try imported(try exported(ledger, respondents), respondents) == ledger)
  }
}

/// A small generator, so that a failure can be had again.
struct Lcg: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
