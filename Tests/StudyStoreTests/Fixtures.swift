import CodingModel
import Foundation
import GRDB
import Testing

@testable import StudyStore

/// A folder of its own for a test, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/study-" + RandomName.make()
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var study: String { path + "/sample.duid" }

  var content: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

enum Fixture {
  static let anna: CoderID = "anna"
  static let bram: CoderID = "bram"
  static let lead: CoderID = "lead"

  /// `verdict` decides whether `form` is asked, `form` whether `repeated` is; `note` is always asked.
  static let codebook = Codebook(
    name: "fixture", title: "Fixture", cases: CaseSchema(idColumn: "id", textColumn: "text"),
    variables: [
      Variable(
        id: "verdict", kind: .single, label: "Verdict",
        codes: codes("improper", "proper", "unclear")),
      Variable(
        id: "form", kind: .multiple, label: "Form", codes: codes("1a", "1b", "2a"),
        applies: .includes("verdict", ["improper"]), allowsNone: true),
      Variable(
        id: "repeated", kind: .single, label: "Repeated", codes: codes("once", "often"),
        applies: .includes("form", ["2a"])),
      Variable(
        id: "remark", kind: .text, label: "Remark", applies: .includes("verdict", ["unclear"])),
    ])

  static let noteCodebook = Codebook(
    name: "probe", title: "Probe", cases: CaseSchema(idColumn: "id", textColumn: "text"),
    variables: [Variable(id: "note", kind: .text, label: "Note")])

  static func codes(_ names: CodeID...) -> [Code] {
    zip(names, "abcdefg").map { Code(id: $0, key: $1, label: LocalizedText($0.rawValue)) }
  }

  /// Respondents `r0`, `r1`, ...; every third is a unit: `r0`, `r3`, ...
  static func respondents(units: Int) -> [Respondent] {
    (0..<units * 3).map { index in
      Respondent(
        id: UnitID("r\(index)"), text: "answer \(index)\r\n\"é\"",
        attributes: index.isMultiple(of: 2) ? ["cluster": "MO", "scale": "10"] : ["cluster": "W"],
        weight: 0.5 + Double(index) / 3, isUnit: index.isMultiple(of: 3))
    }
  }

  static func content(
    units: Int = 4, codebook: Codebook = codebook, respondents: [Respondent]? = nil,
    coders: [Coder]? = nil
  ) -> StudyContent {
    StudyContent(
      name: "sample", codebookSource: "codebook: fixture\n", codebook: codebook,
      respondents: respondents ?? self.respondents(units: units),
      coders: coders ?? [
        Coder(id: anna, role: .coder), Coder(id: bram, role: .coder), Coder(id: lead, role: .lead),
      ],
      provenance: Provenance(
        casesFileName: "cases.csv", casesHash: Digest256.of("cases".utf8), importedAt: 1_000))
  }

  /// A new study in `folder`, open.
  static func study(
    in folder: TemporaryFolder, content: StudyContent = Fixture.content()
  ) throws -> StudyFile {
    try StudyFile.create(at: folder.study, content: content)
    return try open(folder, codebook: content.codebook)
  }

  static func open(
    _ folder: TemporaryFolder, codebook: Codebook = codebook
  ) throws -> StudyFile {
    try StudyFile.open(folder.study) { _ in codebook }
  }

  /// Runs SQL on a closed study behind the program's back.
  static func tamper(_ folder: TemporaryFolder, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.study, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The same, with all guards taken away first and put back afterwards.
  static func tamperUnguarded(_ folder: TemporaryFolder, _ sql: String) throws {
    let drop = Guard.all.map { "DROP TRIGGER \($0.name);" }.joined()
    let restore = Guard.all.map { $0.sql + ";" }.joined()
    try tamper(folder, drop + sql + ";" + restore)
  }
}

extension Decision {
  /// A decision with codes, none for an answer taken back.
  init(_ unit: UnitID, _ variable: VariableID, _ codes: CodeID..., memo: String = "") {
    self.init(
      unit: unit, variable: variable, answer: codes.isEmpty ? nil : .codes(codes), memo: memo)
  }
}
