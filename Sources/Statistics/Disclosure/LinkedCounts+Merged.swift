extension LinkedCounts {
  /// The same counts with those that sums say are equal made one.
  ///
  /// A count that is printed anywhere is printed: equal counts are one count to a reader.
  ///
  /// - Returns: The counts, and the number that each has there.
  public func merged() -> (counts: LinkedCounts, numbers: [Int]) {
    var roots = EqualCounts(count: quantities.count, values: quantities.map(\.value))
    for equation in equations where equation.terms.count == 2 {
      let (first, second) = (equation.terms[0], equation.terms[1])
      if first.sign + second.sign == 0 { roots.unite(first.quantity, second.quantity) }
    }
    var result = LinkedCounts()
    var numbers = [Int](repeating: 0, count: quantities.count)
    var known: [Int: Int] = [:]
    for quantity in quantities.indices {
      let root = roots.root(of: quantity)
      let number = known[root] ?? result.add(roots.values[root], isPrinted: false)
      known[root] = number
      numbers[quantity] = number
      if quantities[quantity].isPrinted { result.print(number) }
    }
    var seen: Set<[Int: Int]> = []
    for equation in equations {
      var terms: [Int: Int] = [:]
      for term in equation.terms { terms[numbers[term.quantity], default: 0] += term.sign }
      terms = terms.filter { $0.value != 0 }
      guard !terms.isEmpty, seen.insert(terms).inserted else { continue }
      result.add(
        Equation(
          terms: terms.sorted { $0.key < $1.key }.map { (quantity: $0.key, sign: $0.value) }))
    }
    return (result, numbers)
  }
}

/// Which counts are equal.
private struct EqualCounts {
  private var parents: [Int]
  /// The value of each root, where one of its counts has one.
  private(set) var values: [Int?]

  init(count: Int, values: [Int?]) {
    parents = Array(0..<count)
    self.values = values
  }

  mutating func root(of quantity: Int) -> Int {
    var root = quantity
    while parents[root] != root { root = parents[root] }
    var place = quantity
    while parents[place] != root {
      let next = parents[place]
      parents[place] = root
      place = next
    }
    return root
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let (left, right) = (root(of: first), root(of: second))
    guard left != right else { return }
    // Two numbers that differ are not one, whatever a sum says.
    if let one = values[left], let other = values[right], one != other { return }
    values[left] = values[left] ?? values[right]
    parents[right] = left
  }
}
