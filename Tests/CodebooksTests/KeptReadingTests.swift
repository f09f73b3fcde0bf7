import CodingModel
import Testing

@testable import Codebooks

@Suite("What a reading keeps")
struct KeptReadingTests {
  static let shipped = [
    "Codebooks/rekenkamer-2018.yaml", "Codebooks/redenen-niet-gemeld.yaml",
    "Codebooks/opvattingen.yaml",
  ]
  private let reader = CodebookReader(reservedKeys: Caller.reservedKeys, program: 7)

  @Test("A codebook read back from what was kept is the same", arguments: shipped)
  func sameCodebook(name: String) throws {
    let first = try read(name)
    let kept = try #require(reader.bytesToKeep(of: first))
    #expect(reader.hasKept(kept))
    #expect(CodebookReader.codebook(kept: kept) == first)
    #expect(CodebookReader.title(kept: kept) == first.title)
  }

  @Test("Every field of a codebook is kept, also those that no shipped codebook uses")
  func everyField() throws {
    let full = KeptFixture.codebook
    // The fixture differs from the blank in everything, so that what is not kept shows.
    #expect(KeptFixture.untouched(full, Codebook.blank) == [])
    #expect(
      KeptFixture.untouched(full.variables[0], Variable(id: "", kind: .single, label: "")) == [])
    #expect(KeptFixture.untouched(full.tables[0], TablePlan.blank) == [])
    #expect(KeptFixture.untouched(full.tables[0].options, TableOptions()) == [])
    #expect(KeptFixture.untouched(full.disclosure, DisclosurePolicy()) == [])
    #expect(KeptFixture.untouched(full.cases, Codebook.blank.cases) == [])
    #expect(CodebookReader.codebook(kept: KeptReading.bytes(full, program: 7)) == full)
  }

  @Test("Rules of every form are kept, however they lie in each other", arguments: 0..<50)
  func rules(seed: UInt64) throws {
    var chance = KeptFixture.Chance(seed: seed)
    var book = Codebook.blank
    book.variables = [
      Variable(id: "v", kind: .single, label: "", applies: KeptFixture.rule(depth: 6, &chance))
    ]
    #expect(CodebookReader.codebook(kept: KeptReading.bytes(book, program: 7)) == book)
  }

  @Test("Numbers of every size are kept")
  func numbers() {
    for number in [0, 1, 127, 128, 1 << 20, .max, -1, .min] {
      var book = Codebook.blank
      book.cases.population = number
      book.disclosure.dominancePercent = Double(number) / 3
      #expect(CodebookReader.codebook(kept: KeptReading.bytes(book, program: 7)) == book)
    }
  }

  @Test("Only the program that kept a codebook need not read its file again")
  func programs() throws {
    let kept = try #require(reader.bytesToKeep(of: read(Self.shipped[1])))
    #expect(reader.hasKept(kept))
    #expect(!CodebookReader(program: 8).hasKept(kept))
    #expect(!CodebookReader(program: nil).hasKept(kept))
    #expect(CodebookReader(program: nil).bytesToKeep(of: .blank) == nil)
  }

  @Test("Damage anywhere is found before anything is read")
  func damaged() throws {
    let kept = try #require(reader.bytesToKeep(of: read(Self.shipped[1])))
    #expect(!reader.hasKept([]))
    #expect(!reader.hasKept([99] + kept.dropFirst()))
    #expect(!reader.hasKept(kept + [0]))
    for place in stride(from: 0, to: kept.count, by: 61) {
      var bytes = kept
      bytes[place] ^= 0x80
      #expect(!reader.hasKept(bytes), "byte \(place)")
      #expect(!reader.hasKept(Array(kept.prefix(place))), "cut at \(place)")
    }
  }

  @Test("Bytes that make no sense end in nothing, never in a trap", arguments: 0..<40)
  func noise(seed: UInt64) throws {
    var chance = KeptFixture.Chance(seed: seed)
    let kept = KeptReading.bytes(KeptFixture.codebook, program: 7)
    for _ in 0..<200 {
      var bytes = kept
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 17..<bytes.count, using: &chance)
        bytes[place] = UInt8.random(in: 0...255, using: &chance)
      }
      // Whatever comes of it can be kept again: it is a codebook like any other.
      if let read = CodebookReader.codebook(kept: bytes) {
        #expect(CodebookReader.codebook(kept: KeptReading.bytes(read, program: 7)) == read)
      }
      #expect(CodebookReader.codebook(kept: Array(bytes.prefix(bytes.count / 2))) == nil)
    }
  }

  private func read(_ name: String) throws -> Codebook {
    try reader.read(
      source: PackageFolder.text(name), path: name, tableKinds: Caller.tableKinds)
  }
}
