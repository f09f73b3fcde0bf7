/// What reading a codebook keeps for the next time: its nodes, and which program checked them.
struct KeptReading {
  /// The nodes.
  let root: YAMLNode
  /// The program that found nothing wrong with them; 0 where that is not known.
  let program: UInt64

  private static let programSize = MemoryLayout<UInt64>.size

  init(root: YAMLNode, program: UInt64) {
    self.root = root
    self.program = program
  }

  /// What was kept as these bytes; `nil` where they are of another form, or damaged.
  init?(bytes: [UInt8]) {
    guard bytes.count > Self.programSize,
      let root = YAMLNode(part: bytes.dropLast(Self.programSize))
    else { return nil }
    self.root = root
    program = bytes.suffix(Self.programSize).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The same as bytes.
  var bytes: [UInt8] {
    root.bytes
      + (0..<Self.programSize).reversed().map { UInt8(truncatingIfNeeded: program >> ($0 * 8)) }
  }
}
