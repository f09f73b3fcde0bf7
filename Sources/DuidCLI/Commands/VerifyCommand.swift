import ArgumentParser
import Codebooks
import CodingModel
import StudyStore

/// Re-computes the journal's chains.
struct VerifyCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-compute the journal's chains and name the first broken event.")

  @Argument(help: "The study file.") var study: String
  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      "A chain head noted earlier, as coder:events:hash; finds a cut tail. May be repeated.",
      valueName: "head"))
  var heads: [String] = []
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let expected = try heads.map { text throws(CommandFailure) in
      guard let head = JournalHead(written: text) else {
        throw CommandFailure.use(presenter.sentence(.unreadableHead(text)))
      }
      return head
    }
    let source = try session.presenting { () throws(StudyStoreError) in
      try session.file.codebookSource()
    }
    let fresh = try presenter.presenting { () throws(CodebookFaults) in
      try CodebookLoading.readStored(source: source, path: study + " (codebook)")
    }
    let report = try session.presenting { () throws(StudyStoreError) in
      try session.file.verify(expectingHeads: expected, codebook: fresh, monitor: presenter.monitor)
    }
    try presenter.deliver(to: nil) { stream in
      for line in VerificationSentences(language: presenter.language).lines(report) {
        stream.write(line + "\n")
      }
    }
    guard report.isSound else {
      throw CommandFailure.data(presenter.sentence(.studyNotSound(path: study)))
    }
  }
}

extension JournalHead {
  /// The head as `verify` prints it and `--expect` reads it.
  var written: String { "\(coder):\(events):\(hash)" }

  /// Reads a head as `verify` prints it.
  ///
  /// Anything else gives `nil`; a coder's name may hold colons.
  init?(written text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let events = Int(parts[parts.count - 2]), events >= 0,
      let hash = Digest256(hex: String(parts[parts.count - 1]))
    else { return nil }
    let name = parts.dropLast(2).joined(separator: ":")
    self.init(coder: CoderID(name), events: events, hash: hash)
  }
}
