import Testing

@testable import CodingModel

@Suite struct UnitFilterTests {
  static let book: Codebook = {
    var book = verdictBook
    book.attributes.append(
      Attribute(
        id: "rang", column: "rang", label: "Rang",
        categories: [Category(id: "hoog", label: "hoog")], isBlind: true))
    return book
  }()

  private func parse(
    _ text: String, as role: Coder.Role = .coder
  ) throws(UnitFilterFault) -> [UnitFilter.Term] {
    try UnitFilterParser(Self.book, viewer: Coder(id: "a", role: role)).parse(text).terms
  }

  private func fault(_ text: String) -> UnitFilterFault? {
    do throws(UnitFilterFault) {
      _ = try parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("", []), ("   ", []), ("wethouder", [.text("wethouder")]),
      ("\"de wethouder belde\" nu", [.text("de wethouder belde"), .text("nu")]),
      ("oordeel:ja", [.code("ja", "oordeel")]), ("oordeel:JA", [.code("ja", "oordeel")]),
      ("oordeel:*", [.answered("oordeel")]), ("vorm:{}", [.noneApplies("vorm")]),
      ("oordeel:?", [.unanswered("oordeel")]),
      ("bron:\"raadslid\" memo:*", [.code("raadslid", "bron"), .memo(containing: nil)]),
      ("memo:\"Nog vragen\"", [.memo(containing: "Nog vragen")]),
      ("twijfel:ja doubt:no", [.doubt(true), .doubt(false)]), ("passage:*", [.passages]),
      (
        "status:open status:begonnen status:done",
        [.progress(.open), .progress(.started), .progress(.complete)]
      ),
      ("cluster:SO", [.attribute("SO", "cluster")]),
      // Whatever full-text search knows as an operator is a word here.
      ("OR NOT NEAR(x) -y a*", ["OR", "NOT", "NEAR(x)", "-y", "a*"].map { .text($0) }),
      ("\"tijd: 10:30\"", [.text("tijd: 10:30")]),
    ] as [(String, [UnitFilter.Term])])
  func wordsBecomeTerms(text: String, terms: [UnitFilter.Term]) throws {
    #expect(try parse(text) == terms)
  }

  @Test(
    arguments: [
      ("oordel:ja", 0, .unknownName("oordel")),
      ("wel oordeel:jaa", 4, .unknownCode("jaa", of: "oordeel")),
      ("oordeel:", 0, .missingValue("oordeel")), ("a \"b c", 2, .openQuote),
      ("a ?! b", 2, .nothingToSearch("?!")), ("a *", 2, .nothingToSearch("*")),
      ("twijfel:misschien", 0, .unknownCode("misschien", of: "twijfel")),
      ("status:klaar", 0, .unknownCode("klaar", of: "status")),
      ("passage:x", 0, .unknownCode("x", of: "passage")), ("rang:hoog", 0, .blind("rang")),
    ] as [(String, Int, UnitFilterFault.Reason)])
  func faultsHaveAPlace(text: String, position: Int, reason: UnitFilterFault.Reason) {
    #expect(fault(text) == UnitFilterFault(at: position, reason))
  }

  @Test func theLeadMayAskForBlindAttributes() throws {
    #expect(try parse("rang:hoog", as: .lead) == [.attribute("hoog", "rang")])
  }
}

@Suite struct SeededOrderTests {
  @Test(arguments: [0, 1, 2, 3, 4, 5, 16, 17, 330, 1024, 1025, 5000])
  func everyOrderIsAPermutationWithItsInverse(count: Int) {
    for seed: UInt64 in [0, 1, 42] {
      let order = SeededOrder(count: count, seed: seed)
      let items = (0..<count).map(order.item(at:))
      #expect(items.sorted() == Array(0..<count))
      #expect(items.map(order.place(of:)) == Array(0..<count))
    }
  }

  @Test(arguments: [Int.max, 1 << 62, (1 << 62) + 1, 1 << 40])
  func anyNumberOfThingsCanBeOrdered(count: Int) {
    let order = SeededOrder(count: count, seed: 8)
    for place in [0, 1, 12_345, count - 1] {
      let item = order.item(at: place)
      #expect((0..<count).contains(item))
      #expect(order.place(of: item) == place)
    }
  }

  @Test func seedsGiveOrdersOfTheirOwn() {
    let orders = (0..<20).map { seed in
      (0..<100).map(SeededOrder(count: 100, seed: UInt64(seed)).item(at:))
    }
    #expect(Set(orders).count == 20)
    #expect(!orders.contains(Array(0..<100)))
  }

  /// Every item should come early about as often as any other: chi-square over the first places.
  @Test func noItemIsFavoured() {
    var counts = Array(repeating: 0.0, count: 10)
    for seed: UInt64 in 0..<2000 { counts[SeededOrder(count: 10, seed: seed).item(at: 0)] += 1 }
    let statistic = counts.reduce(0) { $0 + ($1 - 200) * ($1 - 200) / 200 }
    // The 0.999 quantile of chi-square with 9 degrees of freedom.
    #expect(statistic < 27.88)
  }

  @Test func placesAndPositionsOfASelectionGoTogether() {
    for selection in [
      UnitSelection(all: 7), UnitSelection(all: SeededOrder(count: 7, seed: 3)),
      UnitSelection([4, 0, 6]),
    ] {
      for place in 0..<selection.count {
        #expect(selection.position(at: place).flatMap(selection.place(of:)) == place)
      }
      #expect(selection.position(at: selection.count) == nil)
      #expect(selection.position(at: -1) == nil)
      #expect(selection.place(of: 7) == nil)
      #expect(selection.place(of: -1) == nil)
    }
  }
}

@Suite struct CodingPaceTests {
  private func visit(_ unit: UnitID, seconds: Int64, keys: Int) -> Visit {
    Visit(unit: unit, place: 0, keys: keys, duration: seconds * 1000)
  }

  @Test func thePaceIsThatOfUnitsNotOfVisits() throws {
    let pace = try #require(
      CodingPace([
        visit("a", seconds: 60, keys: 8), visit("b", seconds: 30, keys: 8),
        visit("a", seconds: 30, keys: 4), visit("c", seconds: 60, keys: 10),
      ]))
    #expect(pace.units == 3)
    #expect(pace.medianSeconds == 60)
    #expect(pace.unitsPerHour == 60)
    #expect(pace.keysPerUnit == 10)
  }

  @Test func aBreakCountsAsFiveMinutesAndNoVisitsHaveNoPace() throws {
    let pace = try #require(CodingPace([visit("a", seconds: 7200, keys: 8)]))
    #expect(pace.medianSeconds == 300)
    #expect(pace.unitsPerHour == 12)
    #expect(CodingPace([]) == nil)
  }
}
