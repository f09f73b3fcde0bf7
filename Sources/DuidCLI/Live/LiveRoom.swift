import CodingModel
import StudyStore
import Synchronization
import WorkbenchUI

/// What the ports of the coding room do: the queue that is walked, and the clock of the unit in view.
final class LiveRoom: Sendable {
  /// A queue as it was when it was opened.
  private struct OpenQueue: Sendable {
    let queue: UnitQueue
    let viewer: Coder
    let selection: UnitSelection
    /// Its number in the study, once something was done in it.
    var walk: Int?
  }

  private struct Desk: Sendable {
    var open: OpenQueue?
    /// The queue that was open before: the last visit in it is left once the next is open.
    var former: OpenQueue?
    var arrival: (unit: UnitID, time: Int64)?
    /// How many counts were asked for.
    var counts = 0
  }

  private static let countLimit = 1000
  /// The characters of a text that a row of the grid can show at most.
  private static let excerpt = 400
  private let session: StudySession
  private let desk = Mutex(Desk())
  /// Held while units are counted: one count at a time.
  private let counting = Mutex(())

  init(_ session: StudySession) { self.session = session }

  // MARK: Queues

  func open(_ queue: UnitQueue, for viewer: Coder) throws(CommandFailure) -> Int {
    let selection = try select(queue, for: viewer)
    // Nobody walks an empty queue: the one that is walked stays.
    guard selection.count > 0 else { return 0 }
    put(OpenQueue(queue: queue, viewer: viewer, selection: selection))
    return selection.count
  }

  func count(of filter: UnitFilter, for viewer: Coder) throws(CommandFailure) -> QueueCount {
    try recordView(of: filter, by: viewer)
    let limit = Self.countLimit
    let number = desk.withLock { desk in
      desk.counts += 1
      return desk.counts
    }
    return try counting.withLock { _ throws(CommandFailure) in
      // Typing went on meanwhile: nobody waits for this count any more.
      guard desk.withLock({ $0.counts == number }) else {
        return QueueCount(units: 0, isMore: false)
      }
      let count = try session.presenting { () throws(StudyStoreError) in
        try session.file.count(of: filter, for: viewer.id, limit: limit + 1)
      }
      return QueueCount(units: min(count, limit), isMore: count > limit)
    }
  }

