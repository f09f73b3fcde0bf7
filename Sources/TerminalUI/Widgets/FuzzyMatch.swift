/// How well a few typed letters fit a name, and where they stand in it.
///
/// The letters must occur in order, blanks aside. Letters in a row and at the beginnings of
/// words weigh most, and of equal fits the one that begins earliest wins.
public struct FuzzyMatch: Equatable, Sendable {
  /// The higher, the better.
  public let score: Int
  /// The places of the letters in the name, counted in characters, rising.
  public let places: [Int]

  private static let weightOfStart = 12
  private static let weightOfWord = 8
  private static let weightOfRun = 6

  /// Looks for letters in a name; fails when they do not occur in it in that order.
  ///
  /// - Parameters:
  ///   - query: What was typed; nothing fits everything.
  ///   - name: The name.
  ///   - fold: Makes letters alike that count as the same.
  /// - Complexity: O(q n²) for q letters in a name of n.
  public init?(
    _ query: String, in name: String, folding fold: (String) -> String = { $0.lowercased() }
  ) {
    let letters = Self.letters(of: query.filter { !$0.isWhitespace }, fold)
    let folded = Self.letters(of: name, fold)
    let name = Array(name)
    guard let first = letters.first else {
      self.init(score: 0, places: [])
      return
    }
    let matches = folded.indices.filter { folded[$0] == first }.compactMap { start in
      Self.places(of: letters, in: folded, from: start).map { places in
        FuzzyMatch(score: Self.score(places, in: name), places: places)
      }
    }
    guard let best = matches.max(by: { $0.score < $1.score }) else { return nil }
    self = best
  }

  private init(score: Int, places: [Int]) {
    self.score = score
    self.places = places
  }

  /// What every character of a text becomes, in their order.
  private static func letters(of text: String, _ fold: (String) -> String) -> [String] {
    let whole = fold(text)
    // One of them may become two letters or none; then each is folded by itself.
    return whole.count == text.count ? whole.map(String.init) : text.map { fold(String($0)) }
  }

  /// The nearest place for each letter in turn.
  private static func places(
    of letters: [String], in name: [String], from start: Int
  ) -> [Int]? {
    var places: [Int] = []
    var next = start
    for letter in letters {
      guard let place = name[next...].firstIndex(of: letter) else { return nil }
      places.append(place)
      next = place + 1
    }
    return places
  }

  private static func score(_ places: [Int], in name: [Character]) -> Int {
    var score = 0
    for (index, place) in places.enumerated() {
      let beginsWord = place > 0 && !name[place - 1].isLetter && name[place].isLetter
      if place == 0 { score += weightOfStart } else if beginsWord { score += weightOfWord }
      if index > 0, places[index - 1] == place - 1 { score += weightOfRun }
    }
    // A spread of places costs, and so do the letters of a long name that were not typed.
    let spread = (places.last ?? 0) - (places.first ?? 0) - places.count + 1
    return score * 4 - spread - (name.count - places.count) / 4
  }
}
