import ArgumentParser
import Interchange
import Statistics

/// What a file of ratings does not say of itself.
struct RatingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A ratings file instead of a study: first column unit, then one column a coder; empty is "
        + "missing. Two columns by one coder give intra-coder agreement.", valueName: "file"))
  var ratings: String?
  @Option(
    help: ArgumentHelp(
      "Of a ratings file: nominal, ordinal, interval, ratio or set (labels split by |). Default: "
        + "nominal.", valueName: "level"))
  var level: RatingLevel?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Of a ratings file: all categories in order, split by commas, quoted where a name holds one. "
        + "Unused ones count; others are refused. Without it the scale is what occurs.",
      valueName: "a,b,c"))
  var categories: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Of a ratings file: the label that says the question did not apply; gives both readings.",
      valueName: "label"))
  var notApplicable: String?

  @Option(
    help: ArgumentHelp(
      "Of a ratings file: when two labels are the same: canonical (when they look the same) or "
        + "codepoint (when their code points are; look-alikes get theirs behind the name).",
      valueName: "policy"))
  var labelPolicy: LabelPolicyOption = .canonical

  /// The level of measurement.
  var scale: Statistics.MeasurementLevel { (level ?? .nominal).level }

  /// Whether something is asked that only a ratings file can have.
  var isAboutLabels: Bool {
    level != nil || categories != nil || notApplicable != nil || labelPolicy != .canonical
  }

  /// The categories declared.
  ///
  /// - Throws: ``CommandFailure`` of wrong use if the list cannot be read.
  func declared(_ presenter: Presenter) throws(CommandFailure) -> [String]? {
    guard let categories else { return nil }
    do {
      return try CategoryListReader(policy: labelPolicy.policy).read(categories)
    } catch {
      let reasons = error.faults.map { $0.sentence(in: presenter.language) }
      throw .use("--categories: " + reasons.joined(separator: "; "))
    }
  }

  /// Checks what can be checked without data.
  func check(_ presenter: Presenter) throws(CommandFailure) {
    guard notApplicable != nil else { return }
    guard scale == .nominal || scale == .ordinal else {
      throw .use(presenter.sentence(.notApplicableNeedsLabels))
    }
  }
}

/// The scale of a ratings file, as the command line spells it.
enum RatingLevel: String, CaseIterable, ExpressibleByArgument {
  case nominal, ordinal, interval, ratio, set

  var level: Statistics.MeasurementLevel {
    switch self {
    case .nominal: .nominal
    case .ordinal: .ordinal
    case .interval: .interval
    case .ratio: .ratio
    case .set: .set
    }
  }
}

/// When two labels are the same, as the command line spells it.
enum LabelPolicyOption: String, CaseIterable, ExpressibleByArgument {
  case canonical, codepoint

  var policy: LabelPolicy {
    switch self {
    case .canonical: .canonical
    case .codepoint: .codePoint
    }
  }
}
