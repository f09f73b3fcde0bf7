/// A vector that is 0 but for a few entries: a contrast between cells of a table.
struct SparseVector: Sendable, Equatable {
  /// The entries that are not 0, in order of their place.
  private let entries: [(place: Int, value: Double)]

  init(_ entries: [(place: Int, value: Double)]) {
    self.entries = entries.sorted { $0.place < $1.place }
  }

  static func == (first: SparseVector, second: SparseVector) -> Bool {
    first.entries.elementsEqual(second.entries) { $0 == $1 }
  }

  /// The vector with each entry multiplied by the factor in its place.
  func scaled(by factors: [Double]) -> SparseVector {
    SparseVector(entries.map { ($0.place, $0.value * factors[$0.place]) })
  }

  /// The inner product.
  func product(with other: SparseVector) -> Double {
    entries.reduce(0) { sum, entry in
      other.entries.reduce(sum) { $1.place == entry.place ? $0 + $1.value * entry.value : $0 }
    }
  }

  /// The inner product with a matrix between the two.
  func product(with other: SparseVector, through matrix: [[Double]]) -> Double {
    entries.reduce(0) { sum, entry in
      other.entries.reduce(sum) { $0 + entry.value * matrix[entry.place][$1.place] * $1.value }
    }
  }
}
