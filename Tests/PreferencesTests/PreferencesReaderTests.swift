import CodingModel
import Preferences
import TerminalUI
import Testing

@Suite struct PreferencesReaderTests {
  private func faults(_ source: String) -> [String] {
    PreferencesReader.read(source).faults.map { $0.sentence(in: .english) }
  }

  @Test func readsEveryField() {
    let reading = PreferencesReader.read(
      """
      # Mine.
      language: en
      theme: high-contrast
      mouse: false
      measure: 60
      idle-minutes: 0
      keys:
        coding.next-unit: [l, right]
        coding.undo: ctrl-u
        coding.toggle: space
      """)
    #expect(reading.faults.isEmpty)
    let preferences = reading.preferences
    #expect(preferences.language == .english)
    #expect(preferences.theme == .highContrast)
    #expect(!preferences.usesMouse)
    #expect(preferences.measure == 60)
    #expect(preferences.idleMinutes == 0)
    #expect(
      preferences.keyMap.keys == [
        "coding.next-unit": ["l", .right], "coding.undo": [.control("u")], "coding.toggle": [" "],
      ])
    #expect(preferences.keys.map(\.line) == [8, 9, 10])
  }

  @Test(arguments: ["", "\n", "# only a remark\n", "---\n", "keys: {}"])
  func choosesNothingOfNothing(source: String) {
    let reading = PreferencesReader.read(source)
    #expect(reading.faults.isEmpty)
    #expect(reading.preferences == Preferences())
    #expect(reading.preferences.idleMinutes == 10)
    #expect(reading.preferences.usesMouse)
  }

  @Test(arguments: [
    ("theme: dark", "line 1, theme: 'dark' is not allowed here; write standard, high-contrast,"),
    ("mouse: yes", "line 1, mouse: 'yes' is not allowed here; write true or false."),
    ("language: de", "line 1, language: 'de' is not allowed here; write nl or en."),
    ("\nmeasure: 7", "line 2, measure: '7' is no whole number from 20 through 200."),
    ("measure: wide", "line 1, measure: 'wide' is no whole number"),
    ("idle-minutes: -1", "line 1, idle-minutes: '-1' is no whole number from 0 through 1440."),
    ("colour: red", "line 1: there is no field 'colour'; there are: language, theme,"),
    ("keys:\n  a.b: ctrl-pp", "line 2, keys.a.b: 'ctrl-pp' is no key; write for example n,"),
    ("keys:\n  a.b: [x, press:1,2]", "line 2, keys.a.b: 'press:1' is no key"),
    ("keys:\n  a.b: \"paste:x\"", "line 2, keys.a.b: 'paste:x' is no key"),
    ("keys:\n  a.b: []", "line 2, keys.a.b: give at least one key"),
    ("keys: [a]", "line 1, keys: here should be named fields"),
    ("- a", "line 1: here should be named fields"), ("tekst", "line 1: here should be named"),
    ("a: [", "line 2: this is no readable YAML"),
    ("theme: standard\ntheme: monochrome", "line 1: this is no readable YAML"),
  ])
  func namesFaultsWithTheirLine(source: String, beginning: String) throws {
    let first = try #require(faults(source).first)
    #expect(first.hasPrefix(beginning))
  }

  @Test func namesAllFaults() {
    #expect(faults("theme: x\nmouse: x\nkeys:\n  a: nope\n  b: nope").count == 4)
  }

  @Test func keepsWhatIsRight() {
    let reading = PreferencesReader.read("theme: x\nmeasure: 50")
    #expect(reading.preferences.theme == nil)
    #expect(reading.preferences.measure == 50)
  }

  @Test func refusesGiants() {
    let source = "# " + String(repeating: "x", count: PreferencesReader.limit)
    #expect(faults(source).first?.contains("at most 65536") == true)
  }

  @Test func speaksBothLanguages() throws {
    let fault = try #require(PreferencesReader.read("theme: x").faults.first)
    #expect(fault.sentence(in: .dutch).hasPrefix("regel 1, theme: 'x' kan hier niet; schrijf"))
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/duid/config.yaml"),
    (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/duid/config.yaml"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/duid/config.yaml"),
    (["HOME": ""], nil), ([:], nil),
  ])
  func followsTheSpecification(environment: [String: String], path: String?) {
    #expect(PreferencesPath.file { environment[$0] } == path)
  }
}
