import Statistics

/// Ties counts of several tables: what they are counts of tells which add up to which.
///
/// All counts of one base are sums over the smallest groups that any of the tables tells apart, variable
/// by variable; a reader with all tables on the desk adds up exactly these (Willenborg and De Waal 2001,
/// *Elements of Statistical Disclosure Control*, section 6.5: linked tables).
struct CountLinks {
  /// The most groups that variables are crossed into; beyond that, only equal counts are tied.
  private static let limit = 1_500

  private let root: String
  private var values: [CountKey: (value: Int, quantity: Int)] = [:]
  private var classes: [String: StandingClasses] = [:]
  /// The counts of the smallest groups, for each set of variables that is crossed, row-major.
  private var atoms: [[String]: [Int]] = [:]

  /// Ties counts.
  ///
  /// - Parameters:
  ///   - keyed: The numbers of counts with their keys; counts without a key stay as they are.
  ///   - counts: The counts, to which the sums are added.
  static func tie(_ keyed: [(key: CountKey, quantity: Int)], in counts: inout LinkedCounts) {
    for (root, members) in Dictionary(grouping: keyed, by: \.key.root).sorted(by: {
      $0.key < $1.key
    }) {
      var links = CountLinks(root: root)
      links.collect(members, &counts)
      links.classify()
      links.cross(&counts)
    }
  }

  private init(root: String) { self.root = root }

  /// Equal keys are equal counts.
  private mutating func collect(
    _ members: [(key: CountKey, quantity: Int)], _ counts: inout LinkedCounts
  ) {
    for (key, quantity) in members {
      guard let value = counts.value(quantity) else { continue }
      if let known = values[key] {
        // A count that says otherwise is of somebody else: tying it would prove anything.
        if known.value == value { counts.tie(quantity, to: [known.quantity]) }
      } else {
        values[key] = (value, quantity)
      }
    }
  }

  private mutating func classify() {
    var sets: [String: [Set<String>]] = [:]
    for key in values.keys.sorted(by: CountLinks.order) {
      for (variable, standings) in key.parts { sets[variable, default: []].append(standings) }
    }
    classes = sets.mapValues(StandingClasses.init)
  }

  /// A fixed order, so that the same tables always give the same answer.
  private static func order(_ left: CountKey, _ right: CountKey) -> Bool {
    name(left) < name(right)
  }

  private static func name(_ key: CountKey) -> String {
    key.variables.map { $0 + "=" + (key.parts[$0] ?? []).sorted().joined(separator: "+") }
      .joined(separator: "; ")
  }

  private mutating func cross(_ counts: inout LinkedCounts) {
    let keys = values.keys.sorted(by: CountLinks.order)
    for variables in families(keys) {
      let size = variables.reduce(1) { $0 * (classes[$1]?.count ?? 1) }
      guard size <= Self.limit else { continue }
      atoms[variables] = (0..<size).map { _ in counts.add(nil) }
    }
    for key in keys {
      guard let own = atoms[key.variables], let known = values[key] else { continue }
      counts.tie(known.quantity, to: places(of: key, in: key.variables).map { own[$0] })
    }
    for (inner, outer) in nestedFamilies {
      guard let few = atoms[inner], let many = atoms[outer] else { continue }
      var parts: [[Int]] = few.map { _ in [] }
      for place in many.indices { parts[project(place, outer, onto: inner)].append(many[place]) }
      for (atom, parts) in zip(few, parts) { counts.tie(atom, to: parts) }
    }
    closeRests(keys, &counts)
  }

  /// The sets of variables that keys name, and what any two of them share.
  private func families(_ keys: [CountKey]) -> [[String]] {
    var families = Set(keys.map(\.variables))
    for first in families {
      for second in families { families.insert(first.filter(second.contains)) }
    }
    return families.sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
  }

  /// Each set of variables with every larger one that has all of them.
  private var nestedFamilies: [(inner: [String], outer: [String])] {
    let all = atoms.keys.sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
    return all.flatMap { outer in
      all.filter { $0.count < outer.count && $0.allSatisfy(outer.contains) }
        .map { (inner: $0, outer: outer) }
    }
  }

  // MARK: Places among the groups

  /// The places of the groups that a key counts.
  private func places(of key: CountKey, in variables: [String]) -> [Int] {
    variables.reduce([0]) { places, variable in
      let classes = classes[variable]
      let own = key.parts[variable].flatMap { classes?.classes(in: $0) } ?? classes?.all ?? [0]
      return places.flatMap { place in own.map { place * (classes?.count ?? 1) + $0 } }
    }
  }

  private func project(_ place: Int, _ outer: [String], onto inner: [String]) -> Int {
    var rest = place
    var digits: [String: Int] = [:]
    for variable in outer.reversed() {
      let count = classes[variable]?.count ?? 1
      digits[variable] = rest % count
      rest /= count
    }
    return inner.reduce(0) { $0 * (classes[$1]?.count ?? 1) + (digits[$1] ?? 0) }
  }

  /// Says that nobody is in no line where the lines add up to everybody: a reader sees it.
  private func closeRests(_ keys: [CountKey], _ counts: inout LinkedCounts) {
    for whole in keys {
      guard let total = values[whole]?.value else { continue }
      for variable in classes.keys.sorted() where whole.parts[variable] == nil {
        let variables = (whole.variables + [variable]).sorted()
        guard let own = atoms[variables] else { continue }
        let lines = keys.filter { key in
          key.variables == variables
            && whole.parts.allSatisfy { key.parts[$0.key] == $0.value }
        }
        guard isCovered(total, by: lines, variable) else { continue }
        var nobody = whole
        nobody.parts[variable] = [StandingClasses.elsewhere]
        counts.tie(counts.add(0), to: places(of: nobody, in: variables).map { own[$0] })
      }
    }
  }

  /// Whether lines that do not overlap count everybody between them.
  private func isCovered(_ total: Int, by lines: [CountKey], _ variable: String) -> Bool {
    var seen: Set<String> = []
    var sum = 0
    let bySize = lines.sorted {
      ($0.parts[variable]?.count ?? 0) < ($1.parts[variable]?.count ?? 0)
    }
    for line in bySize {
      guard let standings = line.parts[variable], seen.isDisjoint(with: standings) else { continue }
      seen.formUnion(standings)
      sum += values[line]?.value ?? 0
    }
    return !lines.isEmpty && sum == total
      && seen.isSuperset(of: lines.reduce(into: Set()) { $0.formUnion($1.parts[variable] ?? []) })
  }
}
