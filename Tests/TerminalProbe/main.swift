// Opens the real terminal for the pty tests. `throw` as the first argument throws at once;
// `idle` reports a user who left after one second; `pictures SEED` shows random pictures, the next
// one for every `n` and the same one again for every `s`. The outcome is the last line printed.
import NcursesTerminal
import TerminalUI
import TerminalUITestSupport

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

/// Shows pictures until `q`, and says after each, in a sequence that shows nothing, which it was.
func showPictures(_ seed: UInt64, on terminal: NcursesTerminal) {
  var number: UInt64 = 0
  var shown: UInt64 = 0
  while true {
    terminal.present(.random(seed: seed &* 1_000 &+ number, size: terminal.size))
    let size = terminal.size
    let mark = "\u{1B}]9;\(shown) \(number) \(size.columns)x\(size.rows)\u{7}"
    _ = write(STDOUT_FILENO, mark, mark.utf8.count)
    shown += 1
    switch terminal.waitForEvent() {
    case .key("n"): number += 1
    case .key("q"), .terminated: return
    default: break
    }
  }
}

let hostile = """
  Gewone tekst met \u{1B}]0;titel\u{07}\u{1B}[31mrood\u{1B}[0m en A\rB.
  Bidi \u{202E}desrever\u{202C}, nul-breedte a\u{200B}b, familie 👩‍👩‍👧, vlag 🇳🇱, hart ❤️, 漢字.
  Crème brûlée kost €5 – "écht waar"…
  """
var options = NcursesOptions()
if CommandLine.arguments.contains("idle") { options.idleSeconds = 1 }
if CommandLine.arguments.contains("no-mouse") { options.usesMouse = false }
if let place = CommandLine.arguments.firstIndex(of: "pictures") {
  let seed = CommandLine.arguments.dropFirst(place + 1).first.flatMap { UInt64($0) } ?? 0
  _ = try? NcursesTerminal.run(options) { showPictures(seed, on: $0) }
  exit(0)
}
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
