import CodingModel
import Testing

@testable import Interchange

/// Lists of categories as typed, and tables of weights as files.
@Suite struct CategoryReaderTests {
  @Test(
    "blanks belong to names, except behind every comma",
    arguments: [
      ("a,b,c", ["a", "b", "c"]), ("a, b, c", ["a", "b", "c"]),
      ("a,A, a,10", ["a", "A", " a", "10"]),
      ("a, a", ["a", " a"]), ("\"x,y\",\"say \"\"z\"\"\"", ["x,y", "say \"z\""]),
      ("a,b,", ["a", "b", ""]), ("é;z,ß", ["é;z", "ß"]), ("-23.7,5", ["-23.7", "5"]),
    ] as [(String, [String])])
  func lists(_ text: String, _ names: [String]) throws {
    #expect(try CategoryListReader().read(text) == names)
  }

  @Test("lists with a fault are refused", arguments: ["a,b,a", "a,\"b", ""])
  func faultyLists(_ text: String) {
    #expect(throws: InterchangeFaults.self) { try CategoryListReader().read(text) }
  }

  @Test("a table comes out in the order of the scale") func order() throws {
    let table = try CategoryTableReader(scale: ["b", "a"]).read(.text(",a,b\na,1,0.5\nb,0.25,1\n"))
    #expect(table.categories == ["b", "a"])
    #expect(table.rows == [[1, 0.25], [0.5, 1]])
    #expect(!table.isDisagreement)
    let own = try CategoryTableReader().read(.text("x;a;b\na;0;2\nb;3;0\n"))
    #expect(own.categories == ["a", "b"])
    #expect(own.rows == [[0, 2], [3, 0]])
    #expect(own.isDisagreement)
  }

  @Test("every fault is named by row and column") func faults() throws {
    do {
      _ = try CategoryTableReader(scale: ["a", "b", "d"]).read(
        .text("k,a,b,c\na,1,x,0\nb,0,1\nz,0,0,1\nb,0.5,1,0\nb,0,1,0\n"))
      Issue.record("read")
    } catch {
      let problems = error.faults.map(\.problem)
      #expect(problems.contains(.unknownCategory("c")))
      #expect(problems.contains(.missingColumn))
      #expect(problems.contains(.notANumber("x")))
      #expect(problems.contains(.raggedRow(expected: 4, found: 3)))
      #expect(problems.contains(.unknownCategory("z")))
      #expect(problems.contains(.missingRow("c")))
      #expect(error.faults.contains { $0.column == "b" && $0.place?.line == 2 })
      #expect(
        problems.contains {
          if case .duplicateValue("b", _) = $0 { return true }
          return false
        })
    }
  }

  @Test(
    "the diagonal says what the cells are, and is held to it",
    arguments: [
      (",a,b\na,0,1\nb,1,1\n", .unlikeDiagonal("1")),
      (",a,b\na,0,-1\nb,1,0\n", .negativeDisagreement("-1")),
      (",a,b\na,1,2\nb,0,1\n", .weightAboveOne("2")),
      (",a,b\na,0,0\nb,0,0\n", .unlikeDiagonal("0")),
      (",a,b\na,0.5,0\nb,0,1\n", .unlikeDiagonal("0.5")),
    ] as [(String, InterchangeFault.Problem)])
  func diagonal(_ text: String, _ problem: InterchangeFault.Problem) throws {
    do {
      _ = try CategoryTableReader().read(.text(text))
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.problem) == [problem])
      #expect(error.faults.allSatisfy { !$0.sentence(in: .dutch).isEmpty })
      #expect(error.faults[0].sentence(in: .dutch) != error.faults[0].sentence(in: .english))
    }
  }
}
