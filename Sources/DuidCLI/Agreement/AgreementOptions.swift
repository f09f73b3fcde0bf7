import Analysis
import ArgumentParser
import Statistics

/// What is asked about agreement, as the command line spells it.
struct AgreementOptions: ParsableArguments {
  @Option(
    name: .customLong("coefficient"),
    help: ArgumentHelp(
      "Only this coefficient, such as gwet-ac1; may be repeated. An unknown name lists them all.",
      valueName: "name"))
  var coefficients: [String] = []
  @Option(
    help: ArgumentHelp(
      "Weights for coefficients that admit them: identity, linear, quadratic, ordinal, radical, "
        + "ratio, circular or bipolar, on ranks; with -scores behind it on the numbers; masi, "
        + "jaccard or dice on sets; or a CSV file whose header and first column are the categories.",
      valueName: "name|file.csv"))
  var weights: String?
  @Option(help: "How alpha measures sets apart: masi, jaccard, dice or nominal.")
  var distance: SetDistanceOption = .masi
  @Flag(help: "Each two coders.") var pairs = false
  @Flag(help: "Each category by itself, or each label of sets.") var byCategory = false
  @Flag(help: "Everything that applies: all coefficients, pairs, categories, matrices, benchmarks.")
  var all = false
  @Flag(help: "The level that each value reaches on published scales, with its probability.")
  var benchmarks = false
  @Option(
    help: ArgumentHelp(
      "Resample intervals with this many replicates: percentile, BCa, and Krippendorff's for alpha.",
      valueName: "n"))
  var bootstrap: Int?
  @Option(help: "The seed of resampling.") var seed: UInt64 = 1
  @Flag(help: "The units that coders disagree on, worst first.") var units = false
  @Option(
    help: ArgumentHelp(
      "Alpha in a window of this many units that moves over the order of coding, or of the file.",
      valueName: "window"))
  var drift: Int?
  @Flag(help: "Alpha without each coder, and how each compares with the others.")
  var leaveOneOut = false
  @Option(
    help: ArgumentHelp(
      "The same units coded again by the same coders: a study, or a file beside --ratings.",
      valueName: "other"))
  var intra: String?

  /// Whether anything is asked beyond what is always shown.
  var areAsked: Bool {
    let flags = [pairs, byCategory, all, benchmarks, units, leaveOneOut]
    return !coefficients.isEmpty || weights != nil || distance != .masi || flags.contains(true)
      || bootstrap != nil || drift != nil || intra != nil
  }

  /// Checks what can be checked without data.
  ///
  /// - Throws: ``CommandFailure`` of wrong use, naming what is known.
  func check(_ presenter: Presenter) throws(CommandFailure) {
    for name in coefficients where !AgreementNames.coefficients.contains(name) {
      throw .use(presenter.sentence(.unknownCoefficient(name)))
    }
    if let weights, !Self.isFile(weights), !AgreementNames.weights.contains(weights) {
      throw .use(presenter.sentence(.unknownWeights(weights)))
    }
    if let bootstrap, !(1...1_000_000).contains(bootstrap) {
      throw .use(presenter.sentence(.outOfRange(option: "--bootstrap", from: 1, to: 1_000_000)))
    }
    if let drift, drift < 2 { throw .use(presenter.sentence(.windowTooSmall)) }
  }

  /// The file of weights, where the weights are one.
  var weightsFile: String? { weights.flatMap { Self.isFile($0) ? $0 : nil } }

  private static func isFile(_ weights: String) -> Bool {
    weights.lowercased().hasSuffix(".csv")
  }

  /// What is asked of ratings on a level.
  ///
  /// - Parameters:
  ///   - level: The level of the ratings.
  ///   - table: The weights from a file, if there is one.
  ///   - presenter: Words what is wrong.
  /// - Returns: The request.
  /// - Throws: ``CommandFailure`` if the weights make no sense on the level.
  func request(
    for level: Statistics.MeasurementLevel, table: CategoryTable?, presenter: Presenter
  ) throws(CommandFailure) -> AgreementRequest {
    var request = AgreementRequest()
    if all && coefficients.isEmpty { request.selection = .all }
    if !coefficients.isEmpty { request.selection = .named(coefficients) }
    request.table = table
    request.weights = try chosenWeights(for: level, presenter)
    request.distance = distance.distance
    request.pairs = pairs || all
    request.categories = byCategory || all
    request.benchmarks = benchmarks || all
    request.matrices = all
    request.bootstrap = bootstrap.map { ResamplingPlan(replicates: $0, seed: seed) }
    request.units = units
    request.driftWindow = drift
    request.leaveOneOut = leaveOneOut
    return request
  }

  private func chosenWeights(
    for level: Statistics.MeasurementLevel, _ presenter: Presenter
  ) throws(CommandFailure) -> AgreementWeights? {
    guard let weights, weightsFile == nil, let chosen = AgreementWeights(identifier: weights)
    else { return nil }
    if chosen == .identity { return chosen }
    var isOfSets = false
    if case .setDistance = chosen { isOfSets = true }
    guard isOfSets == (level == .set) else {
      throw .use(presenter.sentence(.weightsOfOtherLevel(weights, level: level.rawValue)))
    }
    return chosen
  }
}

/// A distance of sets, as the command line spells it.
enum SetDistanceOption: String, CaseIterable, ExpressibleByArgument {
  case masi, jaccard, dice, nominal

  var distance: SetDistance {
    switch self {
    case .masi: .masi
    case .jaccard: .jaccard
    case .dice: .dice
    case .nominal: .nominal
    }
  }
}
