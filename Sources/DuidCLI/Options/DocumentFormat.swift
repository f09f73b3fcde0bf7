import ArgumentParser
import Tables

/// The formats of documents: sections of prose and tables.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, latex

  /// Writes the sections one after the other.
  ///
  /// - Parameters:
  ///   - sections: The sections; those without columns are prose.
  ///   - style: Numbers and words of the language.
  ///   - width: How wide text may be.
  ///   - stream: Takes the document.
  func write(
    _ sections: [Grid], _ style: TableStyle, width: TextWidth, to stream: inout StandardOutput
  ) {
    if self == .html {
      return HTMLGrid(languageTag: style.languageTag).write(sections, to: &stream)
    }
    for (index, section) in sections.enumerated() {
      // A paragraph of Markdown ends with a blank line already.
      let isSetApart = self == .markdown && sections[max(0, index - 1)].columns.isEmpty
      if index > 0, !isSetApart { stream.write("\n") }
      switch self {
      case .markdown: MarkdownGrid().write(section, to: &stream)
      case .latex: LaTeXGrid().write(section, to: &stream)
      case .text, .html:
        TextGrid(display: .terminal, bars: .none, width: width).write(section, to: &stream)
      }
    }
  }
}
