import CodingModel
import Foundation
import GRDB
import Glibc
import Testing

@testable import StudyStore

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aMissingFileIsNamedAndNotMade() throws {
    #expect(throws: StudyStoreError.missing(path: folder.study)) { try Fixture.open(folder) }
    #expect(try folder.content.isEmpty)
  }

  @Test(arguments: ["", "not a database, but long enough to look like one to a careless reader"])
  func anotherFileIsNotAStudy(text: String) throws {
    let bytes = Data(String(repeating: text, count: 100).utf8)
    #expect(FileManager.default.createFile(atPath: folder.study, contents: bytes))
    #expect(throws: StudyStoreError.notAStudy(path: folder.study)) { try Fixture.open(folder) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.study)) == bytes)
  }

  @Test func aFolderIsNotAStudy() {
    #expect(throws: StudyStoreError.notAStudy(path: folder.path)) {
      try StudyFile.open(folder.path) { _ in Fixture.codebook }
    }
  }

  @Test func anotherDatabaseIsNotAStudyAndIsLeftAsItWas() throws {
    try Fixture.tamper(folder, "CREATE TABLE other (id)")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.study))
    #expect(throws: StudyStoreError.notAStudy(path: folder.study)) { try Fixture.open(folder) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.study)) == before)
    #expect(try folder.content == ["sample.duid"])
  }

  @Test(arguments: [nil, "CREATE TABLE other (id)", "PRAGMA application_id = 7"])
  func whatIsNoStudyKeepsItsMode(sql: String?) throws {
    if let sql {
      try Fixture.tamper(folder, sql)
    } else {
      #expect(FileManager.default.createFile(atPath: folder.study, contents: Data("a,b\n".utf8)))
    }
    #expect(chmod(folder.study, 0o644) == 0)
    #expect(throws: StudyStoreError.notAStudy(path: folder.study)) { try Fixture.open(folder) }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.study)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  /// `/sys` lets nobody make files, whoever they are.
  @Test func aFolderThatTakesNoFilesIsNamed() {
    let error = #expect(throws: StudyStoreError.self) {
      try StudyFile.create(at: "/sys/study.duid", content: Fixture.content())
    }
    guard case .system(.create, let path, let code)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasPrefix("/sys/.duid-"))
    #expect([EACCES, EPERM, EROFS].contains(code))
  }

  @Test func whoeverOnlyReadClosesWithoutWaitingForAWriter() throws {
    let study = try Fixture.study(in: folder)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: folder.study, configuration: configuration)
    try writer.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(try study.coders().count == 3)
    try study.close()
    try writer.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }

  @Test func aNewerSchemaIsRefused() throws {
    try Fixture.study(in: folder).close()
    try Fixture.tamper(folder, "PRAGMA user_version = 99")
    #expect(
      throws: StudyStoreError.newerSchema(
        path: folder.study, found: 99, supported: Schema.version)
    ) { try Fixture.open(folder) }
  }

  @Test func anUnreadableCodebookIsAnError() throws {
    struct Fault: Error {}
    try Fixture.study(in: folder).close()
    #expect(throws: StudyStoreError.codebookUnreadable(version: 1, reason: "Fault()")) {
      try StudyFile.open(folder.study) { _ in throw Fault() }
    }
  }

  @Test func theCodebookIsDecodedFromItsSource() throws {
    try Fixture.study(in: folder).close()
    let study = try StudyFile.open(folder.study) { source in
      Codebook(
        name: source, title: "", cases: CaseSchema(idColumn: "", textColumn: ""), variables: [])
    }
    #expect(study.codebook.name == "codebook: fixture\n")
  }

  @Test func whatReadingTheCodebookCameToIsKeptForTheNextOpening() throws {
    try Fixture.study(in: folder).close()
    func openAndKeep(_ bytes: [UInt8]?) throws -> [UInt8]? {
      var found: [UInt8]?
      let study = try StudyFile.openKeepingReading(folder.study) { stored in
        found = stored.kept
        return ReadCodebook(codebook: Fixture.codebook, kept: bytes)
      }
      try study.close()
      return found
    }
    #expect(try openAndKeep([1, 2]) == nil)
    #expect(try openAndKeep(nil) == [1, 2])
    #expect(try openAndKeep([3]) == [1, 2])
    #expect(try openAndKeep([3]) == [3])
  }

  @Test func verifyingHoldsTheCodebookInUseAgainstItsSource() throws {
    let study = try Fixture.study(in: folder)
    #expect(try study.verify(codebook: Fixture.codebook).isSound)
    var other = Fixture.codebook
    other.title = "another"
    #expect(try study.verify(codebook: other).codebookFaults == [1])
  }

  @Test func aVersionPutInMeanwhileStopsCoding() throws {
    let study = try Fixture.study(in: folder)
    try Fixture.tamper(
      folder, "INSERT INTO codebookVersion SELECT 2, source, hash, 0 FROM codebookVersion")
    #expect(throws: StudyStoreError.codebookChanged(opened: 1, current: 2)) {
      try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    }
  }

  @Test func aClosedStudyRefusesEverything() throws {
    let study = try Fixture.study(in: folder)
    try study.close()
    #expect(throws: StudyStoreError.closed) { try study.coders() }
    #expect(throws: StudyStoreError.closed) {
      try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    }
    #expect(try folder.content == ["sample.duid"])
  }

  @Test func errorsHaveWordsWithoutRespondentsText() {
    let errors: [StudyStoreError] = [
      .missing(path: "p"), .busy, .diskFull, .damaged, .emptyName, .refused([]),
      .leadOnly("a"), .blind(viewer: "a"), .noSuchPosition(3),
    ]
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(!errors.contains { $0.description == "study file error" })
  }
}
