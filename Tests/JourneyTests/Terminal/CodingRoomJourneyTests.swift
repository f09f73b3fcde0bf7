import Foundation
import Testing

/// Notes, undo, queues and the grid, with the real binary in a real terminal.
@Suite(.serialized) struct CodingRoomJourneyTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  func window(_ study: String? = nil) throws -> TerminalWindow {
    try TerminalWindow(
      "\(Duid.binary.path()) code \(study ?? small.study) --coder anna --lang nl; echo EINDE $?")
  }

  func notes(as coder: String? = nil) throws -> String {
    let identity = coder.map { ["--as", $0] } ?? []
    return try Duid.run(["notes", "export", small.study] + identity).output
  }

  private static let header = "unit,coder,subject,variable,code,from,to,text\n"

  @Test func notesAreKeptUndoneAndDoneAgainOverRestarts() throws {
    let first = try window()
    try first.waitFor("Eerste verhaal")
    try first.press("!")
    try first.waitFor("Opgeslagen: Twijfel → ja")
    try first.press("M")
    try first.waitFor("Memo bij deze eenheid")
    try first.type("nog; eens")
    try first.press("Enter")
    try first.waitFor("Opgeslagen: Memo bij de eenheid → nog; eens")
    try first.press("V", "Right", "Enter")
    try first.waitFor("Opgeslagen: Passages bij druk → 1 passage")
    try first.press("d")
    try first.waitFor("Opgeslagen: Oordeel: druk")
    try first.press("q")
    try first.waitFor("Deze zitting:")
    try first.press("q")
    try first.waitFor("EINDE 0")
    let all = try notes()
    #expect(
      all == Self.header + """
        u1,anna,doubt,,,,,
        u1,anna,passages,oordeel,druk,7,15,
        u1,anna,unitMemo,,,,,"nog; eens"

        """)
    let second = try window()
    try second.waitFor("Eerste verhaal")
    for step in ["Oordeel → nog", "Passages bij druk → niets", "Memo bij de eenheid → niets"] {
      try second.press("u")
      try second.waitFor("Ongedaan gemaakt: \(step)")
    }
    try second.press("q", "q")
    try second.waitFor("EINDE 0")
    #expect(try notes() == Self.header + "u1,anna,doubt,,,,,\n")
    let third = try window()
    try third.waitFor("Eerste verhaal")
    for step in ["Memo bij de eenheid → nog; eens", "Passages bij druk", "Oordeel → druk"] {
      try third.press("U")
      try third.waitFor("Opnieuw gedaan: \(step)")
    }
    try third.press("U")
    try third.waitFor("niets om opnieuw te doen")
    try third.press("q", "q")
    try third.waitFor("EINDE 0")
    #expect(try notes() == all)
    #expect(try Duid.run(["verify", small.study]).status == 0)
  }

  @Test func notesAreAsBlindAsCodings() throws {
    let window = try window()
    try window.waitFor("Eerste verhaal")
    try window.press("M")
    try window.type("KANARIE")
    try window.press("Enter")
    try window.waitFor("Opgeslagen")
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
    let file = try small.scratch.write(
      "unit,coder,variable,codes,memo\nu1,bram,oordeel,geen,\n", to: "bram.csv")
    #expect(try Duid.run(["codings", "import", small.study, file]).status == 0)
    #expect(try notes(as: "bram") == Self.header)
    #expect(try notes(as: "anna").contains("KANARIE"))
    #expect(try notes().contains("KANARIE"))
  }

  @Test func aQueueIsFilteredWalkedAndShownAsAGrid() throws {
    let window = try window()
    try window.waitFor("Eerste verhaal")
    try window.press("/")
    try window.waitFor("Welke eenheden?")
    try window.type("DERDE")
    try window.waitFor("1 eenheid")
    try window.press("Enter")
    try window.waitFor("rij 1 van 1")
    try window.waitFor("Derde verhaal")
    try window.press("e")
    try window.waitFor("Opgeslagen")
    try window.press("/", "C-u")
    try window.type("oordeel:?")
    try window.waitFor("3 eenheden")
    try window.press("Enter")
    try window.waitFor("rij 1 van 3")
    try window.press("L")
    try window.waitFor("Raster")
    try window.press("d", "e")
    try window.waitFor("Opgeslagen: u2, Oordeel: geen druk")
    try window.press("q")
    try window.waitFor("Voortgang")
    try window.press("q")
    try window.waitFor("EINDE 0")
    #expect(
      try small.export() == """
        unit,coder,variable,codes,memo
        u1,anna,oordeel,druk,
        u2,anna,oordeel,geen,
        u3,anna,oordeel,geen,

        """)
    let order = try Duid.run(["visits", "export", small.study]).output
    #expect(
      order == """
        coder,number,unit,order,filter,place
        anna,1,u3,file,DERDE,1

        """)
    #expect(
      try Duid.run(["visits", "export", small.study, "--as", "lead"]).output == order)
  }

  @Test func aUsualCaseOfTheSampleStudyTakesSevenKeysAndEnter() throws {
    let study = small.scratch.path("steekproef.duid")
    let root = Duid.packageRoot
    let made = try Duid.run([
      "new", study, "--codebook", root.appending(path: "Codebooks/rekenkamer-2018.yaml").path(),
      "--cases", root.appending(path: "SampleData/rekenkamer-2018/respondenten.csv").path(),
    ])
    #expect(made.status == 0)
    let window = try window(study)
    try window.waitFor("eenheid 1 van 330")
    try window.type("ord117w")
    try window.waitFor("Eenheid af. Enter: volgende.")
    try window.press("Enter")
    try window.waitFor("eenheid 2 van 330")
    try window.press("q")
    try window.waitFor("8,0 toetsen per eenheid")
    try window.press("q")
    try window.waitFor("EINDE 0")
    let codings = try Duid.run(["codings", "export", study, "--as", "anna"]).output
    #expect(codings.split(separator: "\n").count == 8)
  }
}
