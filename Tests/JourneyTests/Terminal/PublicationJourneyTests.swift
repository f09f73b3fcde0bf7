import Foundation
import Testing

/// The lead looks at the tables of the sample as they would be published, decides about a small cell
/// with a reason, and takes the decision back; side by side and crosstabs are a key away.
@Suite(.serialized) struct PublicationJourneyTests {
  let sample: SampleStudyTests

  init() throws { sample = try SampleStudyTests() }

  private func window(_ viewer: String, columns: Int = 100, rows: Int = 30) throws
    -> TerminalWindow
  {
    try TerminalWindow(
      "\(Duid.binary.path()) open \(sample.study) --coder \(viewer) --lang nl; echo EINDE $?",
      columns: columns, rows: rows)
  }

  /// Goes to the table of background characteristics.
  private func openBackground(_ window: TerminalWindow) throws {
    try window.waitFor("Wat nu?")
    try window.press("t")
    try window.waitFor("[ 5-1 ]")
    for _ in 0..<7 { try window.press("n") }
    try window.waitFor("[ 5-8 ]")
  }

  @Test func theLeadPublishesASmallCellAndTakesItBack() throws {
    let window = try window("lead")
    try openBackground(window)
    try window.press("u")
    try window.waitFor("zoals te publiceren")
    let first = try window.waitFor("✗ te klein: minder dan 5; lezer weet: 1 t/m 8")
    #expect(first.contains("Cel 1 van 4"))
    #expect(first.contains("4 personen"))
    try window.press("Enter")
    try window.waitFor("Waarom toch publiceren:")
    try window.type("staat al in het rapport")
    try window.press("Enter")
    try window.waitFor("✓ toch gepubliceerd: staat al in het rapport")
    let notes = try Duid.run(["notes", "export", sample.study, "--as", "lead"]).output
    #expect(notes.contains("staat al in het rapport"))
    let table = try Duid.run(["table", sample.study, "5-8", "--publish", "--lang", "nl"]).output
    #expect(table.contains("staat al in het rapport"))
    try window.press("Enter")
    try window.waitFor("Het besluit terugnemen?")
    try window.press("Enter")
    try window.waitFor("wordt niet meer gepubliceerd")
    try window.waitFor("✗ te klein: minder dan 5")
    try window.press("q")
    try window.waitFor("definitieve waarden")
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
    #expect(try Duid.run(["verify", sample.study]).status == 0)
  }

  @Test func sideBySideAndCrossedAtOnce() throws {
    let window = try window("lead", columns: 120, rows: 40)
    try openBackground(window)
    try window.press("v")
    let text = try window.waitFor("Grootste verschil:")
    for name in ["definitief", "coder-1", "coder-2"] { #expect(text.contains(name)) }
    try window.press("v")
    try window.waitFor("definitieve waarden")
    try window.press("x")
    try window.waitFor("Kruistabel")
    // Many keys in a row: the last table is the one that is shown.
    for _ in 0..<20 { try window.press("r") }
    try window.press("%")
    try window.waitFor("% van het totaal")
    try window.press("q", "q", "q")
    try window.waitFor("EINDE 0")
  }

  /// A coder who may not see what others coded gets none of it.
  @Test func aBlindCoderSeesNoPublication() throws {
    let window = try window("coder-1")
    try window.waitFor("Wat nu?")
    try window.press("t")
    try window.waitFor("[ 5-1 ]")
    try window.press("u", "v")
    let text = try window.waitFor("[ 5-1 ]")
    #expect(!text.contains("zoals te publiceren"))
    #expect(!text.contains("u publicatie"))
  }

  /// What is kept between keys is not kept when something was coded.
  @Test func tablesFollowWhatIsCoded() throws {
    let small = try SmallStudy()
    let window = try TerminalWindow(
      "\(Duid.binary.path()) open \(small.study) --coder anna --lang nl; echo EINDE $?")
    try window.waitFor("Wat nu?")
    for (count, answer) in [(1, "e"), (2, "e")] {
      try window.press("c")
      try window.waitFor("verhaal")
      try window.press(answer)
      try window.waitFor("Opgeslagen")
      try window.press("q")
      try window.waitFor("Wat nu?")
      try window.press("t")
      try window.waitFor("(\(count))")
      try window.press("x", "r", "R")
      try window.waitFor("Rijen:")
      try window.press("q")
      try window.waitFor("[ 1 ]")
      try window.press("q")
      try window.waitFor("Wat nu?")
    }
    try window.press("q")
    try window.waitFor("EINDE 0")
  }
}
