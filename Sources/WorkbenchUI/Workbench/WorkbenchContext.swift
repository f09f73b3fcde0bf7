public import CodingModel
import TerminalUI

/// What every screen of a study knows and never changes.
public struct WorkbenchContext: Sendable {
  /// The title of the codebook in force.
  let title: LocalizedText
  /// The codebook in force and its routing, as soon as they are read.
  private let book: LazyCodebook
  /// The ports to the study.
  public let client: StudyClient
  /// The language of the interface.
  public let language: Language
  /// The keys, look and programs of the person.
  public let desk: Desk
  /// Long texts as they were laid out last.
  let layouts = LayoutCache()
  let words: Words

  /// Makes a context.
  public init(
    codebook: Codebook, client: StudyClient, language: Language, desk: Desk = Desk()
  ) {
    self.init(
      title: codebook.title, book: LazyCodebook(RoutedCodebook(codebook)), client: client,
      language: language, desk: desk)
  }

  /// Makes a context while the codebook is still being read: the first screen needs no more of it than
  /// the title.
  public init(
    title: LocalizedText, book: LazyCodebook, client: StudyClient, language: Language,
    desk: Desk = Desk()
  ) {
    self.title = title
    self.book = book
    self.client = client
    self.language = language
    self.desk = desk
    self.words = Words(language: language, keyMap: desk.keyMap)
  }

  /// The codebook in force.
  public var codebook: Codebook { book.codebook }
  var routing: Routing { book.routing }
}

/// The line that tells what just happened.
struct StatusLine: Equatable, Sendable {
  /// How good the news is.
  enum Tone: Equatable, Sendable {
    case neutral, success, warning, failure
  }

  var tone: Tone
  var text: DisplayText
  /// What can be done now; it is seen whole where there is no room for all.
  var next: DisplayText = .empty

  /// Nothing to tell.
  static let empty = StatusLine(tone: .neutral, text: .empty)

  /// What a port could not do.
  static func failure(_ failure: StudyFailure) -> StatusLine {
    StatusLine(tone: .failure, text: DisplayText(untrusted: failure.message))
  }

  /// The style of the line; the sign in front tells the same without colour.
  var spans: [Span] { next.isEmpty ? [said] : [said, Span("  " + next, said.style)] }

  /// The line as it fits into so many columns.
  func spans(columns: Int, _ glyphs: Glyphs) -> [Span] {
    let ending = Array(spans.dropFirst())
    let room = max(columns / 2, columns - ending.columns)
    let start = [said].truncated(toColumns: room, ellipsis: glyphs.ellipsis)
    return (start + ending).truncated(toColumns: columns, ellipsis: glyphs.ellipsis)
  }

  private var said: Span {
    switch tone {
    case .neutral: Span(text, .hint)
    case .success: Span(text, .success)
    case .warning: Span("! " + text, .warning)
    case .failure: Span("!! " + text, .error)
    }
  }
}
