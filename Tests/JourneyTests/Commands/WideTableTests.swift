import Foundation
import Testing

/// Tables that are wider than the terminal, in a real one, and in a file.
@Suite struct WideTableTests {
  let study: AnalyseStudy

  init() throws { study = try AnalyseStudy() }

  /// Results with rows of the same label in every block, and that label.
  static let results: [([String], String)] = [
    (["table", "STUDY", "--cross", "mening", "regio"], "neutraal"),
    (
      [
        "analyse", "logistic", "STUDY", "--outcome", "gemeld=ja", "--predictors", "opleiding",
      ], "Opleiding:"
    ),
  ]

  private func rows(_ output: String, _ label: String) -> Int {
    output.split(separator: "\n").count { $0.hasPrefix(label) }
  }

  @Test(arguments: results)
  func aTerminalGetsBlocksAndAFileTheWhole(arguments: [String], label: String) throws {
    let arguments = arguments.map { $0 == "STUDY" ? study.study : $0 } + ["--lang", "nl"]
    let whole = try Duid.run(arguments)
    let once = rows(whole.output, label)
    #expect(once >= 1 && whole.status == 0)
    #expect(whole.output.split(separator: "\n").contains { $0.count > 40 })
    let asked = try Duid.run(arguments + ["--width", "40"])
    #expect(rows(asked.output, label) > once)
    #expect(asked.output.split(separator: "\n").allSatisfy { $0.count <= 40 })

    let command = ([Duid.binary.path()] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let narrow = try TerminalWindow(command + "; echo EINDE $?", columns: 40, rows: 200)
      .waitFor("EINDE 0")
    let drawn = narrow.replacing("EINDE 0", with: "").trimmingCharacters(in: .newlines)
    let expected = asked.output.trimmingCharacters(in: .newlines)
    #expect(drawn == expected)
    let broad = try TerminalWindow(command + "; echo EINDE $?", columns: 200, rows: 200)
      .waitFor("EINDE 0")
    #expect(rows(broad, label) == once)
    let file = try Duid.run(arguments + ["--width", "400"])
    #expect(rows(file.output, label) == once)
  }
}
