/// The lead decides that a stretch of a text stays visible, whoever redacted it, and says why.
///
/// Redactions are their coder's, and the journal changes nobody's words; so this stands beside them,
/// in the name of the lead, and everybody can see by whom and why.
extension NoteSubject {
  /// That a stretch of a unit's text stays visible; the note says why.
  ///
  /// - Parameters:
  ///   - passage: Where it is, in grapheme clusters of the original text.
  ///   - unit: The unit.
  /// - Returns: The subject.
  public static func uncovering(_ passage: Passage, of unit: UnitID) -> NoteSubject {
    .init(.uncovering, unit: unit, code: CodeID("\(passage.from)-\(passage.to)"))
  }

  /// The stretch that stays visible, if the subject is one.
  public var uncovered: Passage? {
    guard kind == .uncovering, let parts = code?.rawValue.split(separator: "-"), parts.count == 2,
      let from = Int(parts[0]), let to = Int(parts[1]), from >= 0, from < to,
      "\(from)-\(to)" == code?.rawValue
    else { return nil }
    return Passage(from: from, to: to)
  }

  /// Whether notes on the subject change how a text is shown.
  public var changesText: Bool { kind == .redaction || kind == .uncovering }
}

extension Passage {
  /// Whether the stretch has clusters in common with another.
  public func overlaps(_ other: Passage) -> Bool { from < other.to && other.from < to }

  /// What is left of the stretch without others.
  public func without(_ others: some Sequence<Passage>) -> [Passage] {
    others.reduce([self]) { rest, other in
      rest.flatMap { part -> [Passage] in
        guard part.overlaps(other) else { return [part] }
        let before = Passage(from: part.from, to: other.from)
        let after = Passage(from: other.to, to: part.to)
        return [before, after].filter { $0.from < $0.to }
      }
    }
  }
}
