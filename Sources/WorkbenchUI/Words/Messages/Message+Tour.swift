extension Message {
  /// The words of the guided tour, Dutch and English in that order.
  var tour: Sentence? {
    switch self {
    case .keyTour: ("rondleiding", "guided tour")
    case .keyEndTour: ("sluit de rondleiding", "end the tour")
    case .tourTitle(let step, let count):
      (
        "Rondleiding, stap \(step) van \(count) ({workbench.end-tour|ctrl-t} sluit)",
        "Guided tour, step \(step) of \(count) ({workbench.end-tour|ctrl-t} ends it)"
      )
    case .tourStep(let step): step.beginning ?? step.reading ?? step.ending
    default: nil
    }
  }
}

extension TourStep {
  fileprivate var beginning: Sentence? {
    switch self {
    case .signIn:
      (
        "Welkom. Kies wie u bent, of kies 'nieuwe codeur' en typ een naam. Enter gaat verder.",
        "Welcome. Choose who you are, or choose 'new coder' and type a name. Enter goes on."
      )
    case .startCoding:
      (
        "Hier ziet u hoe ver het onderzoek is. Druk op {study.code|c} om te gaan coderen.",
        "Here you see how far the study is. Press {study.code|c} to begin coding."
      )
    case .chooseCode:
      (
        "Lees de tekst links. Rechts staan de codes, elk met een toets. Druk op de toets van de "
          + "code die past: uw keuze is dan meteen opgeslagen.",
        "Read the text at the left. At the right are the codes, each with a key. Press the key "
          + "of the code that fits: your choice is saved at once."
      )
    default: nil
    }
  }

  fileprivate var reading: Sentence? {
    switch self {
    case .definition:
      (
        "Twijfelt u? {coding.definition|x} toont de hele definitie van de gemarkeerde code, en "
          + "{coding.definition|x} sluit haar weer.",
        "In doubt? {coding.definition|x} shows the whole definition of the marked code, and "
          + "{coding.definition|x} closes it again."
      )
    case .memo:
      (
        "Leg uw overweging vast: {coding.memo|m} opent een memo. Typ iets en druk op Enter.",
        "Keep your reasons: {coding.memo|m} opens a memo. Type something and press Enter."
      )
    case .undo:
      (
        "Vergist? {coding.undo|u} maakt de laatste stap ongedaan, zo vaak u wilt. Probeer het.",
        "A mistake? {coding.undo|u} takes back the last step, as often as you like. Try it."
      )
    case .goOn:
      (
        "{coding.go-on|Enter} gaat naar de volgende vraag, en als alles beantwoord is naar de "
          + "volgende tekst.",
        "{coding.go-on|Enter} goes to the next question, and once all are answered to the next "
          + "text."
      )
    default: nil
    }
  }

  fileprivate var ending: Sentence {
    switch self {
    case .help:
      (
        "{workbench.help|?} toont alle toetsen van het scherm waar u bent; Esc sluit de lijst.",
        "{workbench.help|?} lists all keys of the screen you are on; Esc closes the list."
      )
    case .palette:
      (
        "Zoekt u iets? {workbench.palette|:} opent alle opdrachten. Typ een paar letters, en "
          + "Enter voert uit; Esc sluit.",
        "Looking for something? {workbench.palette|:} opens all commands. Type a few letters, "
          + "and Enter carries out; Esc closes."
      )
    case .tables:
      (
        "Ga terug met {coding.back|q} en druk op {study.tables|t}: de tabellen vullen zich met "
          + "uw coderingen.",
        "Go back with {coding.back|q} and press {study.tables|t}: the tables fill with your "
          + "codings."
      )
    default:
      (
        "Dat was alles. {workbench.end-tour|ctrl-t} sluit de rondleiding. Goed werk!",
        "That was all. {workbench.end-tour|ctrl-t} ends the tour. Good work!"
      )
    }
  }
}
