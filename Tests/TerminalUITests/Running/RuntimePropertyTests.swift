import TerminalUI
import TerminalUITestSupport
import Testing

/// The run loop on random events, against a loop that does one thing after the other.
@Suite struct RuntimePropertyTests {
  private static let keys: [Key] = [
    "+", "+", "s", "b", "e", "n", "x", "?", .escape, .up, .paste("+"),
    .resize(Size(columns: 20, rows: 3)), .resize(Size(columns: 33, rows: 2)),
  ]

  private enum Event { case key(Key), idle, pause }

  @Test(arguments: UInt64(1)...24)
  func everyPictureIsThatOfTheState(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events: [Event] = try (0..<60).map { _ in
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: .idle
      case 1, 2: .pause
      default: .key(try #require(Self.keys.randomElement(using: &generator)))
      }
    }
    let steps = events.map { event -> ScriptedTerminal.Step in
      switch event {
      case .key(let key): .event(.key(key))
      case .idle: .event(.idle)
      case .pause: .pause
      }
    }
    let start = Size(columns: 40, rows: 2)
    let terminal = ScriptedTerminal(size: start, steps: steps + [.pause, .event(.key("q"))])
    let outcome = ScreenRuntime(CounterScreen(), terminal: terminal, idleNotice: "away")
      .run(CounterScreen.State())

    var model = ScreenSession(CounterScreen(), state: CounterScreen.State())
    model.handle(.resize(start))
    var isAway = false
    var pictures = [model.picture(size: start).plainText]
    var size = start
    for event in events {
      switch event {
      case .idle: isAway = true
      case .key(.resize(let new)):
        size = new
        model.handle(.resize(new))
      case .key where isAway: isAway = false
      case .key(let key):
        model.handle(key)
        while case let work = model.takeBorrowers(), !work.isEmpty {
          work.forEach { model.send($0()) }
        }
      case .pause: break
      }
      var picture = model.picture(size: size)
      if isAway {
        picture = Surface(size: size)
        picture.write("away", in: picture.bounds.row(size.rows / 2), alignment: .centre)
      }
      pictures.append(picture.plainText)
    }
    // The last key of the script ends the run, or only brings the picture back.
    pictures.append(model.picture(size: size).plainText)
    #expect(outcome.state == model.state)
    // What was shown is what the model would have shown at some of the moments, in that order.
    var rest = pictures[...]
    for shown in terminal.surfaces.map(\.plainText) {
      let place = rest.firstIndex(of: shown)
      #expect(place != nil, "\(shown)")
      rest = rest[(place ?? rest.startIndex)...]
    }
  }
}
