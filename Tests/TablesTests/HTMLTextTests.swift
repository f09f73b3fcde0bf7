import Testing

@testable import Tables

@Suite struct HTMLTextTests {
  @Test(
    "text from data is never markup",
    arguments: [
      ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"x\"", "&quot;x&quot;"),
      ("it's", "it&#39;s"), ("&lt;", "&amp;lt;"), ("a\nb", "a b"), ("a\r\nb", "a b"),
      ("a\u{0}b", "a\u{FFFD}b"), ("\u{202E}abc", "\u{FFFD}abc"), ("\u{1B}[31m", "\u{FFFD}[31m"),
      ("\u{2028}", "\u{FFFD}"), ("שלום", "שלום"), ("e\u{301}", "e\u{301}"), ("", ""),
      ("</style><script>alert(1)</script>", "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
    ] as [(String, String)])
  func escaped(_ text: String, _ expected: String) {
    #expect(HTMLText(text).markup == expected)
    #expect(HTMLText.element("td", [], HTMLText(text)).markup == "<td>\(expected)</td>")
    #expect(
      HTMLText.element("td", [("title", text)]).markup == "<td title=\"\(expected)\"></td>")
  }

  @Test("a hostile table makes a page with the same elements") func hostileTable() {
    func elements(_ table: Table) -> [Substring] {
      written(HTMLTableFormat(style: .dutch), table).split(separator: "<").map { piece in
        piece.prefix { $0 != ">" && $0 != " " }
      }
    }
    var hostile = Samples.cluster
    let text = "</td></tr></table><script src='//x'>\"&\u{0}\u{202E}\n"
    hostile.title = text
    hostile.base = text
    hostile.notes = hostile.notes.map { _ in text }
    for index in hostile.rows.indices { hostile.rows[index].label = text }
    for index in hostile.columns.indices { hostile.columns[index].label = text }
    #expect(elements(hostile) == elements(Samples.cluster))
  }

  @Test("the page loads nothing and runs nothing") func selfContained() {
    let page = written(HTMLTableFormat(style: .dutch), Samples.cluster)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    for word in ["script", "http", "url(", "@import", "src=", "href="] {
      #expect(!page.contains(word))
    }
  }

  @Test("agreement is a page too") func agreement() {
    let page = written(HTMLAgreementFormat(style: .english), Samples.agreement)
    #expect(page.contains("<td class=\"n\">0.813</td>"))
    #expect(page.contains("Krippendorff&#39;s alpha"))
  }
}
