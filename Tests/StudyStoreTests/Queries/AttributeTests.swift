import CodingModel
import Testing

@testable import StudyStore

@Suite struct AttributeTests {
  private func decode(
    _ text: String, _ decoder: inout AttributeDecoder
  ) throws -> [VariableID: CodeID] {
    try Array(text.utf8).withUnsafeBytes { try decoder.decode($0) }
  }

  /// What is kept from one row must not show in the next.
  @Test func rowsOfDifferentAttributesDoNotMix() throws {
    let rows: [[VariableID: CodeID]] = [
      ["a": "1", "b": "2", "c": "3"], ["a": "4", "b": "5", "c": "6"], ["a": "7", "c": "8"],
      [:], ["b": ""], ["a": "1", "b": "2", "c": "3", "d": "4"], ["d": "5"], ["aa": "1", "b": "\0"],
      ["a": "9", "b": "9", "c": "9"],
    ]
    var decoder = AttributeDecoder()
    for row in rows + rows.reversed() {
      #expect(try decode(AttributeDecoder.encode(row), &decoder) == row)
    }
  }

  @Test(arguments: [
    "1:a,", "1:a,1:b", "1:a,1:b,x", "a", ":,", "1:a,9999999999999999999999:b,", "1:a,1:b,1:a,1:c,",
    "-1:b,", "1:a,-",
  ])
  func otherTextsAreRefused(text: String) {
    var decoder = AttributeDecoder()
    #expect(throws: UnreadableRecord(table: "respondent")) { try decode(text, &decoder) }
  }

  @Test func absentFieldsAreWrittenApartFromEmptyOnes() {
    var writer = NetstringWriter()
    for field in ["ab", nil, "", "é,"] as [String?] { writer.append(field) }
    writer.append(nil as Int64?)
    writer.append(-12 as Int64?)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "2:ab,-0:,3:é,,-3:-12,")
  }
}
