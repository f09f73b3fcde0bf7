import ArgumentParser
import CodingModel

/// What is asked of results that will be published.
struct PublishingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Leave out what is small, and what small cells could be computed from; see the codebook's "
        + "field disclosure."))
  var publish = false
  @OptionGroup var limits: DisclosureLimits

  /// Whether results are to be published.
  var isAsked: Bool { publish }

  mutating func validate() throws {
    // Limits without the flag would look as if something had been left out.
    if !publish, limits.areAsked { throw ValidationError(.onlyWithPublish) }
  }

  /// The policy: the codebook's, with what the command says.
  func policy(_ codebook: Codebook) -> DisclosurePolicy { limits.policy(codebook) }
}
