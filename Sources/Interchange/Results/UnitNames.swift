/// The names of units in the order of a file, each of which may stand there once.
///
/// Finds names again by a table of positions, half the memory of a dictionary that would hold
/// every name a second time; a million names are the most that a file of ratings has beside its
/// ratings.
struct UnitNames {
  /// The names.
  private(set) var names: [String] = []
  private var lines: [Int32] = []
  private var records: [Int32] = []
  /// Positions of names, -1 where there is none; never more than half full.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Adds a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - place: Where it stands.
  /// - Returns: Where the same name stood before, if it did.
  mutating func add(_ name: String, at place: InterchangeFault.Place) -> InterchangeFault.Place? {
    if names.count * 2 >= slots.count { grow() }
    let slot = slot(of: name)
    let position = Int(slots[slot])
    let earlier =
      position < 0
      ? nil
      : InterchangeFault.Place(line: Int(lines[position]), record: Int(records[position]))
    slots[slot] = Int32(names.count)
    names.append(name)
    // A file has less than 2^31 bytes, and so less lines and records.
    lines.append(Int32(truncatingIfNeeded: place.line))
    records.append(Int32(truncatingIfNeeded: place.record))
    return earlier
  }

  /// Where a name is, or belongs: linear probing from its hash.
  private func slot(of name: String) -> Int {
    let mask = slots.count - 1
    var slot = name.hashValue & mask
    while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (position, name) in names.enumerated() { slots[slot(of: name)] = Int32(position) }
  }
}
