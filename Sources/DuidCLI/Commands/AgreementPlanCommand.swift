import Analysis
import ArgumentParser
import CodingModel
import Statistics
import Tables

/// Says how many units to double-code.
struct AgreementPlanCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say how many units to double-code.",
    discussion: """
      Three plans, one at a time:
        --alpha-min 0.8 --rarest 0.1           alpha is told from a smallest acceptable value
        --kappa 0.8 --null-kappa 0.6 --rates 0.3,0.25   kappa is told from another value
        --width 0.1 --ratings pilot.csv        the interval gets a width, going by a pilot
      """)

  @Argument(help: "A study as pilot, with --variable.") var study: String?
  @Option(help: "The variable of the pilot study.") var variable: String?
  @Option(help: "The smallest acceptable alpha.") var alphaMin: Double?
  @Option(help: "The share of the rarest category that matters. Default: 0.1.") var rarest: Double?
  @Option(help: "The kappa expected, for two coders and two categories.") var kappa: Double?
  @Option(help: "The kappa to be told from it. Default: 0.6.") var nullKappa: Double?
  @Option(
    help: ArgumentHelp(
      "The share of the category by each coder. Default: 0.5,0.5.", valueName: "a,b"))
  var rates: String?
  @Option(help: "The probability to find the difference. Default: 0.8.") var power: Double?
  @Option(help: "The risk to find one that is not there. Default: 0.05.") var significance: Double?
  @Flag(help: "A difference in either direction counts.") var twoSided = false
  @Option(help: "The width of the 95% interval.") var width: Double?
  @Option(help: "The coefficient of the interval. Default: krippendorff-alpha.")
  var coefficient: String?
  @OptionGroup(title: "Pilot") var file: RatingsOptions
  @Option(help: "text or json.") var format: BriefFormat = .text
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if let rates, NumberPair.read(rates) == nil { throw ValidationError(.needsRates) }
    try checkPlan()
    if study != nil, file.ratings != nil { throw ValidationError(.studyOrRatings) }
    if study != nil || file.ratings != nil, width == nil { throw ValidationError(.pilotOfWidth) }
    if file.ratings == nil, file.isAboutLabels { throw ValidationError(.onlyOfRatings) }
    if file.ratings != nil, variable != nil { throw ValidationError(.onlyOfStudy) }
  }

  /// Refuses what the plan that is asked for would pass over.
  private func checkPlan() throws {
    let isKappa = kappa != nil
    let given: [(option: String, isGiven: Bool, plan: String, isAsked: Bool)] = [
      ("--rarest", rarest != nil, "--alpha-min", alphaMin != nil),
      ("--null-kappa", nullKappa != nil, "--kappa", isKappa),
      ("--rates", rates != nil, "--kappa", isKappa),
      ("--power", power != nil, "--kappa", isKappa),
      ("--two-sided", twoSided, "--kappa", isKappa),
      ("--significance", significance != nil, "--alpha-min", alphaMin != nil || isKappa),
      ("--coefficient", coefficient != nil, "--width", width != nil),
    ]
    for entry in given where entry.isGiven && !entry.isAsked {
      throw ValidationError(.goesWith(entry.option, entry.plan))
    }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    guard let plan = try plan(presenter).sample(language: common.language) else {
      throw CommandFailure.use(presenter.sentence(.impossiblePlan))
    }
    let isText = format == .text
    try presenter.deliver(to: nil) { stream in
      if isText {
        stream.write(presenter.sentence(.planned(plan)) + "\n")
        if let note = plan.note { stream.write(note + "\n") }
      } else {
        JSONPlanFormat().write(plan, to: &stream)
      }
    }
  }

  private func plan(_ presenter: Presenter) throws(CommandFailure) -> SamplePlan {
    switch (alphaMin, kappa, width) {
    case (let smallest?, nil, nil):
      return .alpha(
        atLeast: smallest, rarestShare: rarest ?? 0.1, significance: significance ?? 0.05)
    case (nil, let kappa?, nil):
      let shares = rates.flatMap(NumberPair.read) ?? (0.5, 0.5)
      return .kappa(
        .init(
          firstRate: shares.0, secondRate: shares.1, kappa: kappa,
          nullKappa: nullKappa ?? 0.6, power: power ?? 0.8, significance: significance ?? 0.05,
          isTwoSided: twoSided))
    case (nil, nil, let width?):
      let coefficient = coefficient ?? "krippendorff-alpha"
      guard AgreementMeasures.named(coefficient) != nil else {
        throw CommandFailure.use(presenter.sentence(.unknownCoefficient(coefficient)))
      }
      return .width(width, coefficient: coefficient, pilot: try pilot(presenter))
    default: throw CommandFailure.use(presenter.sentence(.onePlan))
    }
  }

  private func pilot(_ presenter: Presenter) throws(CommandFailure) -> ReliabilityData {
    if let path = file.ratings {
      return try RatingsAgreement(
        level: file.scale, categories: try file.declared(presenter),
        policy: file.labelPolicy.policy, path: path,
        presenter: presenter
      ).ratings()
    }
    guard let study, let variable else {
      throw CommandFailure.use(presenter.sentence(.pilotNeeded))
    }
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let asked = try session.variable(VariableID(variable))
    let codings = session.codings(try session.comparison(for: viewer))
    do {
      return try codings.ratings(of: asked)
    } catch {
      throw CommandFailure.data(presenter.sentence(.ratings(error)))
    }
  }
}
