import CodingModel
import Tables

@testable import WorkbenchUI

/// A study in which everything that comes from data is a text made to do harm: texts, names, labels,
/// memos, tables, and what is said of a failure.
struct HostileStudy {
  /// The text, as a respondent may have written it.
  let text: String
  /// As much of it as a codebook or a name can hold.
  let short: String
  let anna: Coder
  let lead = Coder(id: "lead", role: .lead)
  let study: FakeStudy

  init(_ text: String) {
    self.text = text
    short = String(text.prefix(400))
    anna = Coder(id: CoderID(short.isEmpty ? "anna" : short), role: .coder)
    study = FakeStudy(staff: [anna, Coder(id: "bram", role: .coder), lead])
    study.record(anna.id, "r1", "oordeel", .codes(["eigenlijk"]), memo: short)
    study.record(anna.id, "r1", "toelichting", .text(short), memo: short)
    study.record("bram", "r1", "oordeel", .codes(["onvoldoende"]), memo: short)
    study.record(anna.id, Note(.unitMemo("r1"), .text(short)))
    study.record(anna.id, Note(.codeMemo("eigenlijk", of: "oordeel"), .text(short)))
  }

  var codebook: Codebook {
    var book = FakeStudy.codebook
    let label = LocalizedText(short)
    (book.name, book.title, book.summary) = (short, label, label)
    for index in book.attributes.indices {
      book.attributes[index].label = label
      for category in book.attributes[index].categories.indices {
        book.attributes[index].categories[category].label = label
      }
    }
    for index in book.variables.indices {
      (book.variables[index].label, book.variables[index].question) = (label, label)
      for code in book.variables[index].codes.indices {
        book.variables[index].codes[code].label = label
        book.variables[index].codes[code].brief = label
        book.variables[index].codes[code].definition = label
        book.variables[index].codes[code].whenToUse = label
        book.variables[index].codes[code].example = label
      }
    }
    return book
  }

  /// A workbench on the study.
  ///
  /// - Parameters:
  ///   - language: The language of its own words.
  ///   - fails: Whether every port that gives something fails, with the text for a reason.
  /// - Returns: The workbench.
  func workbench(_ language: Language = .dutch, fails: Bool = false) -> Workbench {
    Workbench(
      context: WorkbenchContext(
        codebook: codebook, client: fails ? failing : client, language: language))
  }

