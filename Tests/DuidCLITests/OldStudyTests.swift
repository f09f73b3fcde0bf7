import CodingModel
import Foundation
import StudyStore
import Testing

@testable import DuidCLI

/// A study opens with the keys it was made with, whatever the screens have come to use since.
@Suite struct OldStudyTests {
  private static func source(key: String) -> String {
    """
    codebook: oud
    format: 1
    title: {nl: Oud, en: Old}
    cases: {id: id, text: tekst}
    variables:
      - name: oordeel
        type: single
        label: {nl: Oordeel, en: Verdict}
        codes:
          - {code: druk, key: "\(key)", label: {nl: druk, en: pressure}}
          - {code: geen, key: e, label: {nl: geen druk, en: no pressure}}
    """
  }

  /// A study as an older program made it, which reserved fewer keys.
  private func study(key: Character) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "oud.duid").path()
    let codebook = Codebook(
      name: "oud", title: LocalizedText([.dutch: "Oud", .english: "Old"]),
      cases: CaseSchema(idColumn: "id", textColumn: "tekst"),
      variables: [
        Variable(
          id: "oordeel", kind: .single,
          label: LocalizedText([.dutch: "Oordeel", .english: "Verdict"]),
          codes: [
            Code(
              id: "druk", key: key, label: LocalizedText([.dutch: "druk", .english: "pressure"])),
            Code(
              id: "geen", key: "e",
              label: LocalizedText([.dutch: "geen druk", .english: "no pressure"])
            ),
          ])
      ])
    try StudyFile.create(
      at: path,
      content: StudyContent(
        name: "oud", codebookSource: Self.source(key: String(key)), codebook: codebook,
        respondents: [Respondent(id: "u1", text: "Een verhaal.")],
        coders: [Coder(id: "anna", role: .coder)],
        provenance: Provenance(
          casesFileName: "oud.csv",
          casesHash: try #require(Digest256(hex: String(repeating: "0", count: 64))), importedAt: 0)
      ))
    return path
  }

  @Test(arguments: ["U", "M", "C", "!", "V", "=", ".", "+", "A", "B", "G", "L", "R", "u", ":"])
  func opensAndIsSound(key: Character) throws {
    let path = try study(key: key)
    for _ in 0..<2 {
      let session = try StudySession(path: path, presenter: Presenter(language: .dutch))
      #expect(session.codebook.variables.first?.codes.first?.key == key)
      let again = try CodebookLoading.readStored(
        source: try session.file.codebookSource(), path: "")
      #expect(try session.file.verify(codebook: again).isSound)
      try session.file.close()
    }
  }

  @Test(arguments: ["M", "u"])
  func aNewCodebookIsToldToChooseOthers(key: String) {
    #expect(throws: (any Error).self) {
      try CodebookLoading.read(source: Self.source(key: key), path: "oud.yaml")
    }
    #expect(throws: Never.self) {
      try CodebookLoading.read(source: Self.source(key: "d"), path: "oud.yaml")
    }
  }
}
