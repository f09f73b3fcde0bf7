import CodingModel
import Foundation
import Synchronization

@testable import WorkbenchUI

/// The coding room of the study in memory.
extension FakeStudy {
  var visits: [Visit] { contents.withLock { $0.visits } }
  /// How many utterances can be undone.
  var steps: Int { contents.withLock { $0.said.count } }
  var queues: [UnitQueue] { contents.withLock { $0.queues } }

  func record(_ coder: CoderID, _ note: Note) {
    contents.withLock { $0.ledger.record(note, by: coder) }
  }

  var room: CodingRoomClient {
    CodingRoomClient(
      note: { self.say($0.map { .note($0) }, by: $1) },
      redo: { _ in self.reverse(.redo) },
      codeMemos: { viewer in
        .success(self.ledger.notes(by: viewer.id).filter { $0.key.kind == .codeMemo })
      },
      othersCodeMemos: { viewer in
        let ledger = self.ledger
        guard viewer.role == .lead else { return .success([:]) }
        return .success(
          ledger.noteTakers.reduce(into: [:]) { memos, coder in
            let own = ledger.notes(by: coder).filter { $0.key.kind == .codeMemo }
            if coder != viewer.id, !own.isEmpty { memos[coder] = own }
          })
      },
      openQueue: { queue, viewer in
        self.contents.withLock { $0.queues.append(queue) }
        return .success(self.places(in: queue, for: viewer).count)
      },
      count: { filter, viewer in
        let count = self.places(in: UnitQueue(filter: filter), for: viewer).count
        return .success(QueueCount(units: count, isMore: false))
      },
      seed: { 42 },
      enter: { place, queue, visit, viewer in
        if let visit { self.contents.withLock { $0.visits.append(visit) } }
        return self.page(at: place, in: queue, for: viewer)
      },
      peek: { self.page(at: $0, in: $1, for: $2) },
      leave: { visit, _, _ in .success(self.contents.withLock { $0.visits.append(visit) }) },
      place: { unit, queue, viewer in
        .success(
          self.places(in: queue, for: viewer).firstIndex { Self.respondents[$0].id == unit })
      },
      nextOpen: { place, queue, viewer in
        let places = self.places(in: queue, for: viewer)
        let start = place.map { $0 + 1 } ?? 0
        let round = places.indices.map { (start + $0) % places.count }
        return .success(
          round.first { !self.outcome(Self.respondents[places[$0]], viewer.id).isComplete })
      },
      rows: { range, queue, viewer in .success(self.rows(range, in: queue, for: viewer)) },
      folded: { $0.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) })
  }

  func say(_ utterances: [Utterance], by viewer: Coder) -> Result<Void, StudyFailure> {
    contents.withLock { contents in
      guard !contents.refusesToSave else { return .failure(StudyFailure("De schijf is vol.")) }
      for utterance in utterances {
        contents.past.append(contents.ledger)
        contents.said.append(utterance)
        (contents.future, contents.unsaid) = ([], [])
        switch utterance {
        case .decision(let decision): contents.ledger.record(decision, by: viewer.id)
        case .note(let note): contents.ledger.record(note, by: viewer.id)
        }
      }
      return .success(())
    }
  }

  func reverse(_ way: CodingScreen.Reversal) -> Result<UndoneStep?, StudyFailure> {
    contents.withLock { contents in
      let now = contents.ledger
      switch way {
      case .undo:
        guard let state = contents.past.popLast(), let said = contents.said.popLast() else {
          return .success(nil)
        }
        contents.future.append(now)
        contents.unsaid.append(said)
        contents.ledger = state
        return .success(Self.step(Self.present(of: said, in: state)))
      case .redo:
        guard let state = contents.future.popLast(), let said = contents.unsaid.popLast() else {
          return .success(nil)
        }
        contents.past.append(now)
        contents.said.append(said)
        contents.ledger = state
        return .success(Self.step(said))
      }
    }
  }

  private static func step(_ restored: Utterance) -> UndoneStep {
    let position = respondents.firstIndex { $0.id == restored.unit }
    return UndoneStep(position: position, restored: restored)
  }

  /// What a ledger says where an utterance speaks.
  private static func present(of utterance: Utterance, in ledger: CodingLedger) -> Utterance {
    switch utterance {
    case .decision(let decision):
      let entry = ledger.coders.lazy
        .compactMap { ledger.coding(of: decision.unit, by: $0)[decision.variable] }.first
      return .decision(
        Decision(
          unit: decision.unit, variable: decision.variable, answer: entry?.answer,
          memo: entry?.memo ?? ""))
    case .note(let note):
      let value = ledger.noteTakers.lazy.compactMap { ledger.notes(by: $0)[note.subject] }.first
      return .note(Note(note.subject, value))
    }
  }

  private func page(
    at place: Int, in queue: UnitQueue, for viewer: Coder
  ) -> Result<UnitPage, StudyFailure> {
    let places = places(in: queue, for: viewer)
    return unit(places.indices.contains(place) ? places[place] : place, for: viewer)
  }

  private func rows(_ range: Range<Int>, in queue: UnitQueue, for viewer: Coder) -> [GridRow] {
    let places = places(in: queue, for: viewer)
    return range.filter(places.indices.contains).map { place in
      let respondent = Self.respondents[places[place]]
      var row = GridRow(
        respondent: respondent, coding: ledger.coding(of: respondent.id, by: viewer.id),
        isDoubtful: ledger.notes(by: viewer.id)[.doubt(respondent.id)] != nil)
      if case .success(let model) = model(viewer) {
        row.standings = model.comparisons(of: respondent)
      }
      return row
    }
  }

  /// The positions of the units of a queue; unlike the real one it does not hold still.
  private func places(in queue: UnitQueue, for viewer: Coder) -> [Int] {
    let passing = Self.respondents.indices.filter { index in
      queue.filter.terms.allSatisfy { passes(Self.respondents[index], $0, viewer) }
    }
    switch queue.order {
    case .file, .id: return passing
    case .random(let seed):
      let order = SeededOrder(count: Self.respondents.count, seed: seed)
      return passing.sorted { order.place(of: $0) < order.place(of: $1) }
    case .answer(let variable):
      return passing.sorted { left, right in
        let names = [left, right].map { index in
          outcome(Self.respondents[index], viewer.id).values[variable]?.answer?.mainCode
        }
        return (names[0]?.rawValue ?? "~") < (names[1]?.rawValue ?? "~")
      }
    }
  }

  private func passes(
    _ respondent: Respondent, _ term: UnitFilter.Term, _ viewer: Coder
  ) -> Bool {
    let notes = ledger.notes(by: viewer.id)
    let outcome = outcome(respondent, viewer.id)
    switch term {
    case .text(let words): return respondent.text.lowercased().contains(words.lowercased())
    case .code(let code, let variable):
      return outcome.values[variable]?.answer?.codes.contains(code) == true
    case .doubt(let isThere): return (notes[.doubt(respondent.id)] != nil) == isThere
    case .memo: return notes[.unitMemo(respondent.id)] != nil
    case .progress(.open): return !outcome.isComplete
    case .progress: return outcome.isComplete
    case .answered(let variable): return outcome.values[variable]?.answer != nil
    case .unanswered(let variable): return outcome.values[variable]?.answer == nil
    case .noneApplies(let variable): return outcome.values[variable]?.answer == .noneApplies
    case .attribute(let value, let name): return respondent.attributes[name] == value
    case .passages: return notes.keys.contains { $0.kind == .passages && $0.unit == respondent.id }
    }
  }
}
