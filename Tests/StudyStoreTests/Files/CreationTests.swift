import CodingModel
import Foundation
import GRDB
import Testing

@testable import StudyStore

@Suite struct CreationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatGoesInComesOut() throws {
    let content = Fixture.content(units: 5)
    let study = try Fixture.study(in: folder, content: content)
    #expect(try study.respondents() == content.respondents)
    #expect(try study.coders() == content.coders)
    #expect(try study.codebookSource() == content.codebookSource)
    let info = try study.info()
    #expect(info.name == "sample")
    #expect(info.provenance == content.provenance)
    #expect(info.codebookVersion == 1)
    #expect(info.codebookHash == Digest256.of(content.codebookSource.utf8))
    #expect(info.respondentCount == 15)
    #expect(info.unitCount == 5)
    #expect(info.eventCount == 0)
    #expect(!info.isComparisonOpen)
    #expect(try study.verify().isSound)
  }

  @Test func anEmptyStudyIsAStudy() throws {
    let study = try Fixture.study(
      in: folder, content: Fixture.content(respondents: [], coders: []))
    #expect(try study.info().respondentCount == 0)
    #expect(try study.unitCount() == 0)
    #expect(try study.nextUnit(after: nil, notCompleteFor: "anna") == nil)
    #expect(try study.verify().isSound)
  }

  @Test func theFileIsMarkedAndSafe() throws {
    try Fixture.study(in: folder).close()
    let header = try Data(contentsOf: URL(fileURLWithPath: folder.study)).prefix(100)
    #expect(header[68..<72] == Data("DUID".utf8))
    #expect(header[60..<64] == Data([0, 0, 0, UInt8(Schema.version)]))
    // Bytes 18 and 19 are 2 in write-ahead mode.
    #expect(header[18..<20] == Data([2, 2]))
    let study = try Fixture.open(folder)
    let pragmas = try study.read { db in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == ["wal", "2", "1"])
  }

  @Test func twoStudiesOfTheSameContentDiffer() throws {
    let other = try TemporaryFolder()
    let (one, two) = (try Fixture.study(in: folder), try Fixture.study(in: other))
    #expect(try one.info().id != two.info().id)
    #expect(try one.heads() != two.heads())
  }

  @Test func anExistingFileIsNotReplaced() throws {
    #expect(FileManager.default.createFile(atPath: folder.study, contents: Data("mine".utf8)))
    #expect(throws: StudyStoreError.exists(path: folder.study)) {
      try StudyFile.create(at: folder.study, content: Fixture.content())
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.study)) == Data("mine".utf8))
    #expect(try folder.content == ["sample.duid"])
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    let victim = folder.path + "/victim"
    try FileManager.default.createSymbolicLink(
      atPath: folder.study, withDestinationPath: victim)
    #expect(throws: StudyStoreError.exists(path: folder.study)) {
      try StudyFile.create(at: folder.study, content: Fixture.content())
    }
    #expect(!FileManager.default.fileExists(atPath: victim))
    #expect(throws: StudyStoreError.exists(path: folder.study)) {
      let temporary = try HeldFile.make(in: folder.path)
      defer {
        PrivateFile.remove(temporary.path)
        temporary.release()
      }
      try PrivateFile.publish(temporary.path, as: folder.study)
    }
    #expect(try folder.content == ["sample.duid"])
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func remainsOfAFormerStudyAreNotTakenIn(suffix: String) throws {
    #expect(FileManager.default.createFile(atPath: folder.study + suffix, contents: Data()))
    #expect(throws: StudyStoreError.exists(path: folder.study + suffix)) {
      try StudyFile.create(at: folder.study, content: Fixture.content())
    }
    #expect(try folder.content == ["sample.duid" + suffix])
  }

  @Test func aMissingFolderIsNamed() {
    let error = #expect(throws: StudyStoreError.self) {
      try StudyFile.create(at: folder.path + "/no/study.duid", content: Fixture.content())
    }
    guard case .system(.create, _, ENOENT)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func faultyContentLeavesNothingBehind() throws {
    let twice = Respondent(id: "r", text: "")
    let faults: [(StudyContent, StudyStoreError)] = [
      (Fixture.content(respondents: [twice, twice]), .duplicateRespondent("r")),
      (Fixture.content(respondents: [Respondent(id: "", text: "")]), .emptyName),
      (
        Fixture.content(respondents: [Respondent(id: "r", text: "", weight: .infinity)]),
        .invalidWeight("r")
      ),
      (
        Fixture.content(coders: [Coder(id: "a", role: .coder), Coder(id: "a", role: .lead)]),
        .duplicateCoder("a")
      ),
      (Fixture.content(coders: [Coder(id: "", role: .coder)]), .emptyName),
    ]
    for (content, expected) in faults {
      #expect(throws: expected) { try StudyFile.create(at: folder.study, content: content) }
    }
    #expect(try folder.content.isEmpty)
  }
}
