import ArgumentParser
import Codebooks
import CodingModel
import TerminalUI

/// Tells what changed between two codebooks.
struct CodebookDiffCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Tell what changed between two codebooks; what touches codings made before comes first.")

  @Argument(help: "The earlier codebook (YAML), or a study.") var earlier: String
  @Argument(help: "The later codebook (YAML), or a study.") var later: String
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let diff = CodebookDiff(
      from: try CodebookArgument(earlier, presenter).codebook,
      to: try CodebookArgument(later, presenter).codebook)
    let language = presenter.language
    try presenter.deliver(to: nil) { stream in
      if diff.isEmpty { return stream.write(presenter.sentence(.sameCodebooks) + "\n") }
      let (touching, others) = (
        diff.changes.filter(\.touchesCodings), diff.changes.filter { !$0.touchesCodings }
      )
      for (heading, changes) in [
        (Notice.touchesCodings, touching), (Notice.leavesCodings, others),
      ] where !changes.isEmpty {
        stream.write(presenter.sentence(heading) + "\n")
        for change in changes {
          stream.write("  " + DisplayText(untrusted: change.sentence(in: language)).string + "\n")
        }
      }
    }
  }
}
