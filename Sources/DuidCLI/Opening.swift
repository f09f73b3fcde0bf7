import CodingModel

/// What is opened in the terminal, and for whom.
struct Opening: Equatable {
  /// The study; `nil` for the only one in this folder.
  var study: String?
  /// Who sits at the keyboard; `nil` if the workbench is to ask.
  var coder: CoderID?
  /// Where the workbench opens.
  var start = WorkbenchRunner.Start.study
  /// The language; `nil` for that of the locale.
  var lang: LanguageOption?
  /// What is asked of the terminal.
  var wishes = TerminalWishes()

  /// Opens it and stays until the user leaves.
  func run() throws {
    let config = ConfigFile.look()
    let presenter = Presenter(language: CommonOptions.language(lang, config))
    let path = try study ?? StudyPath.onlyOne(presenter)
    try WorkbenchRunner(presenter: presenter, wishes: wishes, config: config)
      .open(path, coder: coder, start: start)
  }
}

extension Opening {
  /// Reads the plainest command lines that open the workbench: `duid STUDY` and
  /// `duid code STUDY --coder NAME`, with `--lang` where wanted.
  ///
  /// They are read here because the parser's reflection over all commands takes longer than everything
  /// else on the way to the first screen. Whatever is not exactly one of them gives `nil` and goes to
  /// the parser, which reads these as well and to the same effect.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the program's name.
  ///   - commands: The names of all commands, which are no names of studies here.
  init?(plain arguments: some Collection<String>, commands: @autoclosure () -> Set<String>) {
    var rest = arguments[...]
    if rest.first == "code" {
      start = .coding
      rest = rest.dropFirst()
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--coder":
        guard coder == nil, let name = rest.popFirst(), Self.isValue(name) else { return nil }
        coder = CoderID(name)
      case "--lang":
        guard lang == nil, let name = rest.popFirst(), let language = LanguageOption(rawValue: name)
        else { return nil }
        lang = language
      default:
        guard study == nil, Self.isValue(argument) else { return nil }
        // No command has a full stop in its name, so most names need not be looked up.
        if !argument.utf8.contains(UInt8(ascii: ".")), commands().contains(argument) { return nil }
        study = argument
      }
    }
    if start == .coding, study == nil || coder == nil { return nil }
  }

  private static func isValue(_ argument: String) -> Bool {
    !argument.isEmpty && !argument.hasPrefix("-")
  }
}
