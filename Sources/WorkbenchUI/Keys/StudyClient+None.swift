import CodingModel

extension StudyClient {
  /// The ports of no study at all.
  static var none: StudyClient {
    let absent = StudyFailure("")
    return StudyClient(
      coders: { .success([]) }, signIn: { _ in .failure(absent) },
      overview: { _ in .failure(absent) },
      nextOpen: { _, _ in .success(nil) }, lastPosition: { _ in .success(nil) },
      save: { _, _ in .failure(absent) }, undo: { _ in .success(nil) },
      openComparison: { _ in .failure(absent) },
      adjudication: AdjudicationPorts(
        disputes: { _ in .failure(absent) }, allDisputes: { _, _ in .failure(absent) },
        unit: { _, _ in .failure(absent) },
        rule: { _, _ in .failure(absent) }, undo: { _ in .success(nil) },
        summary: { _, _ in .failure(absent) }),
      redaction: RedactionPorts(
        page: { _, _ in .failure(absent) }, save: { _, _, _ in .failure(absent) },
        reveal: { _, _ in .failure(absent) }, conceal: { _, _ in .failure(absent) }),
      agreement: AgreementPorts(
        overview: { _, _ in .failure(absent) }, detail: { _, _, _, _ in .failure(absent) },
        text: { _, _ in .failure(absent) }),
      tables: TablePorts(
        planned: { _, _, _ in .success([]) }, crossed: { _, _, _, _ in .failure(absent) },
        published: { _, _ in .failure(absent) }, decide: { _, _, _ in .failure(absent) },
        compared: { _, _, _ in .failure(absent) }),
      room: CodingRoomClient(
        note: { _, _ in .failure(absent) }, redo: { _ in .success(nil) },
        codeMemos: { _ in .success([:]) }, othersCodeMemos: { _ in .success([:]) },
        openQueue: { _, _ in .failure(absent) },
        count: { _, _ in .failure(absent) }, seed: { 0 },
        enter: { _, _, _, _ in .failure(absent) }, peek: { _, _, _ in .failure(absent) },
        leave: { _, _, _ in .failure(absent) }, place: { _, _, _ in .success(nil) },
        nextOpen: { _, _, _ in .success(nil) }, rows: { _, _, _ in .success([]) },
        folded: { $0.lowercased() }))
  }
}
