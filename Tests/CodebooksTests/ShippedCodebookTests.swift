import Codebooks
import CodingModel
import Testing

@Suite struct ShippedCodebookTests {
  @Test(arguments: ["rekenkamer-2018", "redenen-niet-gemeld", "opvattingen"])
  func readsWithoutFindings(name: String) throws {
    let source = try PackageFolder.text("Codebooks/\(name).yaml")
    let reading = CodebookReader(reservedKeys: Caller.reservedKeys)
      .examine(source: source, tableKinds: Caller.tableKinds)
    #expect(reading.findings.map { $0.message(in: name, language: .english) } == [])
    #expect(reading.codebook?.name == name)
  }
}
