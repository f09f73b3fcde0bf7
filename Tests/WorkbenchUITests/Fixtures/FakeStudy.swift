import CodingModel
import Synchronization
import Tables

@testable import WorkbenchUI

/// A study in memory: the pure model behind the ports, and a switch that makes saving fail.
final class FakeStudy: Sendable {
  struct Contents {
    var ledger = CodingLedger()
    var staff: [Coder]
    var past: [CodingLedger] = []
    var future: [CodingLedger] = []
    var said: [Utterance] = []
    var unsaid: [Utterance] = []
    var visits: [Visit] = []
    var queues: [UnitQueue] = []
    var refusesToSave = false
  }

  static let codebook = Codebook(
    name: "toets", title: LocalizedText([.dutch: "Druk", .english: "Pressure"]),
    cases: CaseSchema(idColumn: "id", textColumn: "tekst"),
    attributes: [
      Attribute(
        id: "cluster", column: "cluster", label: "Cluster",
        categories: [Category(id: "SO", label: "Stadsontwikkeling")]),
      Attribute(id: "rang", column: "rang", label: "Rang", isBlind: true),
    ],
    variables: [
      Variable(
        id: "oordeel", kind: .single,
        label: LocalizedText([.dutch: "Oordeel", .english: "Verdict"]),
        codes: [
          Code(
            id: "oneigenlijk", key: "o", label: "oneigenlijk", brief: "een politicus drukt",
            definition: "Volledige definitie.", whenToUse: "Als het zo is.",
            whenNotToUse: "Als het niet zo is.", example: "De wethouder belde."),
          Code(id: "eigenlijk", key: "e", label: "eigenlijk"),
          Code(id: "onvoldoende", key: "i", label: "onvoldoende"),
        ]),
      Variable(
        id: "vorm", kind: .multiple, label: LocalizedText([.dutch: "Vorm", .english: "Form"]),
        codes: [
          Code(id: "1a", key: "1", label: "regels"), Code(id: "1b", key: "2", label: "informatie"),
          Code(id: "2a", key: "3", label: "dreigen"),
        ], applies: .includes("oordeel", ["oneigenlijk"]), allowsNone: true),
      Variable(
        id: "bron", kind: .single, label: LocalizedText([.dutch: "Bron", .english: "Source"]),
        codes: [
          Code(id: "raadslid", key: "r", label: "raadslid"),
          Code(id: "collegelid", key: "c", label: "collegelid"),
        ], applies: .includes("oordeel", ["oneigenlijk"])),
      Variable(
        id: "toelichting", kind: .text,
        label: LocalizedText([.dutch: "Toelichting", .english: "Remark"]),
        applies: .includes("oordeel", ["eigenlijk"])),
    ])

  static let respondents = [
    Respondent(
      id: "r1", text: "De wethouder belde mij 's avonds.\nHet moest \"anders\" in de nota.",
      attributes: ["cluster": "SO", "rang": "directeur"]),
    Respondent(id: "r2", text: ""),
    Respondent(id: "r3", text: "Mijn chef \u{1B}[31mwilde\u{202E} het zo."),
  ]

  let contents: Mutex<Contents>

  init(staff: [Coder] = [Coder(id: "anna", role: .coder), Coder(id: "lead", role: .lead)]) {
    contents = Mutex(Contents(staff: staff))
  }

  var ledger: CodingLedger { contents.withLock { $0.ledger } }

  func refuseToSave() { contents.withLock { $0.refusesToSave = true } }

  func record(
    _ coder: CoderID, _ unit: UnitID, _ variable: VariableID, _ answer: Answer, memo: String = ""
  ) {
    contents.withLock {
      $0.ledger.record(
        Decision(unit: unit, variable: variable, answer: answer, memo: memo), by: coder)
    }
  }

  func workbench(_ language: Language = .dutch) -> Workbench {
    Workbench(
      context: WorkbenchContext(codebook: Self.codebook, client: client, language: language))
  }

  var client: StudyClient {
    StudyClient(
      coders: { .success(self.contents.withLock { $0.staff }) },
      signIn: { self.signIn($0) },
      overview: { .success(self.overview(for: $0)) },
      nextOpen: { .success(self.nextOpen(after: $0, for: $1)) },
      lastPosition: { _ in .success(nil) },
      save: { self.save($0, by: $1) },
      undo: { _ in self.reverse(.undo) },
      openComparison: { _ in
        self.contents.withLock {
          $0.ledger.apply(
            CodingEvent(
              coder: "lead", sequence: 1, action: .comparisonOpened, time: 0, codebookVersion: 1))
        }
        return .success(())
      },
      adjudication: adjudication, redaction: redaction, agreement: agreement,
      tables: TablePorts(
        planned: { _, _, _ in .success([Self.table]) },
        crossed: { request, _, _, _ in Self.crossTable(request) },
        published: { _, _ in .failure(StudyFailure("Geen publicatie.")) },
        decide: { _, _, _ in .failure(StudyFailure("Geen besluit.")) },
        compared: { _, _, _ in .failure(StudyFailure("Niets om te vergelijken.")) }), room: room)
  }

