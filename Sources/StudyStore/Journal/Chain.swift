public import CodingModel

/// The hash chain of a coder's events: each hash covers the event and the hash before it, so that
/// no event can be changed, removed, put in or moved without every later hash changing too.
///
/// A hash is the SHA-256 of these fields as netstrings (see ``NetstringWriter``), in this order,
/// a field that does not belong to the kind of event being absent (`-`):
///
/// 1. `duid-event-1`
/// 2. the previous hash, 32 raw bytes; for the first event the genesis
/// 3. the coder's name
/// 4. the sequence number, decimal
/// 5. the kind: `coded`, `noted`, `undone`, `redone`, `comparisonOpened` or `comparisonViewed`
/// 6. the unit
/// 7. the variable
/// 8. the answer as ``AnswerText`` writes it; absent where the answer is taken back
/// 9. the memo
/// 10. the sequence number of the event undone or done again, decimal
/// 11. the time in milliseconds since 1970-01-01T00:00:00Z, decimal
/// 12. the version of the codebook in force, decimal
/// 13. the SHA-256 of that codebook's source text, 32 raw bytes
///
/// An event about a note begins with `duid-event-2` instead and has three more fields:
///
/// 14. the kind of subject
/// 15. the code
/// 16. the value as ``NoteText`` writes it; absent where the note is taken back
///
/// The genesis is the SHA-256 of `duid-study-1`, the study's id, and the 32 raw bytes of the digest
/// over its respondents, as netstrings.
///
/// Worked example. In the study with id `0123456789abcdef0123456789abcdef`, whose respondents'
/// digest is the SHA-256 of no bytes at all (`e3b0c442...7852b855`), the genesis is
/// `ef1d23789cc3231e36ee35cb18db880b7ebf3e4f3d8f4111fa0f7ad5444d03f8`. There coder `anna` decides,
/// as her event 1 and at 1700000000000 ms, on unit `u1` that variable `form` has main code `1a` and
/// further code `2b`, with memo `?`, under version 1 of a codebook whose source is the three bytes
/// `abc`. Field 8 is `11:c2:1a,2:2b,,`, field 10 is `-`, and the hash is
/// `8dc4478dba17efc59176122397e9c74e8d482b01ebf9dd6f752311c144248be4`.
enum Chain {
  /// What the chains of a study begin with.
  static func genesis(study: String, respondents: Digest256) -> Digest256 {
    var writer = NetstringWriter()
    writer.append("duid-study-1")
    writer.append(study)
    writer.append(bytes: respondents.bytes)
    return Digest256.of(writer.bytes)
  }

  /// The hash of an event.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - previous: The hash of the coder's event before it, or the genesis.
  ///   - codebook: The SHA-256 of the source of the codebook version the event names.
  /// - Returns: The hash.
  static func hash(
    _ event: CodingEvent, after previous: Digest256, codebook: Digest256
  ) -> Digest256 {
    let fields = EventFields(event.action)
    var writer = NetstringWriter()
    let note = fields.note
    writer.append(note == nil ? "duid-event-1" : "duid-event-2")
    writer.append(bytes: previous.bytes)
    writer.append(event.coder.rawValue)
    writer.append(Int64(event.sequence))
    writer.append(fields.kind.rawValue)
    writer.append(fields.unit?.rawValue)
    writer.append(fields.variable?.rawValue)
    writer.append(AnswerText.encode(fields.decision?.answer))
    writer.append(fields.decision?.memo)
    writer.append(fields.undoes.map(Int64.init))
    writer.append(event.time)
    writer.append(Int64(event.codebookVersion))
    writer.append(bytes: codebook.bytes)
    if let note {
      writer.append(note.subject.kind.rawValue)
      writer.append(note.subject.code?.rawValue)
      writer.append(NoteText.encode(note.value))
    }
    return Digest256.of(writer.bytes)
  }
}

/// Where a coder's chain ends: enough to find later whether its tail was cut or rewritten.
public struct JournalHead: Hashable, Sendable {
  /// Whose chain.
  public let coder: CoderID
  /// How many events it has; the sequence number of the last.
  public let events: Int
  /// The hash of the last event, or what the study's chains begin with if there is none.
  public let hash: Digest256

  /// Makes a head, such as one that was written down earlier.
  public init(coder: CoderID, events: Int, hash: Digest256) {
    self.coder = coder
    self.events = events
    self.hash = hash
  }
}
