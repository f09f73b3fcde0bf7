import Testing

@testable import CodingModel

/// Hidden words in whatever coders write, and the pace of whatever they do.
@Suite struct RedactedWordsPropertyTests {
  private static let original = "Jansen uit Delft sprak met Bakker en Witteveen."
  private static let hidden = ["Jansen", "Delft", "Bakker", "Witteveen"]

  /// The words that an overlay over the original hides.
  private static func words() throws -> RedactedWords {
    let placeholder = try #require(Placeholder("x"))
    let redactions = try hidden.map { name in
      let range = try #require(original.firstRange(of: name))
      let from = original.distance(from: original.startIndex, to: range.lowerBound)
      return Redaction(Passage(from: from, to: from + name.count), placeholder)
    }
    return RedactedWords(hiddenBy: RedactionOverlay(redactions), in: original)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func noHiddenWordIsLeft(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let pieces =
      Self.hidden + Self.hidden.map { $0.uppercased() }
      + Self.hidden.map { "\($0.lowercased())tje" }
      + ["belde", "over", "de", "nota", "Delfzijl", "é", "👩‍👩‍👧", "(", "\n"]
    let memo = (0..<10).map { _ in chance.one(of: pieces) }
      .joined(separator: chance.one(of: [" ", ", ", "-", ""]))
    let words = try Self.words()
    let shown = words.filtered(memo)
    for name in Self.hidden {
      let isLeft = shown.lowercased().contains(name.lowercased())
      #expect(!isLeft, "\(name) in \(shown)")
    }
    let places = words.passages(in: memo)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.to <= $1.from })
    #expect(places.isEmpty == (shown == memo))
    #expect(words.filtered(shown) == shown)
    let joined = RedactedWords(joining: [RedactedWords.none, words, words])
    #expect(joined.filtered(memo) == shown)
    #expect(RedactedWords.none.filtered(memo) == memo && RedactedWords.none.isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func thePaceDoesNotDependOnTheOrderOfVisits(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let visits = (0..<(1 + chance.below(12))).map { place in
      Visit(
        unit: UnitID("u\(chance.below(5))"), place: place, keys: chance.below(20),
        duration: Int64(1000 + chance.below(100_000)))
    }
    let pace = try #require(CodingPace(visits))
    #expect(CodingPace(chance.shuffled(visits)) == pace)
    #expect(pace.visits == visits.count && pace.units == Set(visits.map(\.unit)).count)
    // Twice the time is half the pace.
    var slow = visits
    for index in slow.indices { slow[index].duration *= 2 }
    let half = try #require(CodingPace(slow))
    #expect(abs(half.unitsPerHour - pace.unitsPerHour / 2) < 1e-9 * pace.unitsPerHour)
    #expect(abs(half.medianSeconds - 2 * pace.medianSeconds) < 1e-9 * pace.medianSeconds)
    #expect(half.keysPerUnit == pace.keysPerUnit)
  }
}
