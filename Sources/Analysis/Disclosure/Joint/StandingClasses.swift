/// The smallest groups that choices of standings on one variable tell apart; everybody is in one.
struct StandingClasses {
  /// The standing of whoever is in none of the choices.
  static let elsewhere = "\u{1}elsewhere"

  private let groups: [String: Int]
  /// How many groups there are, those in no choice included: the last one.
  let count: Int

  /// Divides people by the choices that count them.
  init(_ choices: [Set<String>]) {
    let distinct = Set(choices).sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
    var signatures: [String: [Int]] = [:]
    for (index, choice) in distinct.enumerated() {
      for standing in choice { signatures[standing, default: []].append(index) }
    }
    let kinds = Set(signatures.values).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    var groups = signatures.compactMapValues { numbers[$0] }
    groups[Self.elsewhere] = kinds.count
    self.groups = groups
    count = kinds.count + 1
  }

  /// Every group.
  var all: [Int] { Array(0..<count) }

  /// The groups that a choice counts.
  func classes(in choice: Set<String>) -> [Int] {
    Set(choice.compactMap { groups[$0] }).sorted()
  }
}
