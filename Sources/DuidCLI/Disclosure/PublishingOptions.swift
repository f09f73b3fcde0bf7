import ArgumentParser
import CodingModel

/// What is asked of tables that will be published.
struct PublishingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Leave out what is small, and what small cells could be computed from; see the codebook's "
        + "field disclosure."))
  var publish = false
  @Option(help: ArgumentHelp("The persons from which a cell is shown.", valueName: "number"))
  var minimumCell: Int?
  @Option(help: ArgumentHelp("The persons from which shares are shown.", valueName: "number"))
  var minimumBase: Int?

  /// Whether tables are to be published.
  var isAsked: Bool { publish }

  mutating func validate() throws {
    if let minimumCell, minimumCell < 2 { throw ValidationError("--minimum-cell is 2 or more.") }
    if let minimumBase, minimumBase < 1 { throw ValidationError("--minimum-base is 1 or more.") }
  }

  /// The policy: the codebook's, with what the command says.
  func policy(_ codebook: Codebook) -> DisclosurePolicy {
    var policy = codebook.disclosure
    policy.minimumCell = minimumCell ?? policy.minimumCell
    policy.minimumBase = minimumBase ?? policy.minimumBase
    return policy
  }
}
