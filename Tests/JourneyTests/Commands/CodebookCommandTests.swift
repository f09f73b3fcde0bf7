import Foundation
import Testing

/// `duid codebook` with the real binary.
@Suite struct CodebookCommandTests {
  let scratch: Scratch
  let small: String

  init() throws {
    scratch = try Scratch()
    small = try scratch.write(SmallStudy.codebook, to: "klein.yaml")
  }

  // MARK: check

  @Test(arguments: ["nl", "en"]) func aSoundCodebookIsSaidToBeSound(language: String) throws {
    let outcome = try Duid.run(["codebook", "check", small, "--lang", language])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let part = language == "nl" ? "klein.yaml is in orde: " : "Nothing is wrong with "
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  /// Every fault at once, each where it stands, in the language asked.
  @Test(arguments: [
    ("nl", "Bedoelde u 'single'?", "ontbreekt"), ("en", "Did you mean 'single'?", "is missing"),
  ])
  func faultsAreNamedInTheLanguage(language: String, guess: String, missing: String) throws {
    let path = try scratch.write(
      "codebook: x\nformat: 1\nvariables:\n  - name: a\n    type: singel\n", to: "fout.yaml")
    let outcome = try Duid.run(["codebook", "check", path, "--lang", language])
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("\(path):5:11 variables[0].type: ") && $0.hasSuffix(guess) })
    #expect(lines.filter { $0.contains(missing) }.count >= 3)
  }

  @Test func casesAreHeldAgainstIt() throws {
    let good = try scratch.write("id,ervaring,tekst\nu1,ja,Verhaal.\nu2,nee,\n", to: "goed.csv")
    let fits = try Duid.run(["codebook", "check", small, "--cases", good, "--lang", "nl"])
    #expect(fits.status == 0)
    #expect(fits.errors.contains("goed.csv past erbij: 2 respondenten, 1 eenheid te coderen."))
    let bad = try scratch.write("id,tekst\nu1,Verhaal.\n", to: "slecht.csv")
    let misfit = try Duid.run(["codebook", "check", small, "--cases", bad, "--lang", "nl"])
    #expect(misfit.status == 1)
    #expect(misfit.errors.contains("ervaring"))
    // Nothing was to be taken in, so nothing is said of that.
    #expect(!misfit.errors.contains("overgenomen"))
  }

  @Test func itIsReadFromStandardInputToo() throws {
    let outcome = try Duid.run(
      ["codebook", "check", "-", "--lang", "en"], input: SmallStudy.codebook)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("stdin"))
  }

  // MARK: show

  /// Whoever reads it finds every variable and every code with what it means.
  @Test(arguments: ["text", "markdown", "html", "latex"])
  func everythingOfACodeIsShown(format: String) throws {
    let path = Duid.packageRoot.appending(path: "Codebooks/redenen-niet-gemeld.yaml").path()
    let outcome = try Duid.run(["codebook", "show", path, "--format", format, "--lang", "nl"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
    for part in [
      "Redenen om niet te melden", "Reden: veiligheid (veiligheid, toets v)",
      "Angst voor gevolgen.", "Definitie: De schrijver vreesde voor positie",
      "Wel gebruiken: Als angst de doorslag gaf.",
      "Niet gebruiken: Als melden vooral zinloos leek",
      "Voorbeeld: Mijn contract moest nog worden verlengd.",
    ] {
      #expect(words.contains(part) || format == "markdown", "\(part)")
      #expect(words.replacing("\\", with: "").contains(part), "\(part)")
    }
  }

  /// The codebook of a study is the one in force, with its version.
  @Test func aStudyShowsItsOwn() throws {
    let made = try SmallStudy()
    let ofStudy = try Duid.run(["codebook", "show", made.study, "--lang", "en"])
    let ofFile = try Duid.run(["codebook", "show", small, "--lang", "en"])
    #expect(ofStudy.status == 0 && ofFile.status == 0)
    #expect(ofStudy.output.contains("version 1."))
    #expect(ofStudy.output.replacing(", version 1.", with: ".") == ofFile.output)
  }

  @Test func itIsWrittenToAFile() throws {
    let path = scratch.path("bijlage.html")
    let outcome = try Duid.run(
      ["codebook", "show", small, "--format", "html", "-o", path, "--lang", "nl"])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("lang=\"nl\""))
    // A section of prose has no empty table.
    #expect(page.components(separatedBy: "<table>").count == 2)
  }

  // MARK: diff

  @Test func whatTouchesCodingsComesFirst() throws {
    let changed = SmallStudy.codebook
      .replacing("code: geen", with: "code: niets")
    let later = try scratch.write(changed, to: "later.yaml")
    try #require(changed != SmallStudy.codebook)
    let outcome = try Duid.run(["codebook", "diff", small, later, "--lang", "nl"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "Raakt coderingen die er al zijn:")
    #expect(lines.contains("  code 'geen' van 'oordeel' is verwijderd."))
    let others = try #require(lines.firstIndex(of: "Laat coderingen zoals ze zijn:"))
    #expect(lines[others...].contains("  code 'niets' van 'oordeel' is toegevoegd."))
  }

  @Test func aStudyAndItsFileSayTheSame() throws {
    let made = try SmallStudy()
    let outcome = try Duid.run(["codebook", "diff", made.study, small, "--lang", "en"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "The codebooks say the same.\n")
  }

  @Test(arguments: ["show", "check"]) func whatIsNoCodebookIsRefused(command: String) throws {
    let missing = try Duid.run(["codebook", command, scratch.path("weg.yaml"), "--lang", "nl"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("weg.yaml"))
    let empty = try Duid.run([
      "codebook", command, try scratch.write("", to: "leeg.yaml"), "--lang", "nl",
    ])
    #expect(empty.status == 1)
    #expect(empty.errors.contains("het bestand is leeg"))
  }
}
