import CodingModel
import LongWork
import TerminalUI
import Testing
import WorkbenchUI

@testable import DuidCLI

@Suite struct ProgressTextTests {
  private let status = WorkStatus(
    WorkProgress(.readingCases, done: 500, of: 1_000), secondsLeft: 12)

  private func text(_ language: Language, _ glyphs: Glyphs = .unicode) -> ProgressText {
    ProgressText(language: language, glyphs: glyphs)
  }

  @Test func aLineHasABarAndAnEstimate() {
    // 60 columns less name, figures and the space between leave 29 for the bar.
    #expect(
      text(.dutch).line(status, columns: 60)
        == "Gevallen lezen  " + String(repeating: "█", count: 14) + "▌"
        + String(repeating: "·", count: 14) + "  50%, nog 12 s")
    #expect(text(.english, .ascii).line(status, columns: 79).contains("###"))
    #expect(text(.english, .ascii).line(status, columns: 79).hasSuffix("  50%, 12 s left"))
    #expect(text(.english, .ascii).line(status, columns: 79).utf8.allSatisfy { $0 < 0x80 })
  }

  /// No line is longer than the terminal, in any language, phase or width.
  @Test(arguments: WorkPhase.allCases)
  func linesFit(phase: WorkPhase) {
    for language in [Language.dutch, .english] {
      for glyphs in [Glyphs.unicode, .ascii] {
        for columns in 10...120 {
          for progress in [
            WorkProgress(phase), WorkProgress(phase, done: 0, of: 7),
            WorkProgress(phase, done: 6, of: 7), WorkProgress(phase, done: 7, of: 7),
          ] {
            let status = WorkStatus(progress, secondsLeft: 86_399)
            let line = text(language, glyphs).line(status, columns: columns)
            #expect(DisplayWidth.columns(of: line) <= columns, "'\(line)'")
            #expect(!line.isEmpty)
          }
        }
      }
    }
  }

  @Test func sentencesSayTheSame() {
    #expect(text(.dutch).sentence(status) == "Gevallen lezen: 50%, nog 12 s")
    #expect(
      text(.english).sentence(WorkStatus(WorkProgress(.upgrading))) == "Updating the study...")
  }

  @Test(arguments: [
    (0, "nog 1 s", "1 s left"), (19, "nog 19 s", "19 s left"), (22, "nog 20 s", "20 s left"),
    (89, "nog 90 s", "90 s left"), (100, "nog 2 min", "2 min left"),
    (3_600, "nog 60 min", "60 min left"), (7_000, "nog 2 uur", "2 h left"),
  ])
  func timesAreRounded(seconds: Int, dutch: String, english: String) {
    #expect(WorkWords.left(seconds: seconds, in: .dutch) == dutch)
    #expect(WorkWords.left(seconds: seconds, in: .english) == english)
  }

  @Test(arguments: WorkPhase.allCases)
  func everyPhaseHasWordsInBothLanguages(phase: WorkPhase) {
    let words = [Language.dutch, .english].map { WorkWords.phase(phase, in: $0) }
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words[0] != words[1])
  }
}
