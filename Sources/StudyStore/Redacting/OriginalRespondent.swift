import CodingModel

/// A respondent as imported: what rows of table `respondent` are read into.
///
/// This type does not leave the target, and there is no way from it to a ``CodingModel/Respondent``
/// with a text but through an overlay. So whoever adds a way out of the study file cannot forget
/// the redactions; the compiler asks for them.
struct OriginalRespondent {
  private let respondent: Respondent

  init(_ respondent: Respondent) { self.respondent = respondent }

  /// The id.
  var id: UnitID { respondent.id }
  /// Whether the open answer is to be coded.
  var isUnit: Bool { respondent.isUnit }

  /// Everything but the text; enough for routing.
  var withoutText: Respondent {
    var respondent = respondent
    respondent.text = ""
    return respondent
  }

  /// The text byte for byte: for digests, for checking places in it, and for the lead who asks.
  var originalText: String { respondent.text }

  /// The respondent as anybody may see them.
  func displayed(through overlay: RedactionOverlay) -> Respondent {
    guard !overlay.isEmpty else { return respondent }
    var respondent = respondent
    respondent.text = overlay.displayed(respondent.text)
    respondent.redactions = overlay
    return respondent
  }
}
