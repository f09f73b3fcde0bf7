import CodingModel
import StudyStore
import WorkbenchUI

extension CodingRoomClient {
  /// The ports of the coding room, filled with an open study.
  static func live(_ session: StudySession) -> CodingRoomClient {
    let room = LiveRoom(session)
    return CodingRoomClient(
      note: { notes, viewer in
        attempt { () throws(CommandFailure) in
          try session.presenting { () throws(StudyStoreError) in
            _ = try session.file.append(notes: notes, by: viewer.id, at: Clock.now)
          }
        }
      },
      redo: { viewer in
        attempt { () throws(CommandFailure) in
          let event = try session.presenting { () throws(StudyStoreError) in
            try session.file.redoRuling(by: viewer.id, at: Clock.now).first
          }
          return try session.step(of: event)
        }
      },
      codeMemos: { viewer in
        attempt { () throws(CommandFailure) in
          try session.presenting { () throws(StudyStoreError) in
            try session.file.codeMemos(by: viewer.id)
          }
        }
      },
      othersCodeMemos: { viewer in
        attempt { () throws(CommandFailure) in try session.othersCodeMemos(for: viewer) }
      },
      openQueue: { queue, viewer in
        attempt { () throws(CommandFailure) in try room.open(queue, for: viewer) }
      },
      count: { filter, viewer in
        attempt { () throws(CommandFailure) in try room.count(of: filter, for: viewer) }
      },
      // Short enough to be read out and typed.
      seed: { UInt64.random(in: 1...999_999) },
      enter: { place, queue, visit, viewer in
        attempt { () throws(CommandFailure) in
          try room.enter(place, in: queue, leaving: visit, for: viewer)
        }
      },
      peek: { place, queue, viewer in
        attempt { () throws(CommandFailure) in try room.peek(place, in: queue, for: viewer) }
      },
      leave: { visit, queue, viewer in
        attempt { () throws(CommandFailure) in try room.leave(visit, in: queue, for: viewer) }
      },
      place: { unit, queue, viewer in
        attempt { () throws(CommandFailure) in try room.place(of: unit, in: queue, for: viewer) }
      },
      nextOpen: { place, queue, viewer in
        attempt { () throws(CommandFailure) in
          try room.nextOpen(after: place, in: queue, for: viewer)
        }
      },
      rows: { places, queue, viewer in
        attempt { () throws(CommandFailure) in try room.rows(places, in: queue, for: viewer) }
      },
      folded: SearchFolding.folded)
  }
}