  private func signIn(_ name: CoderID) -> Result<Coder, StudyFailure> {
    contents.withLock { contents in
      if let known = contents.staff.first(where: { $0.id == name }) { return .success(known) }
      let coder = Coder(id: name, role: .coder)
      contents.staff.append(coder)
      return .success(coder)
    }
  }

  func outcome(_ respondent: Respondent, _ coder: CoderID) -> Routing.Outcome {
    Routing(Self.codebook).outcome(
      of: respondent, coding: ledger.coding(of: respondent.id, by: coder))
  }

  private func overview(for viewer: Coder) -> StudyOverview {
    let staff = contents.withLock { $0.staff }
    let progress = staff.map { coder in
      CoderProgress(
        coder: coder,
        complete: Self.respondents.filter { outcome($0, coder.id).isComplete }.count,
        started: ledger.codings(by: coder.id).count)
    }
    var answered: [VariableID: Int] = [:]
    for respondent in Self.respondents {
      for (variable, value) in outcome(respondent, viewer.id).values where value.answer != nil {
        answered[variable, default: 0] += 1
      }
    }
    return StudyOverview(
      respondents: 5, units: Self.respondents.count, coders: progress, answered: answered,
      openUnits: viewer.role == .lead ? 2 : nil, disputedUnits: viewer.role == .lead ? 1 : nil,
      isComparisonOpen: ledger.isComparisonOpen,
      pace: CodingPace(visits).map { PaceOverview(pace: $0, isOfSession: true) })
  }

  func unit(_ position: Int, for viewer: Coder) -> Result<UnitPage, StudyFailure> {
    guard Self.respondents.indices.contains(position) else {
      return .failure(StudyFailure("Er is geen eenheid \(position)."))
    }
    let respondent = displayed(Self.respondents[position])
    let ledger = ledger
    var page = UnitPage(
      respondent: respondent, coding: ledger.coding(of: respondent.id, by: viewer.id),
      notes: ledger.notes(by: viewer.id).filter { $0.key.unit == respondent.id })
    if let view = try? OpenView(of: ledger, for: viewer), viewer.role == .lead {
      let staff = contents.withLock { $0.staff }
      page.finals = Adjudication(view: view, codebook: Self.codebook, staff: staff)
        .finalValues(of: respondent)
      for coder in staff where coder.role == .coder {
        page.others[coder.id] = ledger.coding(of: respondent.id, by: coder.id)
        page.otherNotes[coder.id] = ledger.notes(by: coder.id)
          .filter { $0.key.unit == respondent.id }
      }
    }
    return .success(page)
  }

  private func nextOpen(after position: Int?, for viewer: Coder) -> Int? {
    let count = Self.respondents.count
    let start = position.map { $0 + 1 } ?? 0
    return (0..<count).map { (start + $0) % count }.first {
      !outcome(Self.respondents[$0], viewer.id).isComplete
    }
  }

  func save(_ decisions: [Decision], by viewer: Coder) -> Result<Void, StudyFailure> {
    say(decisions.map { .decision($0) }, by: viewer)
  }

  /// A table that says in its cells and title what was asked for.
  static func crossTable(_ request: CrossRequest) -> Result<Table, StudyFailure> {
    guard request.base != "fout" else {
      return .failure(StudyFailure("Basis, teken 5: hier hoort meer."))
    }
    let columns = request.columns.map(codebook.categories) ?? []
    return .success(
      Table(
        id: "\(request.rows)", title: "\(request.percentage) \(request.base)", base: "basis",
        headN: 3,
        columns: columns.isEmpty
          ? [.init(id: "all", label: "")]
          : columns.map { .init(id: $0.id.rawValue, label: $0.label[.dutch]) },
        rows: codebook.categories(of: request.rows).map { category in
          .init(
            label: category.label[.dutch], n: 3,
            cells: columns.map {
              .init(
                column: $0.id.rawValue, count: 1, weighted: 1, percent: 100 / 3,
                isMarked: $0.id == columns.first?.id)
            })
        }))
  }

  static let table = Table(
    id: "5-1", title: "ervaringen", base: "alle respondenten", headN: 1708,
    columns: [.init(id: "share", label: "aandeel", n: nil)],
    rows: [
      .init(
        group: nil, label: "ja", n: 1708,
        cells: [.init(column: "share", count: 330, weighted: 330, percent: 19.32)], isTotal: false),
      .init(
        group: nil, label: "nee", n: 1708,
        cells: [.init(column: "share", count: 1378, weighted: 1378, percent: 80.68)],
        isTotal: false),
    ], openUnits: 0, test: nil, notes: ["Een opmerking."])
}
