import CodingModel
import Tables

/// The sentences of a reliability statement, in Dutch and English.
struct ReliabilityWords: Sendable {
  let language: Language

  private func choose(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  private func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "–" }
    return items.dropLast().joined(separator: ", ") + " \(choose("en", "and")) " + last
  }

  func title(_ study: String) -> String {
    choose("Betrouwbaarheid van de codering: \(study)", "Reliability of the coding: \(study)")
  }

  // MARK: - Coders and sample

  var codersTitle: String { choose("Codeurs en codeboek", "Coders and codebook") }

  func coders(_ coders: [String], codebook: String, version: Int) -> String {
    who(coders)
      + choose(
        " Het codeboek was ‘\(codebook)’, versie \(version).",
        " The codebook was ‘\(codebook)’, version \(version).")
  }

  private func who(_ coders: [String]) -> String {
    switch coders.count {
    case 0: choose("Niemand heeft de rol van codeur.", "Nobody has the role of coder.")
    case 1:
      choose(
        "Er was één codeur; tussen haakjes staat hoeveel eenheden die codeerde: \(coders[0]).",
        "There was one coder; how many units they coded is between brackets: \(coders[0]).")
    default:
      choose(
        "Er waren \(coders.count) codeurs; tussen haakjes staat hoeveel eenheden zij codeerden: "
          + "\(list(coders)).",
        "There were \(coders.count) coders; how many units they coded is between brackets: "
          + "\(list(coders)).")
    }
  }

  func independence(isOpen: Bool) -> String {
    choose(
      "Het programma liet geen codeur zien wat een ander had gecodeerd"
        + (isOpen ? " totdat de leiding de vergelijking opende." : "."),
      "The program showed no coder what another had coded"
        + (isOpen ? " until the lead opened the comparison." : "."))
  }

  var sampleTitle: String { choose("Dubbel gecodeerde eenheden", "Double-coded units") }

  var noUnits: String {
    choose("Er zijn geen eenheden om te coderen.", "There are no units to code.")
  }

  /// Which part was coded twice.
  ///
  /// - Parameters:
  ///   - doubleCoded: How many units.
  ///   - units: How many there are, at least one.
  ///   - share: What part that is, in whole per cents.
  ///   - isAll: Whether it is all of them.
  /// - Returns: A paragraph.
  func sample(doubleCoded: String, of units: String, share: String, isAll: Bool) -> String {
    if isAll, units == "1" {
      return choose(
        "De enige eenheid is door twee of meer codeurs gecodeerd.",
        "The only unit was coded by two or more coders.")
    }
    if isAll {
      return choose(
        "Alle \(units) eenheden zijn door twee of meer codeurs gecodeerd; er is geen steekproef "
          + "getrokken.",
        "All \(units) units were coded by two or more coders; no sample was drawn.")
    }
    return choose(
      "Van de \(units) eenheden zijn er \(doubleCoded) (\(share)%) door twee of meer codeurs "
        + "gecodeerd. De cijfers hieronder rusten op die eenheden.",
      "Of \(units) units, \(doubleCoded) (\(share)%) were coded by two or more coders. The figures "
        + "below rest on those units.")
  }

  // MARK: - Index and values

  var indexTitle: String { choose("Maten en waarom deze", "Indices and why these") }

  func index(isPair: Bool) -> String {
    choose(
      "Het aandeel gelijk zegt hoe vaak codeurs hetzelfde kozen, zonder correctie voor toeval. "
        + (isPair ? "Cohens kappa" : "Fleiss' kappa")
        + " corrigeert voor het toeval dat uit de verdeling van de codes volgt. Krippendorffs alfa "
        + "doet dat ook, en kan overweg met meer codeurs, ontbrekende coderingen en elk meetniveau. Gwets "
        + "AC1 staat erbij omdat kappa en alfa laag uitvallen waar één code sterk overheerst.",
      "Percent agreement says how often coders chose the same, without a correction for chance. "
        + (isPair ? "Cohen's kappa" : "Fleiss' kappa")
        + " corrects for the chance that follows from the distribution of codes. Krippendorff's "
        + "alpha does so too, and takes more coders, missing codings and any level of measurement. "
        + "Gwet's AC1 stands beside them because kappa and alpha turn out low where one code "
        + "prevails.")
  }

  var interval: String {
    choose(
      "De intervallen gelden bij herhaling met andere eenheden van dezelfde soort en met deze "
        + "codeurs.",
      "The intervals hold for repetition with other units of the same kind and with these coders.")
  }

  var agreementTitle: String { choose("Overeenstemming per variabele", "Agreement by variable") }
  var percentHeading: String { choose("gelijk", "same") }
  var alphaHeading: String { choose("alfa", "alpha") }

  func reliableHeading(_ limit: String) -> String { "P(≥\(limit))" }

  func reliableNote(_ numbers: NumberStyle) -> String {
    let limits = [0.8, 0.667].map { numbers.decimal($0, places: 3) }
    return choose(
      "De laatste kolom is de kans dat alfa \(limits[0]) of meer is, de grens die Krippendorff "
        + "(2004) stelt om op coderingen te bouwen; onder \(limits[1]) raadt hij af er conclusies "
        + "aan te verbinden.",
      "The last column is the probability that alpha is \(limits[0]) or more, the limit that "
        + "Krippendorff (2004) sets for relying on codings; below \(limits[1]) he advises against "
        + "drawing conclusions.")
  }

  var readingsTitle: String { choose("Voorwaardelijke variabelen", "Conditional variables") }

  var readings: String {
    choose(
      "Deze variabelen zijn niet voor elke eenheid gevraagd. De tabel hierboven telt de eenheden "
        + "waar iedereen de vraag van toepassing vond. Hier staat de andere lezing ernaast, waarin "
        + "niet-van-toepassing een eigen code is, en in hoeverre codeurs het eens waren over de "
        + "vraag of zij van toepassing is.",
      "These variables are not asked for every unit. The table above counts the units where all "
        + "found the question applicable; here is the other reading beside it, in which "
        + "not-applicable is a code of its own, and how far coders agreed on whether it applies.")
  }

  // MARK: - Settlement

  var settlementTitle: String {
    choose("Hoe verschillen zijn beslecht", "How disagreements were settled")
  }

  /// How values became final.
  ///
  /// - Parameters:
  ///   - leads: Who decides.
  ///   - decided: How often the lead decided: over codes, over applicability, otherwise.
  ///   - open: How many disagreements are open.
  /// - Returns: A paragraph.
  func settlement(
    leads: [String], decided: (codes: String, applicability: String, others: String), open: String
  ) -> String {
    let rest = openDisagreements(open)
    return choose(
      "Waar codeurs hetzelfde zeiden, geldt dat. Verder besliste de leiding (\(list(leads))): "
        + "\(decided.codes) keer omdat codeurs verschillende codes kozen, "
        + "\(decided.applicability) keer omdat zij het oneens waren over de vraag of de variabele van "
        + "toepassing is, en \(decided.others) keer zonder dat codeurs het oneens waren. \(rest)",
      "What coders agreed on stands. Beyond that the lead (\(list(leads))) decided: "
        + "\(decided.codes) times because coders chose different codes, \(decided.applicability) "
        + "times because they differed on whether the variable applies, and \(decided.others) "
        + "times without a difference between coders. \(rest)")
  }

  private func openDisagreements(_ count: String) -> String {
    switch count {
    case "0": choose("Er staat geen verschil meer open.", "No disagreement is still open.")
    case "1": choose("Eén verschil staat nog open.", "One disagreement is still open.")
    default:
      choose("Nog \(count) verschillen staan open.", "\(count) disagreements are still open.")
    }
  }

  var settlementHeadings: [String] {
    language == .dutch
      ? ["eens", "beslist", "één codeur", "open", "niet gecodeerd"]
      : ["agreed", "adjudicated", "one coder", "open", "not coded"]
  }

  // MARK: - Sources

  var softwareTitle: String { choose("Programma en bronnen", "Software and sources") }

  func software(_ name: String) -> String {
    choose("Berekend met \(name).", "Computed with \(name).")
  }

  static let sources = [
    "Cohen, J. (1960). Educational and Psychological Measurement 20, 37-46.",
    "Fleiss, J. L. (1971). Psychological Bulletin 76, 378-382.",
    "Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Psychological Bulletin 72, 323-327.",
    "Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition.",
    "Krippendorff, K. (2019). Content Analysis, 4th edition, chapter 12.",
    "Lombard, M., Snyder-Duch, J., & Bracken, C. C. (2002). Human Communication Research 28, "
      + "587-604.",
    "O'Connor, C., & Joffe, H. (2020). International Journal of Qualitative Methods 19, 1-13.",
  ]

  var authorTitle: String { choose("Zelf aan te vullen", "To be added by the author") }

  var author: [String] {
    language == .dutch
      ? [
        "Hoe de codeurs zijn opgeleid en hoe lang zij oefenden.",
        "Of de codeurs ook onderzoekers van deze studie zijn.",
        "Waarom juist deze eenheden dubbel zijn gecodeerd, als het niet alle eenheden zijn.",
        "Waar lezers het codeboek kunnen vinden.",
      ]
      : [
        "How the coders were trained, and for how long.",
        "Whether the coders are also researchers of this study.",
        "Why these units were coded twice, if not all units were.",
        "Where readers can find the codebook.",
      ]
  }
}
