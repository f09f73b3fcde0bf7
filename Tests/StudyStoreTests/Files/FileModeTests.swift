import CodingModel
import Foundation
import Glibc
import Testing

@testable import StudyStore

@Suite struct FileModeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func modes() throws -> [String: mode_t] {
    var modes: [String: mode_t] = [:]
    for name in try folder.content {
      var status = stat()
      #expect(lstat(folder.path + "/" + name, &status) == 0)
      modes[name] = status.st_mode & 0o7777
    }
    return modes
  }

  @Test func allFilesAreTheOwnersAloneWhateverTheUmask() throws {
    let before = umask(0)
    defer { umask(before) }
    let study = try Fixture.study(in: folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    #expect(
      try modes() == ["sample.duid": 0o600, "sample.duid-shm": 0o600, "sample.duid-wal": 0o600])
    try study.close()
    #expect(try modes() == ["sample.duid": 0o600])
  }

  @Test func aCopyWithAWiderModeIsNarrowedOnOpening() throws {
    try Fixture.study(in: folder).close()
    #expect(chmod(folder.study, 0o644) == 0)
    let study = try Fixture.open(folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    #expect(Set(try modes().values) == [0o600])
  }

  /// A study that was copied while its log was in use comes with a log.
  @Test func aLogThatWasCopiedAlongIsNarrowedToo() throws {
    let study = try Fixture.study(in: folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    let copy = try TemporaryFolder()
    for name in ["sample.duid", "sample.duid-wal"] {
      let (from, to) = (folder.path + "/" + name, copy.path + "/" + name)
      try FileManager.default.copyItem(atPath: from, toPath: to)
      #expect(chmod(to, 0o644) == 0)
    }
    let copied = try Fixture.open(copy)
    #expect(try copied.events(of: Fixture.anna).count == 1)
    for name in try copy.content {
      let attributes = try FileManager.default.attributesOfItem(atPath: copy.path + "/" + name)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func theTemporaryFileIsPrivateFromTheStart() throws {
    let before = umask(0)
    defer { umask(before) }
    let temporary = try HeldFile.make(in: folder.path)
    defer { temporary.release() }
    #expect(try modes().values.first == 0o600)
    PrivateFile.remove(temporary.path)
  }

  @Test func foldersOfPaths() {
    #expect(PrivateFile.folder(of: "study.duid") == ".")
    #expect(PrivateFile.folder(of: "/study.duid") == "/")
    #expect(PrivateFile.folder(of: "a/b/study.duid") == "a/b")
  }
}
