import CodingModel
import TerminalUI
import Testing

@testable import WorkbenchUI

@Suite("Sentences in every language")
struct SentenceTests {
  @Test("Whole numbers are grouped as the language does, wherever they stand")
  func numbers() {
    let message = Message.unitsAndRespondents(units: 330, respondents: 1_708)
    #expect(
      Words(language: .dutch)[message].string == "330 eenheden te coderen, uit 1.708 respondenten")
    #expect(
      Words(language: .english)[message].string == "330 units to code, out of 1,708 respondents")
    let place = Message.unitPosition(999_999, of: 1_000_000)
    #expect(Words(language: .dutch)[place].string == "eenheid 999.999 van 1.000.000")
    let sides = [DutchText("\(-1_234)").string, EnglishText("\(-1_234)").string]
    #expect(sides == ["-1.234", "-1,234"])
  }

  @Test("A seed is a name and is written as it is typed")
  func seeds() {
    for language in Language.allCases {
      #expect(Words(language: language)[.orderRandom(20_181_127)].string.contains("20181127"))
    }
  }

  @Test("Sentences are put together of pieces of their own language")
  func pieces() {
    let part: Sentence = ("\(1_000) keer", "\(1_000) times")
    let whole: Sentence = ("Ja, \(part.dutch)" + "!", "Yes, \(part.english)" + "!")
    #expect(Language.allCases.map { $0.text(whole) } == ["Ja, 1.000 keer!", "Yes, 1,000 times!"])
  }
}
