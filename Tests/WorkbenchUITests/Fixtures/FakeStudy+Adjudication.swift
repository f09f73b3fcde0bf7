import CodingModel
import Synchronization
import Tables

@testable import WorkbenchUI

extension FakeStudy {
  /// The ports of the adjudication screen over the study in memory.
  var adjudication: AdjudicationPorts {
    AdjudicationPorts(
      disputes: { self.disputes(for: $0) },
      allDisputes: { viewer, _ in self.disputes(for: viewer) },
      unit: { self.disputedUnit($0, for: $1) },
      rule: { self.rule($0, by: $1) },
      undo: { _ in
        self.reverse(.undo).flatMap { step in
          guard let place = step?.restored.place else { return .success(nil) }
          let isMeeting = step?.restored.note?.subject.kind == .consensus
          return isMeeting ? self.reverse(.undo).map { _ in place } : .success(place)
        }
      },
      summary: { _, _ in .success(Self.summary) })
  }

  /// Everybody's codings against each other, for the lead.
  func model(_ viewer: Coder) -> Result<Adjudication, StudyFailure> {
    guard viewer.role == .lead, let view = try? OpenView(of: ledger, for: viewer) else {
      return .failure(StudyFailure("Dat mag alleen de leiding."))
    }
    let staff = contents.withLock { $0.staff }
    return .success(Adjudication(view: view, codebook: Self.codebook, staff: staff))
  }

  private func disputes(of respondent: Respondent, _ model: Adjudication) -> [Dispute] {
    let said = contents.withLock { $0.said }
    return model.disputes(
      of: respondent,
      order: { _, place in
        said.lastIndex { $0.place == place } ?? 0
      })
  }

  private func disputes(for viewer: Coder) -> Result<DisputeOverview, StudyFailure> {
    model(viewer).map { model in
      let staff = contents.withLock { $0.staff }
      let disputes = Self.respondents.flatMap { self.disputes(of: $0, model) }
      return DisputeOverview(
        disputes: disputes,
        weights: Dictionary(
          disputes.map { ($0.place, $0.unit == "r3" ? 0.75 : 0.25) }, uniquingKeysWith: { $1 }),
        aliases: CoderAliases(staff.filter { $0.role == .coder }.map(\.id), study: "toets"),
        staff: staff,
        codeMemos: ledger.noteTakers.reduce(into: [:]) { memos, coder in
          memos[coder] = ledger.notes(by: coder).filter { $0.key.kind == .codeMemo }
        })
    }
  }

  private func disputedUnit(
    _ unit: UnitID, for viewer: Coder
  ) -> Result<DisputedUnit, StudyFailure> {
    model(viewer).flatMap { model in
      guard let respondent = Self.respondents.first(where: { $0.id == unit }) else {
        return .failure(StudyFailure("Er is geen eenheid \(unit)."))
      }
      let coders = contents.withLock { $0.staff }.filter { $0.role == .coder }.map(\.id)
      return .success(
        DisputedUnit(
          respondent: respondent,
          codings: Dictionary(
            coders.map { ($0, ledger.coding(of: unit, by: $0)) }, uniquingKeysWith: { $1 }),
          notes: Dictionary(
            coders.map { coder in
              (coder, ledger.notes(by: coder).filter { $0.key.unit == unit })
            }, uniquingKeysWith: { $1 }),
          disputes: disputes(of: respondent, model)))
    }
  }

  private func rule(_ draft: RulingDraft, by viewer: Coder) -> Result<Void, StudyFailure> {
    let meeting = draft.participants.isEmpty ? [] : [Utterance.note(draft.consensus)]
    return say([.decision(draft.decision)] + meeting, by: viewer)
  }

  static let summary = AdjudicationSummary(
    coders: ["anna", "bram"], disputes: 5, ruled: 4, open: 1, together: 1, overruled: 0,
    changes: [
      .init(
        variable: "oordeel", variableLabel: "Oordeel", code: "oneigenlijk", label: "oneigenlijk",
        agreed: 98, ruled: 12,
        shifts: [
          .init(coder: "anna", gained: 4, lost: 1), .init(coder: "bram", gained: 8, lost: 0),
        ]),
      .init(
        variable: "oordeel", variableLabel: "Oordeel", code: "eigenlijk", label: "eigenlijk",
        agreed: 78, ruled: 7,
        shifts: [
          .init(coder: "anna", gained: 1, lost: 4), .init(coder: "bram", gained: 0, lost: 8),
        ]),
    ],
    pairs: [
      .init(
        variable: "oordeel", variableLabel: "Oordeel", first: "oneigenlijk",
        firstLabel: "oneigenlijk", second: "eigenlijk", secondLabel: "eigenlijk", count: 20,
        uses: 118, ruledFirst: 12, ruledSecond: 7, ruledOther: 0, unruled: 1)
    ])
}