  /// Every page there is, with who looks at it.
  var pages: [Workbench.Page] {
    let coding = CodingScreen.State(viewer: anna, position: 0, unitCount: 3)
    return [
      .welcome(WelcomeScreen.State(coders: [anna, lead], suggested: anna.id)),
      .study(StudyScreen.State(viewer: anna)), .study(StudyScreen.State(viewer: lead)),
      .coding(coding), .coding(CodingScreen.State(viewer: lead, position: 0, unitCount: 3)),
      .adjudication(AdjudicationScreen.State(viewer: lead)),
      .grid(GridScreen.State(viewer: anna)),
      .redaction(RedactionScreen.State(viewer: lead, unit: "r1", origin: coding)),
      .agreement(AgreementScreen.State(viewer: lead)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final, .coder(anna.id)])),
      .cross(
        CrossScreen.State(
          viewer: lead, source: .final, sources: [.final, .coder(anna.id)], codebook: codebook)),
    ]
  }

  // MARK: Ports

  private var client: StudyClient {
    var client = FakeTables().client(study, intervals: true)
    let plain = client
    client.room.enter = { place, queue, visit, viewer in
      plain.room.enter(place, queue, visit, viewer).map(hostile)
    }
    client.room.peek = { place, queue, viewer in plain.room.peek(place, queue, viewer).map(hostile)
    }
    client.room.rows = { range, queue, viewer in
      plain.room.rows(range, queue, viewer).map { rows in
        rows.map { row in
          var row = row
          row.respondent = hostile(row.respondent)
          return row
        }
      }
    }
    client.redaction.page = { unit, viewer in
      plain.redaction.page(unit, viewer).map { page in
        var page = page
        page.respondent = hostile(page.respondent)
        return page
      }
    }
    client.redaction.reveal = { _, _ in .success(text) }
    client.adjudication.unit = { unit, viewer in
      plain.adjudication.unit(unit, viewer).map { page in
        var page = page
        page.respondent = hostile(page.respondent)
        return page
      }
    }
    client.adjudication.summary = { viewer, report in
      plain.adjudication.summary(viewer, report).map(hostile)
    }
    client.agreement = hostile(plain.agreement)
    client.tables = hostile(plain.tables)
    return client
  }

  private func hostile(_ respondent: Respondent) -> Respondent {
    var respondent = respondent
    respondent.text = text
    for name in ["cluster", "rang"] as [VariableID] { respondent.attributes[name] = CodeID(short) }
    return respondent
  }

  private func hostile(_ page: UnitPage) -> UnitPage {
    var page = page
    page.respondent = hostile(page.respondent)
    return page
  }

  private func hostile(_ summary: AdjudicationSummary) -> AdjudicationSummary {
    var summary = summary
    summary.coders = [short, short]
    for index in summary.changes.indices {
      (summary.changes[index].variableLabel, summary.changes[index].label) = (short, short)
    }
    for index in summary.pairs.indices {
      summary.pairs[index].variableLabel = short
      (summary.pairs[index].firstLabel, summary.pairs[index].secondLabel) = (short, short)
    }
    return summary
  }

  private func hostile(_ summary: AgreementSummary) -> AgreementSummary {
    var summary = summary
    (summary.label, summary.coders, summary.notes) = (short, [short, short], [short])
    for index in summary.coefficients.indices { summary.coefficients[index].note = short }
    return summary
  }

  private func hostile(_ ports: AgreementPorts) -> AgreementPorts {
    var hostilePorts = ports
    hostilePorts.overview = { viewer, report in
      ports.overview(viewer, report).map { overview in
        AgreementOverview(
          coders: [anna.id, anna.id], summaries: overview.summaries.map(hostile))
      }
    }
    hostilePorts.detail = { variable, reading, viewer, report in
      ports.detail(variable, reading, viewer, report).map { detail in
        var detail = detail
        detail.summary = hostile(detail.summary)
        for index in detail.matrices.indices {
          (detail.matrices[index].rowCoder, detail.matrices[index].columnCoder) = (anna.id, anna.id)
          detail.matrices[index].codes = detail.matrices[index].codes.map { _ in short }
        }
        return detail
      }
    }
    return hostilePorts
  }

  /// The table with every word of it hostile.
  func hostile(_ table: Table) -> Table {
    var table = table
    (table.title, table.base, table.notes, table.tellingNotes) = (short, short, [short], [short])
    for index in table.columns.indices { table.columns[index].label = short }
    for index in table.rows.indices {
      (table.rows[index].group, table.rows[index].label) = (short, short)
      table.rows[index].parts = table.rows[index].parts.map { _ in short }
    }
    return table
  }

  private func hostile(_ ports: TablePorts) -> TablePorts {
    var hostilePorts = ports
    hostilePorts.planned = { source, viewer, report in
      ports.planned(source, viewer, report).map { $0.map(hostile) }
    }
    hostilePorts.crossed = { request, source, viewer, report in
      ports.crossed(request, source, viewer, report).map(hostile)
    }
    hostilePorts.compared = { table, viewer, report in
      ports.compared(table, viewer, report).map(hostile)
    }
    hostilePorts.published = { viewer, report in
      ports.published(viewer, report).map { pages in
        pages.map { page in
          var page = page
          page.table = hostile(page.table)
          for index in page.marks.indices { page.marks[index].label = short }
          return page
        }
      }
    }
    return hostilePorts
  }

  // MARK: Failures

  private var failing: StudyClient {
    var client = client
    let failure = StudyFailure(short)
    client.coders = { .failure(failure) }
    client.signIn = { _ in .failure(failure) }
    client.overview = { _ in .failure(failure) }
    client.save = { _, _ in .failure(failure) }
    client.undo = { _ in .failure(failure) }
    client.room.enter = { _, _, _, _ in .failure(failure) }
    client.room.rows = { _, _, _ in .failure(failure) }
    client.room.openQueue = { _, _ in .failure(failure) }
    client.redaction.page = { _, _ in .failure(failure) }
    client.adjudication.disputes = { _ in .failure(failure) }
    client.adjudication.allDisputes = { _, _ in .failure(failure) }
    client.adjudication.summary = { _, _ in .failure(failure) }
    client.agreement.overview = { _, _ in .failure(failure) }
    client.tables.planned = { _, _, _ in .failure(failure) }
    client.tables.crossed = { _, _, _, _ in .failure(failure) }
    client.tables.published = { _, _ in .failure(failure) }
    return client
  }
}
