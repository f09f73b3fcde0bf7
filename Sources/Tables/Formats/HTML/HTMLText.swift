/// A piece of an HTML document in which nothing from data can be markup.
///
/// The only ways to make one are to escape text, to wrap pieces in an element of a fixed name, and to
/// put pieces behind each other; so a page made of them cannot be broken by what it shows.
public struct HTMLText: Equatable, Sendable {
  /// The markup.
  public let markup: String

  private init(markup: String) { self.markup = markup }

  /// Text shown literally, on one line; control and direction characters become U+FFFD.
  ///
  /// - Parameter text: Any text.
  public init(_ text: String) {
    var markup = ""
    for scalar in TextDisplay.withoutControls(text).unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
    self.markup = markup
  }

  /// Nothing.
  public static let empty = HTMLText(markup: "")
  /// A line break in the source, for people who read it.
  static let newline = HTMLText(markup: "\n")

  /// An element with its content.
  ///
  /// - Parameters:
  ///   - name: The name of the element, fixed in the source of the program.
  ///   - attributes: Its attributes: fixed names, values escaped.
  ///   - content: What stands in it.
  /// - Returns: The element with its tags.
  public static func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: HTMLText = .empty
  ) -> HTMLText {
    let written = attributes.map { " \($0.0)=\"\(HTMLText($0.1).markup)\"" }.joined()
    return HTMLText(markup: "<\(name)\(written)>\(content.markup)</\(name)>")
  }

  /// An element that has no content and no end.
  static func void(
    _ name: StaticString, _ attributes: [(StaticString, String)]
  ) -> HTMLText {
    let written = attributes.map { " \($0.0)=\"\(HTMLText($0.1).markup)\"" }.joined()
    return HTMLText(markup: "<\(name)\(written)>")
  }

  /// Markup that is fixed in the source of the program, such as a style sheet.
  static func fixed(_ markup: StaticString) -> HTMLText { HTMLText(markup: "\(markup)") }

  /// Two pieces behind each other.
  public static func + (left: HTMLText, right: HTMLText) -> HTMLText {
    HTMLText(markup: left.markup + right.markup)
  }
}

extension Sequence<HTMLText> {
  /// The pieces behind each other.
  public func joined() -> HTMLText { reduce(.empty, +) }
}
