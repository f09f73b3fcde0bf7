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
  /// Positions of names where a tag is; never more than half full.
  private var slots = [Int32](repeating: 0, count: 64)
  /// A part of the hash of each name, 0 where there is none: most other names are passed by
  /// without a look at them.
  private var tags = [UInt8](repeating: 0, count: 64)

  /// Adds a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - place: Where it stands.
  /// - Returns: Where the same name stood before, if it did.
  mutating func add(_ name: String, at place: InterchangeFault.Place) -> InterchangeFault.Place? {
    if names.count * 2 >= slots.count { grow() }
    let (slot, tag) = slotAndTag(of: name)
    let position = Int(slots[slot])
    let earlier =
      tags[slot] == 0
      ? nil
      : InterchangeFault.Place(line: Int(lines[position]), record: Int(records[position]))
    slots[slot] = Int32(names.count)
    tags[slot] = tag
    names.append(name)
    // A file has less than 2^31 bytes, and so less lines and records.
    lines.append(Int32(truncatingIfNeeded: place.line))
    records.append(Int32(truncatingIfNeeded: place.record))
    return earlier
  }

  /// Where a name is, or belongs: linear probing from its hash.
  private func slotAndTag(of name: String) -> (slot: Int, tag: UInt8) {
    let hash = name.hashValue
    let tag = UInt8(truncatingIfNeeded: hash >> 48) | 1
    let mask = slots.count - 1
    var slot = hash & mask
    while tags[slot] != 0, tags[slot] != tag || names[Int(slots[slot])] != name {
      slot = (slot + 1) & mask
    }
    return (slot, tag)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    tags = [UInt8](repeating: 0, count: slots.count)
    for (position, name) in names.enumerated() {
      let (slot, tag) = slotAndTag(of: name)
      slots[slot] = Int32(position)
      tags[slot] = tag
    }
  }
}
