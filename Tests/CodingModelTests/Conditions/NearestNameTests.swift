import Testing

@testable import CodingModel

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("label", "lable", 1),
  ])
  func distance(left: String, right: String, expected: Int) {
    #expect(NearestName.distance(Array(left), Array(right)) == expected)
    #expect(NearestName.distance(Array(right), Array(left)) == expected)
  }

  @Test(arguments: [
    ("lable", "label"), ("Label", "label"), ("do_not_use", "do-not-use"), ("x", nil),
    ("ke", "key"), ("nothing", nil), ("", nil), (String(repeating: "label", count: 100), nil),
  ])
  func nearest(word: String, expected: String?) {
    #expect(NearestName.of(word, among: ["key", "label", "do-not-use", "use"]) == expected)
  }
}
