extension Message {
  /// The words for the keys of the coding room, Dutch and English in that order.
  var roomKeys: Sentence? {
    switch self {
    case .keyUnitMemo: ("memo bij eenheid", "memo on unit")
    case .keyCodeMemo: ("memo bij code", "memo on code")
    case .keyDoubt: ("twijfel aan/uit", "doubt on/off")
    case .keyRedo: ("opnieuw", "redo")
    case .keyCopy: ("neem vorige eenheid over", "copy previous unit")
    case .keyRepeat: ("herhaal laatste code", "repeat last code")
    case .keyAlso: ("nog een code erbij", "add another code")
    case .keyMark: ("markeer passage", "mark passage")
    case .keyNarrower: ("smallere regels", "narrower lines")
    case .keyWider: ("bredere regels", "wider lines")
    case .keyFold: ("gegevens in/uit", "fold facts")
    case .keyCodebook: ("codeboek", "codebook")
    case .keyQueue: ("kies eenheden", "choose units")
    case .keyJump: ("ga naar eenheid", "go to unit")
    case .keyGrid: ("raster", "grid")
    case .keyOrder: ("sorteer op kolom", "sort by column")
    case .keyAnchor: ("begin vast", "fix start")
    case .keyUnmark: ("wis passage", "remove passage")
    case .keyOpenUnit: ("open eenheid", "open unit")
    case .groupNotes: ("Notities", "Notes")
    case .groupView: ("Weergave", "View")
    default: nil
    }
  }
}
