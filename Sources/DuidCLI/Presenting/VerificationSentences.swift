import CodingModel
import StudyStore

/// What a verification found, line by line.
struct VerificationSentences {
  let language: Language

  /// The lines of a report, a line a chain first.
  func lines(_ report: VerificationReport) -> [String] {
    report.chains.map(chain) + faults(report)
      + (report.isSound ? [say("Het journaal klopt.", "The journal is sound.")] : [])
  }

  private func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  private func chain(_ chain: ChainReport) -> String {
    // The events that are in the file, beside the hash of the last sound one.
    let head = JournalHead(
      coder: chain.coder, events: chain.events, hash: chain.head.hash
    ).written
    guard let broken = chain.firstBreak else {
      return head + "  " + say("in orde", "sound")
    }
    return head + "  "
      + say(
        "gebroken bij gebeurtenis \(broken.sequence): \(reason(broken.reason))",
        "broken at event \(broken.sequence): \(reason(broken.reason))")
  }

  private func reason(_ reason: ChainBreak.Reason) -> String {
    switch reason {
    case .hashMismatch:
      say("de inhoud past niet bij de hash", "the content does not match the hash")
    case .missing: say("een gebeurtenis ontbreekt", "an event is missing")
    case .reordered: say("de volgorde is veranderd", "the order was changed")
    case .badPreviousHash:
      say("sluit niet aan op de vorige", "does not follow from the one before")
    case .unreadable: say("onleesbaar", "unreadable")
    }
  }

  private func faults(_ report: VerificationReport) -> [String] {
    var lines = report.headFaults.map(headFault)
    lines += report.missingTriggers.map {
      say("De wacht '\($0)' op het journaal ontbreekt.", "The journal's guard '\($0)' is missing.")
    }
    lines += report.derivedFaults.map(derivedFault)
    lines += report.codebookFaults.map {
      say("Codeboek versie \($0) is veranderd.", "Codebook version \($0) was changed.")
    }
    if !report.respondentsAreIntact {
      lines.append(
        say(
          "Respondenten of teksten zijn veranderd sinds het onderzoek werd gemaakt.",
          "Respondents or texts were changed since the study was made."))
    }
    lines += report.integrityFaults.map { "SQLite: \($0)" }
    return lines
  }

  private func headFault(_ fault: HeadFault) -> String {
    switch fault {
    case .cut(let expected, let found):
      say(
        "\(expected.coder): \(expected.events) gebeurtenissen verwacht, \(found) gevonden: de staart is weg.",
        "\(expected.coder): expected \(expected.events) events, found \(found): the tail was cut.")
    case .rewritten(let expected):
      say(
        "\(expected.coder): de eerste \(expected.events) gebeurtenissen zijn herschreven.",
        "\(expected.coder): the first \(expected.events) events were rewritten.")
    case .unknownCoder(let expected):
      say(
        "\(expected.coder): deze codeur is verdwenen.", "\(expected.coder): this coder is gone.")
    }
  }

  private func derivedFault(_ fault: DerivedFault) -> String {
    switch fault {
    case .rating(let coder, let unit, let variable):
      say(
        "De stand van \(unit), \(variable) volgens \(coder) wijkt af van het journaal.",
        "The state of \(unit), \(variable) by \(coder) differs from the journal.")
    case .progress(let coder, let unit):
      say(
        "De voortgang van \(coder) op \(unit) wijkt af van het journaal.",
        "The progress of \(coder) on \(unit) differs from the journal.")
    case .note(let coder, let subject):
      say(
        "De notitie van \(coder) (\(subject.place)) wijkt af van het journaal.",
        "The note by \(coder) (\(subject.place)) differs from the journal.")
    case .standing(let unit):
      say(
        "Wat op \(unit) nog open of omstreden is, wijkt af van het journaal.",
        "What is still open or disputed on \(unit) differs from the journal.")
    case .tally(let coder, let name):
      say(
        "Het aantal eenheden bij '\(name)' \(coder.rawValue.isEmpty ? "" : "van \(coder) ")klopt niet.",
        "The number of units at '\(name)' \(coder.rawValue.isEmpty ? "" : "of \(coder) ")is wrong.")
    }
  }
}
