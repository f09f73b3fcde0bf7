import Testing

@testable import Tables

/// What holds for any number and any text.
@Suite struct TextPropertyTests {
  private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    /// A text that tries to be markup.
    mutating func text(_ length: Int) -> String {
      let pieces = [
        "a", "b ", " ", "<", ">", "&", "&lt;", "\"", "'", "|", "\\", "\\|", "*", "_", "`", "[", "]",
        "{", "}", "$", "%", "#", "~", "^", "--", "``", "\n", "\r\n", "\t", "\u{1B}", "\u{202E}",
        "\u{2028}", "é", "漢", "🙂", "1.", "- ", "\\\\", "</td>", "<!--", "%s", "\u{7F}", "\u{85}",
      ]
      return (0..<length).map { _ in pieces[below(pieces.count)] }.joined()
    }
  }

  // MARK: Numbers

  @Test(arguments: 1...60 as ClosedRange<UInt64>, [NumberStyle.dutch, .english])
  func wholeNumbersAreReadBack(seed: UInt64, style: NumberStyle) {
    var chance = Chance(seed: seed)
    let scales: [Int] = [1, 1000, 1_000_000]
    let number = (chance.below(1 << 30) - (1 << 29)) * scales[chance.below(3)]
    let text = style.integer(number)
    #expect(Int(text.replacing(style.thousandsSeparator, with: "")) == number)
    // Groups of three from the right.
    let digits: Substring = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let groups: [Substring] = digits.split(separator: Character(style.thousandsSeparator))
    #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
    #expect((1...3).contains(groups.first?.count ?? 0))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, [0, 1, 2, 3, 6])
  func decimalsAreNeverFurtherThanHalfAStep(seed: UInt64, places: Int) {
    var chance = Chance(seed: seed)
    let scales: [Double] = [1e9, 1e5, 7, 0.001]
    let number = (Double(chance.below(1 << 30)) - 5e8) / scales[chance.below(4)]
    let text = NumberStyle.dutch.decimal(number, places: places)
    // Beyond 15 digits a double has no decimals to show.
    let most = (0..<places).reduce(1e15) { value, _ in value / 10 }
    guard abs(number) < most else {
      #expect(text == NumberStyle.undefined)
      return
    }
    let plain = text.replacing(".", with: "").replacing(",", with: ".")
    let step = (0..<places).reduce(1.0) { value, _ in value / 10 }
    let read = Double(plain) ?? .nan
    #expect(abs(read - number) <= step / 2 + abs(number) * 1e-12, "\(number) as \(text)")
    let parts: [Substring] = text.split(separator: Character(","))
    #expect(parts.count == (places > 0 ? 2 : 1))
    #expect(parts.dropFirst().allSatisfy { $0.count == places })
    #expect(!text.hasPrefix("-") || read < 0, "no minus before nothing")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func wholePercentsAreNeverFurtherThanAHalf(seed: UInt64) {
    var chance = Chance(seed: seed)
    let percent = Double(chance.below(200_001)) / 1000 - 50
    let whole = Double(NumberStyle.wholePercent(percent))
    #expect(percent - whole <= 0.5 && whole - percent <= 0.5)
    // Halves go up, also below 0.
    #expect(NumberStyle.wholePercent(whole + 0.5) == Int(whole) + 1)
  }

  @Test func pValuesNeverPromiseMoreThanThreeDecimals() {
    var last = ""
    for p in stride(from: 0.0, through: 1, by: 0.000_25) {
      let text = NumberStyle.english.pValue(p)
      #expect(text.count <= 7)
      if p >= 0.001, p < 0.9995 { #expect(text >= last, "\(p)") }
      if p >= 0.001, p < 0.9995 { last = text }
      #expect((p < 0.001) == text.hasPrefix("<"))
    }
    #expect(NumberStyle.english.pRelation(0.0004) == "< 0.001")
    #expect(NumberStyle.english.pRelation(0.2) == "= 0.200")
    #expect(NumberStyle.english.pRelation(.nan) == NumberStyle.undefined)
  }

  // MARK: Texts

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func markdownIsUndoneByTakingBackslashesAway(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = chance.text(12)
    let escaped = MarkdownText.escaped(text)
    var plain = ""
    var isEscaped = false
    for character in escaped.unicodeScalars {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      // Whatever could be markup stands behind a backslash.
      if "`*_[]<&|~$".unicodeScalars.contains(character) { #expect(isEscaped, "\(escaped)") }
      plain.unicodeScalars.append(character)
      isEscaped = false
    }
    #expect(!isEscaped && plain == TextDisplay.withoutControls(text))
    for start in [MarkdownText.paragraph(text), MarkdownText.heading(text)] {
      #expect(!start.contains { $0.isNewline })
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func htmlIsUndoneByItsReferences(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = chance.text(12)
    let markup = HTMLText(text).markup
    #expect(!markup.contains { "<>\"'".contains($0) })
    var plain = markup
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.replacing(reference, with: sign)
    }
    #expect(plain == TextDisplay.withoutControls(text))
    let element = HTMLText.element("td", [("class", text)], HTMLText(text)).markup
    #expect(element.count { $0 == "<" } == 2 && element.count { $0 == "\"" } == 2)
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func latexKeepsItsBracesInBalance(seed: UInt64) {
    var chance = Chance(seed: seed)
    let escaped = LaTeXText.escaped(chance.text(12))
    var depth = 0
    var last: Character = " "
    for character in escaped {
      if last != "\\" {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        // Nothing that would end a cell, begin a comment or change the mode.
        #expect(!"&%$#_^~".contains(character), "\(escaped)")
      }
      #expect(depth >= 0)
      last = character
    }
    #expect(depth == 0 && !escaped.contains { $0.isNewline })
    for ligature in ["--", "``", "''", ",,", "?`", "!`"] { #expect(!escaped.contains(ligature)) }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func nothingHarmfulIsLeft(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = chance.text(20)
    let shown = TextDisplay.withoutControls(text)
    #expect(
      shown.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          && !(0x2028...0x202E).contains(scalar.value)
      })
    #expect(TextDisplay.withoutControls(shown) == shown)
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func wrappingLosesNothingAndFits(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = TextDisplay.withoutControls(chance.text(25))
    let columns = 1 + chance.below(12)
    let lines = WordWrap.lines(of: text, columns: columns) { $0.count }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    if text.contains(where: { $0 != " " }) { #expect(lines.allSatisfy { !$0.isEmpty }) }
    #expect(WordWrap.lines(of: text, columns: 0) { $0.count } == [text])
  }

  @Test(arguments: 0...40)
  func barsGrowWithWhatTheyShow(step: Int) {
    let (here, next) = (Double(step) / 40, Double(step + 1) / 40)
    func eighths(_ bar: String) -> Int {
      bar.reduce(0) { sum, sign in
        sum + (sign == "█" ? 8 : (BarGlyphs.unicode.parts.firstIndex(of: String(sign)) ?? 0) + 1)
      }
    }
    let bars = [here, next].map { BarGlyphs.unicode.bar($0, columns: 10) }
    #expect(eighths(bars[0]) <= eighths(bars[1]) && bars[1].count <= 10)
    #expect(abs(Double(eighths(bars[0])) - here * 80) <= max(0.5, step == 0 ? 0 : 1))
    let whole = max(step > 0 ? 1 : 0, Int(here * 10 + 0.5))
    #expect(BarGlyphs.ascii.bar(here, columns: 10).count == whole)
    #expect(BarGlyphs.none.bar(here, columns: 10).isEmpty)
  }

  /// Columns of numbers end in one column of the screen, whatever stands in them.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func numbersEndInOneColumn(seed: UInt64) {
    var chance = Chance(seed: seed)
    let rows = (0..<6).map { index in
      Grid.Row.cells([
        .text("label \(index)"), .text("\(chance.below(100_000))"), .text("\(chance.below(100))x"),
      ])
    }
    let grid = Grid(
      title: "t", columns: [.init("", .text), .init("N", .number), .init("x", .number)], rows: rows)
    var output = ""
    TextGrid(bars: .none).write(grid, to: &output)
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("label") }
    #expect(lines.count == 6 && Set(lines.map(\.count)).count == 1)
    #expect(lines.allSatisfy { $0.hasSuffix("x") })
  }
}
