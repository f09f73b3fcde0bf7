import Testing

@testable import Tables

@Suite struct LaTeXTextTests {
  @Test(
    "text is shown literally",
    arguments: [
      ("100 % & meer", #"100 \% \& meer"#),
      ("a_b^c~d", #"a\_b\textasciicircum{}c\textasciitilde{}d"#),
      (#"\input{x}"#, #"\textbackslash{}input\{x\}"#), ("$1$ #2", ##"\$1\$ \#2"##),
      (">5", #"\textgreater{}5"#), ("<5|", #"\textless{}5\textbar{}"#), ("[x]*", "{[}x{]}{*}"),
      ("2010--2013", "2010-{}-2013"), ("---", "-{}-{}-"), ("''x``", "'{}'x`{}`"), ("?`", "?{}`"),
      ("a\nb", "a b"), ("\u{0}", "\u{FFFD}"), ("2014-2017", "2014-2017"), ("é–", "é–"),
    ] as [(String, String)])
  func escaped(_ text: String, _ expected: String) {
    #expect(LaTeXText.escaped(text) == expected)
  }

  @Test("agreement is a table too") func agreement() {
    let text = written(LaTeXAgreementFormat(style: .dutch), Samples.agreement)
    #expect(text.contains(#"Krippendorffs alfa & 0,813 & 0,025 & {[}0,750; 0,875{]} \\"#))
  }
}
