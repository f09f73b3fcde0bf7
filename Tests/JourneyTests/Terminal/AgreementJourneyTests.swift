import Foundation
import Testing

/// The lead goes from the overview of agreement down to a text and back, on the sample study.
@Suite(.serialized) struct AgreementJourneyTests {
  let sample: SampleStudyTests

  init() throws { sample = try SampleStudyTests() }

  /// How many events the lead's chain has, as `verify` prints its head.
  private func events() throws -> Int {
    let heads = try Duid.run(["verify", sample.study]).output
    let word = heads.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("lead:") }
    return word.flatMap { Int($0.split(separator: ":")[1]) } ?? 0
  }

  @Test func theLeadDrillsDownToATextAndComesBackToTheSamePlace() throws {
    let window = try TerminalWindow(
      "\(Duid.binary.path()) open \(sample.study) --coder lead --lang nl; echo EINDE $?")
    try window.waitFor("Wat nu?")
    let before = try events()
    try window.press("a")
    let overview = try window.waitFor(
      "Oordeel: Krippendorffs alfa 0,80 [")
    #expect(overview.contains("●"))
    try window.press("Enter")
    try window.waitFor("[1 paren]")
    try window.waitFor("coder-1 – code")
    try window.press("6")
    let units = try window.waitFor("Eenheden met verschil: 44; zonder: 286")
    // A look at the comparison before it is opened is journalled once a visit.
    #expect(try events() == before + 1)
    try window.press("j", "Enter")
    try window.waitFor("neem A")
    try window.press("q")
    try window.waitFor("[6 eenheden]")
    try window.waitFor(screen: units)
    try window.press("3")
    try window.waitFor("Rijen coder-1, kolommen coder-2")
    try window.press("Right", "Enter")
    try window.waitFor("% verschil")
    try window.press("Enter")
    try window.waitFor("neem A")
    try window.press("q")
    try window.waitFor("% verschil")
    try window.press("q", "q", "q", "q")
    try window.waitFor("EINDE 0")
    #expect(try Duid.run(["verify", sample.study]).status == 0)
  }
}
