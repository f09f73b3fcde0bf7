import Foundation
import Testing

@testable import Interchange

@Suite struct AtomicFileTests {
  /// A folder of its own that is gone after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/duid-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }  // Only litter is left behind.
    try body(folder)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("the file is there, whole and for its owner only, under any umask") func writes() throws {
    try inFolder { folder in
      let old = umask(0)
      defer { umask(old) }
      let line = "é regel\n"
      try AtomicFile.write(to: folder + "/x.csv") { file in
        for _ in 0..<20_000 { file.write(line) }
      }
      #expect(try text(folder + "/x.csv") == String(repeating: line, count: 20_000))
      #expect(try mode(folder + "/x.csv") == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x.csv"])
    }
  }

  @Test("what is being written has no name, so that nobody who is killed leaves it behind")
  func hasNoNameBefore() throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/x"))
      var seen: [String] = []
      try AtomicFile.write(to: folder + "/x") { file in
        for _ in 0..<20_000 { file.write("een lange regel met tekst\n") }
        seen = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      }
      #expect(seen == ["x"])
      #expect(try text(folder + "/x").hasPrefix("een lange"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
    }
  }

  @Test("an older file is replaced") func replaces() throws {
    try inFolder { folder in
      try Data("old and longer".utf8).write(to: URL(fileURLWithPath: folder + "/x"))
      try AtomicFile.write(to: folder + "/x") { $0.write("new") }
      #expect(try text(folder + "/x") == "new")
      #expect(try mode(folder + "/x") == 0o600)
    }
  }

  @Test("a planted link is replaced and its target untouched") func plantedLink() throws {
    try inFolder { folder in
      try Data("victim".utf8).write(to: URL(fileURLWithPath: folder + "/victim"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/x", withDestinationPath: folder + "/victim")
      try AtomicFile.write(to: folder + "/x") { $0.write("new") }
      #expect(try text(folder + "/victim") == "victim")
      #expect(try text(folder + "/x") == "new")
    }
  }

  @Test("folders and pipes are not replaced, and nothing is left behind") func refuses() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(throws: AtomicFileError(step: .inspect, errno: EINVAL)) {
        try AtomicFile.write(to: folder + "/pipe") { $0.write("x") }
      }
      #expect(throws: AtomicFileError(step: .inspect, errno: EISDIR)) {
        try AtomicFile.write(to: folder) { $0.write("x") }
      }
      #expect(throws: AtomicFileError(step: .create, errno: ENOENT)) {
        try AtomicFile.write(to: folder + "/none/x") { $0.write("x") }
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["pipe"])
    }
  }
}
