import Foundation
import Testing

@testable import Tables

@Suite struct JSONTableFormatTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a table has exactly the documented fields") func fields() throws {
    let table = try object(written(JSONTableFormat(), Samples.cluster))
    #expect(
      Set(table.keys) == ["id", "title", "base", "n", "rows", "open_units", "test", "notes"])
    #expect(table["n"] as? Int == 1708)
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(Set(rows[0].keys) == ["group", "label", "n", "cells"])
    #expect(rows[0]["group"] as? String == "dienst")
    let cells = try #require(rows[0]["cells"] as? [[String: Any]])
    #expect(Set(cells[0].keys) == ["column", "count", "weighted", "percent"])
    #expect(cells[0]["column"] as? String == "ja")
    #expect(cells[0]["percent"] as? Double == 22.5)
    #expect(cells[0]["weighted"] as? Double == 90.25)
    let test = try #require(table["test"] as? [String: Any])
    #expect(
      Set(test.keys) == [
        "name", "statistic", "df", "p", "cramers_v", "published_p", "minimum_expected",
      ])
  }

  @Test("what is absent is null, not left out") func nulls() throws {
    let table = try object(written(JSONTableFormat(), Samples.origin))
    #expect(table["test"] is NSNull)
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows[0]["group"] is NSNull)
    let empty = try object(written(JSONTableFormat(), Samples.cluster))
    let emptyRows = try #require(empty["rows"] as? [[String: Any]])
    let cells = try #require(emptyRows[1]["cells"] as? [[String: Any]])
    #expect(cells[0]["percent"] is NSNull)
  }

  @Test("percentages keep full precision") func precision() throws {
    let table = try object(written(JSONTableFormat(), Samples.origin))
    let rows = try #require(table["rows"] as? [[String: Any]])
    let cells = try #require(rows[0]["cells"] as? [[String: Any]])
    #expect(cells[0]["percent"] as? Double == 100 * 51.0 / 117)
  }

  @Test("a number that is not finite is null") func notFinite() throws {
    var table = Samples.origin
    table.rows[0].cells[0].percent = .nan
    table.rows[0].cells[0].weighted = .infinity
    let text = written(JSONTableFormat(), table)
    let rows = try #require(try object(text)["rows"] as? [[String: Any]])
    let cells = try #require(rows[0]["cells"] as? [[String: Any]])
    #expect(cells[0]["percent"] is NSNull)
    #expect(cells[0]["weighted"] is NSNull)
  }

  @Test("several tables are an array; the same table is the same text") func several() throws {
    var output = ""
    JSONTableFormat().write([Samples.origin, Samples.cluster], to: &output)
    let tables = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    #expect(tables?.compactMap { $0["id"] as? String } == ["5-5", "5-2"])
    #expect(
      written(JSONTableFormat(), Samples.origin) == written(JSONTableFormat(), Samples.origin))
  }

  @Test("hostile strings come back as they were; slashes are not escaped") func hostile() throws {
    var table = Samples.origin
    table.title = "a/b \"c\" \\ \u{1B} \u{0} ＝ 👩‍👩‍👧"
    let text = written(JSONTableFormat(), table)
    #expect(try object(text)["title"] as? String == table.title)
    #expect(text.contains("a/b"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("what a terminal obeys or nobody sees is escaped, and comes back as it was")
  func hidden() throws {
    var table = Samples.origin
    table.title = "a\u{9B}31m\u{7F} \u{202E}om\u{202C} \u{2028}\u{200B}\u{FEFF}\u{E0041}z é 漢"
    let text = written(JSONTableFormat(), table)
    #expect(try object(text)["title"] as? String == table.title)
    #expect(text.contains(#"a\u009b31m\u007f \u202eom\u202c \u2028\u200b\ufeff\udb40\udc41z é 漢"#))
    #expect(
      text.unicodeScalars.allSatisfy {
        ![.format, .lineSeparator].contains($0.properties.generalCategory)
          && !(0x7F..<0xA0).contains($0.value)
      })
  }

  @Test("agreement has exactly the documented fields") func agreement() throws {
    let root = try object(written(JSONAgreementFormat(), Samples.agreement))
    #expect(Set(root.keys) == ["variables"])
    let variables = try #require(root["variables"] as? [[String: Any]])
    #expect(
      Set(variables[0].keys) == ["variable", "level", "units", "coders", "coefficients"])
    let coefficients = try #require(variables[0]["coefficients"] as? [[String: Any]])
    #expect(Set(coefficients[0].keys) == ["name", "value", "se", "ci95", "note"])
    #expect(coefficients[0]["ci95"] as? [Double] == [0.75, 0.875])
    #expect(coefficients[0]["note"] is NSNull)
    #expect(coefficients[1]["value"] is NSNull)
    #expect(coefficients[1]["ci95"] is NSNull)
    #expect(coefficients[1]["note"] as? String == "Deze maat is | niet bepaald.")
  }
}
