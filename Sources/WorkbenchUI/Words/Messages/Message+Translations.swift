extension Message {
  /// Dutch and English, in that order.
  var translations: Sentence {
    headings ?? study ?? coding ?? notes ?? room ?? roomKeys ?? results ?? cross ?? plain ?? work
      ?? tour
      ?? desk ?? refusals ?? keys
  }

  /// A number of units in Dutch and English.
  private func units(_ count: Int) -> Sentence {
    count == 1 ? ("1 eenheid", "1 unit") : ("\(count) eenheden", "\(count) units")
  }

  private var headings: Sentence? {
    switch self {
    case .codingTitle: ("Coderen", "Coding")
    case .agreementTitle: ("Overeenstemming", "Agreement")
    case .tablesTitle: ("Tabellen", "Tables")
    case .whoAreYou: ("Wie codeert er?", "Who is coding?")
    case .helpTitle: ("Toetsen van dit scherm", "Keys of this screen")
    case .roleLead: ("leiding", "lead")
    case .roleCoder: ("codeur", "coder")
    case .newCoder: ("nieuwe codeur …", "new coder …")
    case .newCoderPrompt: ("Naam van de nieuwe codeur: ", "Name of the new coder: ")
    case .nameMissing: ("Typ een naam.", "Type a name.")
    case .closeHelp: ("Esc sluit, pijlen bladeren", "Esc closes, arrows scroll")
    case .tooSmall:
      (
        "Het venster is te klein: maak het ten minste 40 bij 12.",
        "The window is too small: make it at least 40 by 12."
      )
    default: nil
    }
  }

  private var study: Sentence? {
    switch self {
    case .unitsAndRespondents(let units, let respondents):
      (
        "\(units) eenheden te coderen, uit \(respondents) respondenten",
        "\(units) units to code, out of \(respondents) respondents"
      )
    case .progressHeading: ("Voortgang", "Progress")
    case .variableHeading: ("Uw antwoorden per variabele", "Your answers by variable")
    case .completeOf(let done, let all): ("\(done) van \(all) af", "\(done) of \(all) done")
    case .answeredOn(let count): ("\(units(count).0)", "\(units(count).1)")
    case .nextStepHeading: ("Wat nu?", "What next?")
    case .stepCode(let left):
      (
        "Nog \(units(left).0) te coderen: druk op {study.code|c}.",
        "\(units(left).1) still to code: press {study.code|c}."
      )
    case .stepDone:
      (
        "Alles is gecodeerd. Dank u; de leiding vergelijkt.",
        "All is coded. Thank you; the lead compares."
      )
    case .stepAdjudicate(let count):
      (
        "Codeurs verschillen op \(units(count).0): druk op {study.adjudicate|d} om te beslissen.",
        "Coders disagree on \(units(count).1): press {study.adjudicate|d} to decide."
      )
    case .stepResults:
      (
        "Alles staat vast. Bekijk overeenstemming ({study.agreement|a}) en tabellen ({study.tables|t}), "
          + "en exporteer.",
        "All is settled. See agreement ({study.agreement|a}) and tables ({study.tables|t}), "
          + "and export."
      )
    case .stepOpenComparison:
      (
        "Is het blinde coderen klaar? Stel de vergelijking open met {study.open-comparison|o}.",
        "Is blind coding done? Open the comparison with {study.open-comparison|o}."
      )
    case .comparisonOpen:
      ("De vergelijking staat open.", "The comparison is open.")
    case .comparisonClosed:
      (
        "Blind: ieder ziet alleen de eigen coderingen.",
        "Blind: everyone sees only their own codings."
      )
    case .openUnits(let count):
      ("Nog niet definitief: \(units(count).0)", "Not final yet: \(units(count).1)")
    case .confirmOpenComparison:
      (
        "Vergelijking openstellen? Iedere codeur ziet dan alle coderingen; dit kan niet terug.",
        "Open the comparison? Every coder then sees all codings; there is no way back."
      )
    case .confirmHint: ("Enter: ja   Esc: nee", "Enter: yes   Esc: no")
    default: nil
    }
  }

  private var coding: Sentence? { codingStatus ?? codingLabels }

  private var codingStatus: Sentence? {
    switch self {
    case .unitPosition(let position, let count):
      ("eenheid \(position) van \(count)", "unit \(position) of \(count)")
    case .emptyText: ("(geen tekst ingevuld)", "(no text was given)")
    case .hiddenCharacters(let count):
      (
        "Deze tekst bevat \(count) verborgen tekens; ze staan er zichtbaar in.",
        "This text holds \(count) hidden characters; they are made visible."
      )
    case .noUnits: ("Er zijn geen eenheden te coderen.", "There are no units to code.")
    case .saved(let what): ("Opgeslagen: \(what)", "Saved: \(what)")
    case .savedNone(let variable):
      ("Opgeslagen: \(variable): geen van deze", "Saved: \(variable): none of these")
    case .cleared(let variable): ("Gewist: \(variable)", "Cleared: \(variable)")
    case .memoSaved: ("Memo opgeslagen", "Memo saved")
    case .undone(let what): ("Ongedaan gemaakt: \(what)", "Undone: \(what)")
    case .nothingToUndo: ("Er is niets om ongedaan te maken.", "There is nothing to undo.")
    case .notOffered:
      ("Deze variabele is hier niet aan de orde.", "This variable does not apply here.")
    case .noneNotAllowed:
      (
        "\"Geen van deze\" kan hier niet; kies een code.",
        "\"None of these\" is no answer here; choose a code."
      )
    case .unitComplete: ("Eenheid af. Enter: volgende.", "Unit done. Enter: next.")
    case .allComplete: ("Alle eenheden zijn af.", "All units are done.")
    case .everythingSettled: ("Er is niets meer om te beslissen.", "Nothing is left to decide.")
    case .keyUnknown(let key):
      (
        "Toets \(key) doet hier niets; {workbench.help|?} toont de toetsen.",
        "Key \(key) does nothing here; {workbench.help|?} lists the keys."
      )
    default: nil
    }
  }

  private var codingLabels: Sentence? {
    switch self {
    case .memoPrompt(let variable): ("Memo bij \(variable): ", "Memo on \(variable): ")
    case .memoHint:
      (
        "Enter bewaart, Esc laat staan, Alt-Enter nieuwe regel, "
          + "{workbench.own-editor|ctrl-o} eigen editor",
        "Enter saves, Esc leaves it, Alt-Enter new line, {workbench.own-editor|ctrl-o} own editor"
      )
    case .noneApplies: ("geen van deze", "none of these")
    case .notCoded: ("nog te coderen", "not coded yet")
    case .marks: ("(* hoofd, + ook)", "(* main, + also)")
    case .definition: ("Definitie", "Definition")
    case .whenToUse: ("Wel gebruiken", "When to use")
    case .whenNotToUse: ("Niet gebruiken", "When not to use")
    case .example: ("Voorbeeld", "Example")
    case .adjudicated: ("beslist door de leiding", "decided by the lead")
    case .agreed: ("eensgezind", "agreed")
    case .disputed: ("codeurs verschillen", "coders disagree")
    case .attributes: ("Achtergrond", "Background")
    default: nil
    }
  }

  private var results: Sentence? {
    switch self {
    case .columnVariable: ("variabele", "variable")
    case .columnUnits: ("eenheden", "units")
    case .columnInterval: ("95%-interval", "95% interval")
    case .matrixTotal: ("totaal", "total")
    case .tableFinal: ("definitieve waarden", "final values")
    case .tableOwn(let coder): ("waarden van \(coder)", "values of \(coder)")
    case .tableBase(let base, let count): ("\(base), N = \(count)", "\(base), N = \(count)")
    case .tableEmpty: ("Het codeboek plant geen tabellen.", "The codebook plans no tables.")
    default: nil
    }
  }
}
