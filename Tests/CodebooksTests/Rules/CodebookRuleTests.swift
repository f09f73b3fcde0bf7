import Codebooks
import Foundation
import Testing

@Suite struct CodebookRuleTests {
  @Test func everyRuleFileIsRegistered() throws {
    let folder = PackageFolder.root.appending(path: "Sources/Codebooks/Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") && $0 != "CodebookRule.swift" }
      .map { String($0.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    let registered = CodebookRule.all.map(\.name)
    #expect(
      files.sorted() == registered.sorted(),
      "Every file in Rules needs a line in CodebookRule.all, and every line a file of that name.")
    #expect(Set(registered).count == registered.count)
  }

  @Test(arguments: CodebookRule.all.map(\.name))
  func ruleSaysWhatItAsks(name: String) throws {
    let rule = try #require(CodebookRule.all.first { $0.name == name })
    #expect(rule.summary.hasSuffix("."))
  }
}