  /// The selection of a queue: as it was opened, else as it is now.
  private func selection(
    of queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> UnitSelection {
    let open = desk.withLock { $0.open }
    if let open, open.queue == queue, open.viewer == viewer { return open.selection }
    let selection = try select(queue, for: viewer)
    put(OpenQueue(queue: queue, viewer: viewer, selection: selection))
    return selection
  }

  private func put(_ queue: OpenQueue) {
    desk.withLock { desk in
      desk.former = desk.open
      desk.open = queue
    }
  }

  private func select(
    _ queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> UnitSelection {
    try recordView(of: queue.filter, by: viewer)
    return try session.presenting { () throws(StudyStoreError) in
      try session.file.selection(of: queue, for: viewer.id)
    }
  }

  /// The lead's filters go through everybody's codings, which is a look at them.
  private func recordView(of filter: UnitFilter, by viewer: Coder) throws(CommandFailure) {
    guard viewer.role == .lead, filter.asksAboutCodings else { return }
    try session.presenting { () throws(StudyStoreError) in
      _ = try session.file.recordComparisonViewed(by: viewer.id, at: Clock.now)
    }
  }

  // MARK: Units

  func peek(
    _ place: Int, in queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> UnitPage {
    // A place outside the queue is reported as the position that is not there.
    let position = try selection(of: queue, for: viewer).position(at: place) ?? place
    return try session.page(at: position, for: viewer)
  }

  func enter(
    _ place: Int, in queue: UnitQueue, leaving visit: Visit?, for viewer: Coder
  ) throws(CommandFailure) -> UnitPage {
    let page = try peek(place, in: queue, for: viewer)
    if let visit { try leave(visit, in: queue, for: viewer) }
    let (unit, now) = (page.respondent.id, Clock.now)
    desk.withLock { desk in
      if desk.arrival?.unit != unit { desk.arrival = (unit, now) }
    }
    return page
  }

  func leave(_ visit: Visit, in queue: UnitQueue, for viewer: Coder) throws(CommandFailure) {
    let now = Clock.now
    let arrival = desk.withLock { desk in
      defer { desk.arrival = nil }
      return desk.arrival
    }
    let start = arrival.flatMap { $0.unit == visit.unit ? $0.time : nil } ?? now
    var timed = visit
    timed.duration = max(0, now - start)
    let walk = try walk(in: queue, by: viewer, at: start)
    try session.presenting { () throws(StudyStoreError) in
      try session.file.record(timed, in: walk, by: viewer.id, arrivedAt: start)
    }
  }

  /// The number of the walk through a queue, which begins with the first visit in it.
  private func walk(
    in queue: UnitQueue, by viewer: Coder, at time: Int64
  ) throws(CommandFailure) -> Int? {
    let (open, former) = desk.withLock { ($0.open, $0.former) }
    guard let walked = [open, former].compactMap({ $0 }).first(where: { $0.queue == queue }) else {
      return nil
    }
    if let walk = walked.walk { return walk }
    let walk = try session.presenting { () throws(StudyStoreError) in
      try session.file.beginWalk(
        queue, units: walked.selection.count, by: viewer.id, at: time)
    }
    desk.withLock { desk in
      if desk.open?.queue == queue { desk.open?.walk = walk }
      if desk.former?.queue == queue { desk.former?.walk = walk }
    }
    return walk
  }

  func place(
    of unit: UnitID, in queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> Int? {
    let position = try session.presenting { () throws(StudyStoreError) in
      try session.file.position(of: unit)
    }
    guard let position else { return nil }
    return try selection(of: queue, for: viewer).place(of: position)
  }

  func nextOpen(
    after place: Int?, in queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> Int? {
    let selection = try selection(of: queue, for: viewer)
    guard viewer.role == .lead else {
      return try session.presenting { () throws(StudyStoreError) in
        try session.file.nextPlace(after: place, in: selection, notCompleteFor: viewer.id)
      }
    }
    return try session.looking(for: viewer) { () throws(StudyStoreError) in
      try session.file.nextUndecided(after: place, in: selection, for: viewer.id)
    }
  }

  func rows(
    _ places: Range<Int>, in queue: UnitQueue, for viewer: Coder
  ) throws(CommandFailure) -> [GridRow] {
    let selection = try selection(of: queue, for: viewer)
    let positions = places.compactMap(selection.position(at:))
    let (file, codebook) = (session.file, session.codebook)
    let rows = try session.presenting { () throws(StudyStoreError) in
      try file.rows(at: positions, by: viewer.id).map { row in
        var respondent = row.respondent.shown(to: viewer, by: codebook)
        // A row shows a line of the text; the rest need not be held.
        respondent.text = String(respondent.text.prefix(Self.excerpt))
        return GridRow(
          respondent: respondent, coding: row.coding,
          isDoubtful: row.notes[.doubt(row.respondent.id)] != nil)
      }
    }
    // Where there is nothing to look at there is no look to record.
    guard viewer.role == .lead, !rows.isEmpty else { return rows }
    return try compared(rows, for: viewer)
  }

  /// The rows with where everything stands in them, for the lead: one look, however many rows.
  private func compared(_ rows: [GridRow], for viewer: Coder) throws(CommandFailure) -> [GridRow] {
    let view = try session.openView(for: viewer, of: rows.map(\.respondent.id))
    let adjudication = Adjudication(
      view: view, codebook: session.codebook, staff: try session.staff())
    return rows.map { row in
      var row = row
      row.standings = adjudication.comparisons(of: row.respondent)
      return row
    }
  }
}
