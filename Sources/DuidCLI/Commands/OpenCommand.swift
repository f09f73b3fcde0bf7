import ArgumentParser
import CodingModel
import WorkbenchUI

/// Opens the workbench.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench on a study (default).")

  @Argument(help: "The study file; default: the only one in this folder.") var study: String?
  @Option(help: "Who sits at the keyboard; default: the workbench asks.") var coder: String?
  @Flag(help: "Begin with the guided tour: five minutes, and it can be left at any time.")
  var tour = false
  @OptionGroup var workbench: WorkbenchOptions
  @OptionGroup var common: CommonOptions

  var opening: Opening {
    Opening(
      study: study, coder: coder.map { CoderID($0) }, start: tour ? .tour : .study,
      lang: common.lang, wishes: workbench.wishes)
  }

  mutating func validate() throws {
    if coder?.isEmpty == true { throw ValidationError(.emptyName("--coder")) }
  }

  mutating func run() throws {
    try opening.run()
  }
}

/// Opens the workbench straight on the coding screen.
struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Go straight to coding.")

  @Argument(help: "The study file.") var study: String
  @Option(help: "Who codes; a new name is added as a coder.") var coder: String
  @OptionGroup var workbench: WorkbenchOptions
  @OptionGroup var common: CommonOptions

  var opening: Opening {
    Opening(
      study: study, coder: CoderID(coder), start: .coding, lang: common.lang,
      wishes: workbench.wishes)
  }

  mutating func validate() throws {
    if coder.isEmpty { throw ValidationError(.emptyName("--coder")) }
  }

  mutating func run() throws {
    try opening.run()
  }
}
