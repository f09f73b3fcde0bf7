import CodingModel
import Testing

@testable import StudyStore

/// The filters of the file against the same conditions said in Swift over the whole ledger.
@Suite struct QueuePropertyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let filters: [UnitFilter.Term] = [
    .code("improper", "verdict"), .code("proper", "verdict"), .code("1a", "form"),
    .code("2a", "form"), .code("often", "repeated"), .answered("form"), .unanswered("form"),
    .noneApplies("form"), .memo(containing: nil), .memo(containing: "TWIJFEL"), .doubt(true),
    .doubt(false), .passages, .progress(.open), .progress(.started), .progress(.complete),
    .attribute("W", "cluster"), .text("answer"),
  ]

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func filtersPassWhatTheLedgerSays(seed: UInt64) throws {
    let study = try Fixture.study(in: folder, content: Fixture.content(units: 12))
    var random = SplitMix64(state: seed)
    for step in 0..<90 {
      let coder = [Fixture.anna, Fixture.bram][Int.random(in: 0...1, using: &random)]
      if step % 7 == 0 {
        try study.undo(by: coder, at: Int64(step))
      } else if step % 3 == 0 {
        try study.append(notes: [Self.note(&random)], by: coder, at: Int64(step))
      } else {
        try study.append([Self.decision(&random)], by: coder, at: Int64(step))
      }
    }
    let units = try study.respondents().filter(\.isUnit)
    let ledger = try study.ledger()
    for first in Self.filters {
      for second in Self.filters {
        let queue = UnitQueue(filter: UnitFilter([first, second], source: ""))
        let expected = units.indices.filter { index in
          [first, second].allSatisfy { Self.passes(units[index], $0, ledger, Fixture.anna) }
        }
        #expect(
          try study.selection(of: queue, for: Fixture.anna)
            == UnitSelection(expected.map { UInt32($0) }), "\(first) \(second)")
      }
    }
  }

  private static func passes(
    _ unit: Respondent, _ term: UnitFilter.Term, _ ledger: CodingLedger, _ coder: CoderID
  ) -> Bool {
    let coding = ledger.coding(of: unit.id, by: coder)
    let notes = ledger.notes(by: coder)
    let outcome = Routing(Fixture.codebook).outcome(of: unit, coding: coding)
    func answer(_ variable: VariableID) -> Answer? { outcome.values[variable]?.answer }
    switch term {
    case .code(let code, let variable): return answer(variable)?.codes.contains(code) == true
    case .answered(let variable): return answer(variable) != nil
    case .unanswered(let variable): return answer(variable) == nil
    case .noneApplies(let variable): return answer(variable) == .noneApplies
    case .attribute(let value, let name): return unit.attributes[name] == value
    case .doubt(let isThere): return (notes[.doubt(unit.id)] != nil) == isThere
    case .passages: return notes.keys.contains { $0.kind == .passages && $0.unit == unit.id }
    case .progress(.complete): return !coding.isEmpty && outcome.isComplete
    case .progress(.started): return !coding.isEmpty && !outcome.isComplete
    case .progress(.open): return coding.isEmpty || !outcome.isComplete
    case .text(let words): return unit.text.lowercased().contains(words.lowercased())
    case .memo(let text):
      var memos = coding.values.map(\.memo).filter { !$0.isEmpty }
      if case .text(let memo)? = notes[.unitMemo(unit.id)] { memos.append(memo) }
      guard let text else { return !memos.isEmpty }
      return memos.contains { $0.lowercased().contains(text.lowercased()) }
    }
  }

  private static func decision(_ random: inout SplitMix64) -> Decision {
    let answers: [(VariableID, [Answer?])] = [
      ("verdict", [.codes(["improper"]), .codes(["proper"]), .codes(["unclear"]), nil]),
      ("form", [.noneApplies, .codes(["2a"]), .codes(["1a", "2a"]), .codes(["1b"]), nil]),
      ("repeated", [.codes(["once"]), .codes(["often"]), nil]),
      ("remark", [.text("1a"), .text(""), nil]),
    ]
    let (variable, choices) = answers[Int.random(in: 0..<4, using: &random)]
    return Decision(
      unit: unit(&random), variable: variable,
      answer: choices[Int.random(in: 0..<choices.count, using: &random)],
      memo: ["", "", "enige twijfel"][Int.random(in: 0..<3, using: &random)])
  }

  private static func note(_ random: inout SplitMix64) -> Note {
    let unit = unit(&random)
    let isTakenBack = Int.random(in: 0..<3, using: &random) == 0
    let (subject, value): (NoteSubject, NoteValue) =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: (.unitMemo(unit), .text("geen Twijfel"))
      case 1: (.doubt(unit), .flag)
      default:
        (
          .passages(of: unit, for: "1a", of: "form"),
          .passages([Passage(from: 0, to: 3)])
        )
      }
    return Note(subject, isTakenBack ? nil : value)
  }

  private static func unit(_ random: inout SplitMix64) -> UnitID {
    UnitID("r\(3 * Int.random(in: 0..<12, using: &random))")
  }
}
