// Opens the real terminal for the pty tests. `throw` as the first argument throws at once;
// `idle` reports a user who left after one second. The outcome is the last line printed.
import NcursesTerminal
import TerminalUI

#if canImport(Glibc)
  import Glibc
#endif

struct ProbeError: Error {}

func crash(_ kind: ProbeScreen.Crash) {
  switch kind {
  case .abort: abort()
  case .trap, .trapInTask: preconditionFailure("asked for")
  case .segmentation:
    let address = UnsafeMutablePointer<Int>(bitPattern: 8)
    address?.pointee = 1
  case .overflow: print(descend(1))
  }
}

func shell() -> String {
  print("as another program")
  return readLine() ?? "end"
}

func descend(_ depth: Int) -> Int {
  depth < 0 ? 0 : descend(depth + 1) + descend(depth + 2)
}

let hostile = """
  Gewone tekst met \u{1B}]0;titel\u{07}\u{1B}[31mrood\u{1B}[0m en A\rB.
  Bidi \u{202E}desrever\u{202C}, nul-breedte a\u{200B}b, familie 👩‍👩‍👧, vlag 🇳🇱, hart ❤️, 漢字.
  Crème brûlée kost €5 – "écht waar"…
  """
var options = NcursesOptions()
if CommandLine.arguments.contains("idle") { options.idleSeconds = 1 }
if CommandLine.arguments.contains("no-mouse") { options.usesMouse = false }
do {
  let outcome = try NcursesTerminal.run(options) { terminal throws(ProbeError) in
    if CommandLine.arguments.contains("throw") { throw ProbeError() }
    let state = ProbeScreen.State(
      text: DisplayText(
        untrusted: hostile, keepLineBreaks: true, markers: terminal.glyphs.markers))
    return ScreenRuntime(
      ProbeScreen(crash: crash, shell: shell), terminal: terminal, idleNotice: "Nobody is here"
    ).run(state)
  }
  switch outcome {
  case .success(let value): print("outcome \(value.ending)")
  case .failure: print("outcome thrown")
  }
} catch {
  print("cannot open: \(error)")
  exit(2)
}
