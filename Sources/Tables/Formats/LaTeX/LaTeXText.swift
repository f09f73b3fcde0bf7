/// Text as LaTeX shows it literally.
enum LaTeXText {
  private static let commands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\textquotedbl{}",
    // After a line break of a table these would be read as its argument or its star.
    "[": "{[}", "]": "{]}", "*": "{*}",
    // The fonts of text have no arrows.
    "↑": "$\\uparrow$", "↓": "$\\downarrow$",
  ]
  /// Signs that two in a row would join into another sign.
  private static let joining: Set<Unicode.Scalar> = ["-", "'", "`", ",", "!", "?"]

  /// The text on one line, every sign with a meaning escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in TextDisplay.withoutControls(text).unicodeScalars {
      if let last, joining.contains(last), joining.contains(scalar) { result += "{}" }
      if let command = commands[scalar] {
        result += command
      } else {
        result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }
}
