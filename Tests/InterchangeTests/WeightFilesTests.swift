import CodingModel
import Testing

@testable import Interchange

/// What is known of a population, and sets of weights, as files.
@Suite struct WeightFilesTests {
  @Test func margins() throws {
    let margins = try PopulationSharesReader().readMargins(
      .text("variable,code,share\nsex,m,49\nage,old,0.5\nsex,f,51\nage,young,0.5\n"))
    #expect(margins.map(\.variables) == [["sex"], ["age"]])
    #expect(margins[0].shares.map(\.share) == [49, 51])
    #expect(margins[1].shares.map(\.codes) == [["old"], ["young"]])
  }

  @Test func joint() throws {
    let table = try PopulationSharesReader().readJoint(.text("sex,share,age\nm,3,old\nf,4,young\n"))
    #expect(table.variables == ["sex", "age"])
    #expect(table.shares.map(\.codes) == [["m", "old"], ["f", "young"]])
    #expect(table.shares.map(\.share) == [3, 4])
  }

  @Test(arguments: [
    "variable,code,share\nsex,m,x\n", "variable,code,share\nsex,m,-1\n",
    "variable,code,share\nsex,m,1\nsex,m,2\n", "variable,share\nsex,1\n",
    "variable,code,share\n",
  ])
  func faultyMargins(_ text: String) {
    #expect(throws: InterchangeFaults.self) {
      try PopulationSharesReader().readMargins(.text(text))
    }
  }

  @Test func weightsRoundTrip() throws {
    var text = ""
    WeightsWriter().write([(id: "r1", weight: 0.1), (id: "r2", weight: 3)], to: &text)
    #expect(text == "id,weight\nr1,0.1\nr2,3\n")
    #expect(try WeightsReader(known: ["r1", "r2"]).read(.text(text)) == ["r1": 0.1, "r2": 3])
  }

  @Test(arguments: Samples.hostile.filter { $0 != "e\u{301}" })
  func weightsOfHostileIdsRoundTrip(id: String) throws {
    let ids = [UnitID(id), UnitID(id + "#")]
    var text = ""
    WeightsWriter().write(ids.map { (id: $0, weight: 1.5) }, to: &text)
    let read = try WeightsReader(known: Set(ids)).read(.text(text))
    #expect(read == [ids[0]: 1.5, ids[1]: 1.5])
  }

  @Test func manyMarginsInAnyOrder() throws {
    let rows = (0..<3).flatMap { code in (0..<500).map { "v\($0),\(code),\(code + $0)\n" } }
    let margins = try PopulationSharesReader().readMargins(
      .text("variable,code,share\n" + rows.joined()))
    #expect(margins.map(\.variables) == (0..<500).map { ["v\($0)"] })
    #expect(margins.allSatisfy { $0.shares.map(\.codes) == [["0"], ["1"], ["2"]] })
  }

  @Test(arguments: [
    "id,weight\nr1,1\n", "id,weight\nr1,1\nr1,1\nr2,1\n", "id,weight\nr1,1\nr2,-1\n",
    "id,weight\nr1,1\nr2,1\nr3,1\n", "id,weight\nr1,1\nr2,\n",
  ])
  func faultyWeights(_ text: String) {
    #expect(throws: InterchangeFaults.self) {
      try WeightsReader(known: ["r1", "r2"]).read(.text(text))
    }
  }
}
