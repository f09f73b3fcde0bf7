import CodingModel
import Synchronization
import Testing

@Suite("A codebook read when somebody asks")
struct LazyCodebookTests {
  private static let book = Codebook(
    name: "b", title: "", cases: CaseSchema(idColumn: "id", textColumn: "text"),
    variables: [Variable(id: "v", kind: .single, label: "V")])

  @Test("It is read at the first question and never again, whatever the threads")
  func once() async {
    let counted = Readings()
    let lazy = LazyCodebook {
      counted.note()
      return RoutedCodebook(Self.book)
    }
    #expect(counted.number == 0)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { lazy.codebook.name } }
      for await name in group { #expect(name == "b") }
    }
    #expect(counted.number == 1)
  }

  @Test("What is made of it is made when that is asked for, and routed anew")
  func mapped() {
    let counted = Readings()
    let lazy = LazyCodebook {
      counted.note()
      return RoutedCodebook(Self.book)
    }
    let longer = lazy.map { book in
      var book = book
      book.variables.append(Variable(id: "w", kind: .single, label: "W"))
      return book
    }
    #expect(counted.number == 0)
    #expect(longer.codebook.variables.map(\.id) == ["v", "w"])
    let outcome = longer.routing.outcome(of: Respondent(id: "r", text: ""), coding: [:])
    #expect(outcome.applicability["w"] == .applies)
    #expect(lazy.codebook == Self.book)
    #expect(counted.number == 1)
  }

  @Test("One that is there is given as it is")
  func known() {
    #expect(LazyCodebook(RoutedCodebook(Self.book)).codebook == Self.book)
  }

  /// How often something was read.
  private final class Readings: Sendable {
    private let count = Atomic(0)

    var number: Int { count.load(ordering: .sequentiallyConsistent) }

    func note() { count.add(1, ordering: .sequentiallyConsistent) }
  }
}
