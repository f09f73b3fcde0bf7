import ArgumentParser
import Testing

@testable import DuidCLI

/// What is typed behind an option is read whole or refused; nothing of it is passed over.
@Suite struct OptionReadingTests {
  @Test(
    arguments: [
      ("0.3,3", 0.3, 3), ("1,1", 1, 1), ("0,1e3", 0, 1000), ("-1,2", -1, 2),
    ] as [(String, Double, Double)])
  func pairs(text: String, first: Double, second: Double) throws {
    let pair = try #require(NumberPair.read(text))
    #expect(pair.0 == first && pair.1 == second)
  }

  @Test(arguments: [
    "", "1", "1,", ",1", "1,2,3", "0.3,x,3", "a,b", "1;2", "nan,1", "1,nan", "1, 2",
  ])
  func noPairs(text: String) { #expect(NumberPair.read(text) == nil) }

  @Test(arguments: ["0.3,x,3", "3,0.3", "-1,2", "1", "nan,2"])
  func boundsOfWeights(text: String) {
    #expect(throws: (any Error).self) {
      try WeightsMakeCommand.parse([
        "s.duid", "--name", "w", "--margins", "m.csv", "--trim=\(text)",
      ])
    }
  }

  @Test(arguments: ["0.3", "0.3,0.2,0.1", "a,b", "0.3;0.2"])
  func ratesOfAPlan(text: String) {
    #expect(throws: (any Error).self) {
      try AgreementPlanCommand.parse(["--kappa", "0.8", "--rates=\(text)"])
    }
  }

  @Test func whatIsRightIsTaken() throws {
    _ = try WeightsMakeCommand.parse([
      "s.duid", "--name", "w", "--margins", "m.csv", "--trim", "0.3,3",
    ])
    _ = try AgreementPlanCommand.parse(["--kappa", "0.8", "--rates", "0.3,0.25"])
  }
}
