import ArgumentParser
import CodingModel
import Testing

@testable import DuidCLI

@Suite("Opening the workbench")
struct OpeningTests {
  @Test(
    "A plain command line opens what the parser makes of it",
    arguments: [
      "", "s.duid", "study", "s.duid --lang nl", "--lang en s.duid", "s.duid --coder anna",
      "--coder anna --lang nl s.duid", "code s.duid --coder anna", "code --coder 'a s.duid",
      "code s.duid --lang en --coder anna",
    ])
  func sameAsTheParser(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let plain = try #require(Opening(plain: arguments, commands: DuidCommand.commandNames))
    let command = try DuidCommand.parseAsRoot(arguments)
    let parsed = (command as? OpenCommand)?.opening ?? (command as? CodeCommand)?.opening
    #expect(plain == parsed)
  }

  @Test(
    "Everything else is left to the parser",
    arguments: [
      "help", "new", "verify s.duid", "--help", "s.duid --help", "s.duid other.duid",
      "s.duid --lang",
      "s.duid --lang de", "s.duid --coder", "s.duid --coder --lang", "code s.duid",
      "code --coder a",
      "code", "s.duid --coder a --coder b", "s.duid --lang nl --lang en", "--coder=a s.duid",
      "-- s.duid",
      "open s.duid", "agreement", "s.duid --version",
    ])
  func notPlain(line: String) {
    let arguments = line.split(separator: " ").map(String.init)
    #expect(Opening(plain: arguments, commands: DuidCommand.commandNames) == nil)
  }

  @Test("An empty name is no study and no coder")
  func emptyNames() {
    #expect(Opening(plain: [""], commands: []) == nil)
    #expect(Opening(plain: ["s.duid", "--coder", ""], commands: []) == nil)
  }
}
