/// A way to write the results of analyses as text.
public protocol ModelFormat: Sendable {
  /// The name in commands, such as `markdown`.
  static var identifier: String { get }

  /// Writes a result as one document, with a line break at the end.
  func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output)
}

/// Results as plain text, for the terminal.
public struct TextModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "text"

  private let style: TableStyle
  private let grid: TextGrid

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - style: How numbers are written.
  ///   - display: How wide text is and what may be shown.
  ///   - width: How wide text may be.
  public init(style: TableStyle, display: TextDisplay = .plain, width: TextWidth = .standard) {
    self.style = style
    grid = TextGrid(display: display, bars: .none, width: width)
  }

  /// Writes a result, a blank line between its sections.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    for (index, part) in Grid.model(result, style: style).enumerated() {
      if index > 0 { output.write("\n") }
      grid.write(part, to: &output)
    }
  }
}

/// Results as Markdown, for reports.
public struct MarkdownModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "markdown"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a result, a blank line between its sections.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    for (index, part) in Grid.model(result, style: style).enumerated() {
      if index > 0 { output.write("\n") }
      MarkdownGrid().write(part, to: &output)
    }
  }
}

/// Results as one self-contained HTML page.
public struct HTMLModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "html"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a page with all sections.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    HTMLGrid(languageTag: style.languageTag)
      .write(Grid.model(result, style: style), to: &output)
  }
}

/// Results as LaTeX, for reports that are typeset with it.
public struct LaTeXModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "latex"

  private let style: TableStyle

  /// Makes the format.
  ///
  /// - Parameter style: How numbers are written.
  public init(style: TableStyle) { self.style = style }

  /// Writes a table for each section.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    for (index, part) in Grid.model(result, style: style).enumerated() {
      if index > 0 { output.write("\n") }
      LaTeXGrid().write(part, to: &output)
    }
  }
}
