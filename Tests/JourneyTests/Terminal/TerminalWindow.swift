import Foundation

/// A real terminal: a tmux window with a server of its own, so that nothing outside is touched.
final class TerminalWindow {
  struct TimedOut: Error, CustomStringConvertible {
    let awaited: String
    let screen: String
    var description: String { "waited in vain for '\(awaited)'; the screen shows:\n\(screen)" }
  }

  private let scratch: Scratch
  private let socket = "duid-\(UUID().uuidString.prefix(8))"

  /// Opens a window in which a shell command runs; the window stays after the command has ended.
  init(
    _ command: String, columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws {
    scratch = try Scratch()
    let settings = (["LC_ALL": "C.UTF-8", "TERM": terminal].merging(environment) { $1 })
      .map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR -u DUID_CODER \(settings) sh -c '\(command.replacing("'", with: "'\\''"))'; sleep 600"
    )
  }

  deinit { _ = try? tmux("kill-server") }

  /// Types keys, by tmux's names for special ones.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text letter for letter.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Sends bytes as they are, such as what a terminal reports of itself.
  func send(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Waits until the window shows exactly this.
  func waitFor(screen expected: String, seconds: Double = 20) throws {
    _ = try wait(awaited: expected, seconds: seconds) { $0 == expected }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the window shows; with `escapes`, colours and all.
  func screen(escapes: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (escapes ? ["-e"] : []))
  }

  /// Waits until the window shows all of some texts at once.
  @discardableResult
  func waitFor(_ texts: String..., seconds: Double = 20) throws -> String {
    try wait(awaited: texts.joined(separator: "' and '"), seconds: seconds) { screen in
      texts.allSatisfy { screen.contains($0) }
    }
  }

  /// Waits until the window no longer shows a text.
  @discardableResult
  func waitUntilGone(_ text: String, seconds: Double = 20) throws -> String {
    try wait(awaited: "no " + text, seconds: seconds) { !$0.contains(text) }
  }

  private func wait(
    awaited: String, seconds: Double, until isThere: (String) -> Bool
  ) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      let screen = try screen()
      if isThere(screen) { return try settled(screen, while: isThere) }
      guard Date() < deadline else { throw TimedOut(awaited: awaited, screen: screen) }
      usleep(10_000)
    }
  }

  /// The picture that is whole: tmux may be looked at while it has taken in half of one.
  ///
  /// What keeps moving, as progress does, is looked at a few times, and never after what was waited
  /// for has gone.
  private func settled(_ first: String, while isThere: (String) -> Bool) throws -> String {
    var last = first
    for _ in 0..<5 {
      usleep(10_000)
      let next = try screen()
      guard isThere(next), next != last else { break }
      last = next
    }
    return last
  }

  /// The process id of the duid that runs on a study.
  func processID(of study: String) throws -> Int32? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pgrep", "-f", "^\(Duid.binary.path()) .*\(study)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let text = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.split(separator: "\n").first.flatMap { Int32($0) }
  }

  private func tmux(_ arguments: String...) throws { _ = try tmux(arguments) }

  /// Runs tmux and gives what it printed; by the shell and through a file, since the server that a
  /// command starts keeps every descriptor open, the one by which `Process` learns of an end too.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let printed = scratch.path("printed")
    let words = (["tmux", "-L", socket, "-u"] + arguments)
      .map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    _ = system("\(words) >'\(printed)' 2>/dev/null </dev/null")
    return String(decoding: try Data(contentsOf: URL(filePath: printed)), as: UTF8.self)
  }
}
