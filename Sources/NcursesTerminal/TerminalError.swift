/// Why no full-screen terminal can be used.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal type of that name (the variable `TERM`) has no description.
  case unknownType(String)
  /// The terminal type of that name cannot place its cursor.
  case tooSimple(String)
  /// The system refused a call; the number is that of `errno`.
  case systemCall(String, errno: Int32)
}
