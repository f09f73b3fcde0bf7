import CodingModel
import Testing

@testable import Codebooks

@Suite("What a reading keeps")
struct KeptReadingTests {
  static let shipped = ["Codebooks/rekenkamer-2018.yaml", "Codebooks/redenen-niet-gemeld.yaml"]
  private let reader = CodebookReader(reservedKeys: Caller.reservedKeys)

  @Test("A codebook read from what was kept is the same", arguments: shipped)
  func sameCodebook(name: String) throws {
    let source = try PackageFolder.text(name)
    let kinds = Caller.tableKinds
    let first = try reader.read(source: source, kept: nil, path: name, tableKinds: kinds)
    let again = try reader.read(source: source, kept: first.kept, path: name, tableKinds: kinds)
    #expect(again.codebook == first.codebook)
    #expect(again.kept == first.kept)
  }

  @Test("Places in the file are kept, so that a fault found later is named as at first")
  func places() throws {
    let source = "a: 'x'\nlist:\n  - one\n  - key: |\n      text\n"
    let node = try YAMLDocument.root(of: source)
    let copy = try #require(YAMLNode(bytes: node.bytes))
    #expect(places(of: copy) == places(of: node))
    #expect(copy.bytes == node.bytes)
  }

  @Test("Damaged bytes are not a tree, and the text is read instead")
  func damaged() throws {
    let source = try PackageFolder.text(Self.shipped[0])
    let node = try YAMLDocument.root(of: source)
    #expect(YAMLNode(bytes: []) == nil)
    #expect(YAMLNode(bytes: [99] + node.bytes.dropFirst()) == nil)
    #expect(YAMLNode(bytes: node.bytes + [0]) == nil)
    for length in stride(from: 0, to: node.bytes.count, by: 997) {
      #expect(YAMLNode(bytes: Array(node.bytes.prefix(length))) == nil)
    }
    let reading = try reader.read(
      source: source, kept: [99], path: "", tableKinds: Caller.tableKinds)
    #expect(reading.kept == KeptReading(root: node, program: 0).bytes)
  }

  @Test("Only the program that checked a codebook need not check it again")
  func programs() throws {
    let (name, kinds) = (Self.shipped[1], Caller.tableKinds)
    let source = try PackageFolder.text(name)
    let first = try CodebookReader(program: 1)
      .read(source: source, kept: nil, path: name, tableKinds: kinds)
    let key = try #require(first.codebook.variables.first?.codes.first?.key)
    let again = try CodebookReader(reservedKeys: [key], program: 1)
      .read(source: source, kept: first.kept, path: name, tableKinds: kinds)
    #expect(again.codebook == first.codebook)
    #expect(again.kept == first.kept)
    for program in [2, nil] as [UInt64?] {
      #expect(throws: CodebookFaults.self) {
        try CodebookReader(reservedKeys: [key], program: program)
          .read(source: source, kept: first.kept, path: name, tableKinds: kinds)
      }
    }
    let other = try CodebookReader(program: 2)
      .read(source: source, kept: first.kept, path: name, tableKinds: kinds)
    #expect(other.codebook == first.codebook)
    #expect(other.kept != first.kept)
  }

  private func places(of node: YAMLNode) -> [SourcePosition] {
    switch node.content {
    case .scalar: [node.position]
    case .list(let items): [node.position] + items.flatMap(places)
    case .mapping(let fields):
      [node.position] + fields.flatMap { places(of: $0.name) + places(of: $0.value) }
    }
  }
}
