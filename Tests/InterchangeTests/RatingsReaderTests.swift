import Testing

@testable import Interchange

@Suite struct RatingsReaderTests {
  @Test("labels, with missing ratings") func labels() throws {
    let ratings = try RatingsReader(values: .labels).read(
      .text("unit,a,b,c\nu1,x,y,\nu2,,,\nu3,{},x|y,'=z\n"))
    #expect(ratings.coders == ["a", "b", "c"])
    #expect(ratings.units == ["u1", "u2", "u3"])
    #expect(
      ratings.ratings
        == .labels([["x", "y", nil], [nil, nil, nil], ["{}", "x|y", "'=z"]]))
  }

  @Test("numbers") func numbers() throws {
    let ratings = try RatingsReader(values: .numbers).read(.text("u;a;b\n1;-1.5;\n2;3;0\n"))
    #expect(ratings.ratings == .numbers([[-1.5, nil], [3, 0]]))
  }

  @Test("sets, the empty set apart from a missing rating") func sets() throws {
    let ratings = try RatingsReader(values: .sets).read(.text("u,a,b\n1,x|y,{}\n2,,y\n"))
    #expect(ratings.ratings == .sets([[["x", "y"], []], [nil, ["y"]]]))
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
