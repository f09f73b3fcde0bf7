import Testing

@testable import Interchange

@Suite struct RatingsReaderTests {
  @Test("labels, with missing ratings") func labels() throws {
    let ratings = try RatingsReader(values: .labels).read(
      .text("unit,a,b,c\nu1,x,y,\nu2,,,\nu3,{},x|y,'=z\n"))
    #expect(ratings.coders == ["a", "b", "c"])
    #expect(ratings.units == ["u1", "u2", "u3"])
    #expect(ratings.categories == .labels(["x", "y", "{}", "x|y", "'=z"]))
    #expect(ratings.codes == [0, 1, -1, -1, -1, -1, 2, 3, 4])
  }

  @Test("numbers") func numbers() throws {
    let ratings = try RatingsReader(values: .numbers).read(.text("u;a;b\n1;-1.5;\n2;3;0\n"))
    #expect(ratings.categories == .numbers([-1.5, 3, 0]))
    #expect(ratings.codes == [0, -1, 1, 2])
  }

  @Test("sets, the empty set apart from a missing rating") func sets() throws {
    let ratings = try RatingsReader(values: .sets).read(.text("u,a,b\n1,x|y,{}\n2,,y\n"))
    #expect(ratings.categories == .sets([[0, 1], [], [1]], labels: ["x", "y"]))
    #expect(ratings.codes == [0, 1, -1, 2])
  }

  @Test("the order of labels in a set does not matter") func setOrder() throws {
    let ratings = try RatingsReader(values: .sets).read(.text("u,a,b\n1,x|y,y|x\n"))
    #expect(ratings.categories == .sets([[0, 1]], labels: ["x", "y"]))
    #expect(ratings.codes == [0, 0])
  }

  @Test("numbers that are equal are one category, however they are written") func spellings() throws
  {
    let ratings = try RatingsReader(values: .numbers).read(.text("u,a,b,c\n1,1,1.0,1e0\n"))
    #expect(ratings.categories == .numbers([1]))
    #expect(ratings.codes == [0, 0, 0])
  }

  @Test("labels that look the same are one label, for ratings and for the declared scale")
  func canonical() throws {
    let ratings = try RatingsReader(values: .labels, categories: ["caf\u{E9}"]).read(
      .text("u,a,b\n1,caf\u{E9},cafe\u{301}\n"))
    #expect(ratings.codes == [0, 0])
    let units = faults { () throws(InterchangeFaults) in
      try RatingsReader(values: .labels).read(.text("u,a\n\u{E9},x\ne\u{301},x\n"))
    }
    #expect(
      units?.faults.map(\.problem) == [
        .duplicateValue("e\u{301}", first: .init(line: 2, record: 2))
      ])
  }

  @Test("many rows: every bad cell is counted, the first hundred are named") func many() throws {
    let rows = (1...5000).map { row in
      row.isMultiple(of: 7) ? "u\(row),x,bad" : row == 4000 ? "u12,x,y" : "u\(row),,y"
    }
    let found = try #require(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .labels, categories: ["x", "y"]).read(
          .text("u,a,b\n" + rows.joined(separator: "\n")))
      })
    #expect(found.total == 5000 / 7 + 1)
    #expect(found.faults.count == InterchangeFaults.limit)
    #expect(found.faults[1].place == .init(line: 15, record: 15))
    #expect(found.faults[1].column == "b")
  }

  @Test("a name that comes again after many others is found") func farDuplicate() throws {
    let rows = (0..<3000).map { "u\($0),x" } + ["u5,x"]
    let found = try #require(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .labels).read(.text("u,a\n" + rows.joined(separator: "\n")))
      })
    #expect(
      found.faults == [
        InterchangeFault(
          .duplicateValue("u5", first: .init(line: 7, record: 7)),
          at: .init(line: 3002, record: 3002), column: "u")
      ])
  }

  @Test("bytes that are no UTF-8 are named, and good rows after them are read") func notUTF8()
    throws
  {
    var bytes = Array("u,a,b\n1,x,".utf8)
    bytes += [0xFF, 10]
    bytes += Array("2,x,y\n".utf8)
    let found = try #require(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .labels).read(.bytes(bytes))
      })
    #expect(
      found.faults == [InterchangeFault(.notUTF8, at: .init(line: 2, record: 2), column: "b")])
  }

  @Test("faults are named by row and coder") func bad() throws {
    let numbers = try #require(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .numbers).read(.text("u,a,b\n1,\"1,5\",2\n1,x,3\n,1,2\n"))
      })
    #expect(
      Set(numbers.faults.map { "\($0.place?.line ?? 0) \($0.column ?? "")" }) == [
        "3 u", "4 u", "2 a", "3 a",
      ])
    let sets = try #require(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .sets, categories: ["x", "y"]).read(
          .text("u,a,b\n1,x|z,x|\n2,x|x,y\n"))
      })
    #expect(
      sets.faults.map(\.problem) == [.unknownCategory("z"), .emptyCode, .repeatedCode("x")])
  }

  @Test(
    "coders need names, and there must be one",
    arguments: ["u\n1\n", "u,\n1,2\n", "u,a,a\n1,2,3\n"])
  func header(_ text: String) {
    #expect(
      faults { () throws(InterchangeFaults) in
        try RatingsReader(values: .labels).read(.text(text))
      } != nil)
  }
}
