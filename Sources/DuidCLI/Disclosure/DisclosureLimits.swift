import ArgumentParser
import CodingModel

/// From how many persons on something is shown, where the codebook's own limits are not wanted.
struct DisclosureLimits: ParsableArguments {
  @Option(help: ArgumentHelp("The persons from which a cell is shown.", valueName: "number"))
  var minimumCell: Int?
  @Option(help: ArgumentHelp("The persons from which shares are shown.", valueName: "number"))
  var minimumBase: Int?

  /// Whether any is given.
  var areAsked: Bool { minimumCell != nil || minimumBase != nil }

  mutating func validate() throws {
    if let minimumCell, minimumCell < 2 { throw ValidationError(.atLeast("--minimum-cell", 2)) }
    if let minimumBase, minimumBase < 1 { throw ValidationError(.atLeast("--minimum-base", 1)) }
  }

  /// The codebook's policy with these limits.
  func policy(_ codebook: Codebook) -> DisclosurePolicy {
    var policy = codebook.disclosure
    policy.minimumCell = minimumCell ?? policy.minimumCell
    policy.minimumBase = minimumBase ?? policy.minimumBase
    return policy
  }
}
