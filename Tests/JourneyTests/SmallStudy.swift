import Foundation
import Testing

/// A study of five short texts in a folder of its own.
struct SmallStudy {
  static let codebook = """
    codebook: klein
    format: 1
    title: {nl: Klein onderzoek, en: Small study}
    cases:
      id: id
      text: tekst
      units: ervaring == ja
    attributes:
      - name: ervaring
        label: {nl: Ervaring, en: Experience}
        categories:
          - {code: ja, label: {nl: ja, en: "yes"}}
          - {code: nee, label: {nl: nee, en: "no"}}
    variables:
      - name: oordeel
        type: single
        label: {nl: Oordeel, en: Verdict}
        codes:
          - {code: druk, key: d, label: {nl: druk, en: pressure}}
          - {code: geen, key: e, label: {nl: geen druk, en: no pressure}}
      - name: bron
        type: single
        label: {nl: Bron, en: Source}
        applies: oordeel == druk
        codes:
          - {code: raadslid, key: r, label: {nl: raadslid, en: councillor}}
          - {code: wethouder, key: w, label: {nl: wethouder, en: alderman}}
    tables:
      - table: "1"
        kind: frequency
        title: {nl: Oordelen, en: Verdicts}
        base-label: {nl: alle respondenten, en: all respondents}
        rows: {variable: oordeel}
        total: true
    """

  static let cases = """
    id,ervaring,tekst
    u1,ja,"Eerste verhaal, met een ""citaat""."
    u2,ja,Tweede verhaal.
    n1,nee,
    u3,ja,Derde verhaal.
    u4,ja,Vierde verhaal.

    """

  let scratch: Scratch
  let study: String

  /// Makes the study, with cases of one's own on request.
  init(cases: String = Self.cases) throws {
    scratch = try Scratch()
    study = scratch.path("klein.duid")
    let outcome = try Duid.run([
      "new", study, "--codebook", try scratch.write(Self.codebook, to: "klein.yaml"), "--cases",
      try scratch.write(cases, to: "klein.csv"),
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  func export() throws -> String { try Duid.run(["codings", "export", study]).output }
}
