import CodingModel
import TerminalUI

extension AdjudicationScreen {
  /// Asks who is present; whoever was so before is marked, at first all coders.
  func openAttendance(in state: inout State) {
    guard let staff = state.overview?.staff else { return }
    let coders = staff.filter { $0.role == .coder }.map(\.id)
    state.attendance = Attendance(
      present: Set(state.participants.isEmpty ? coders : state.participants))
  }

  /// A key in the list of who is present.
  func attend(_ key: Key, in state: inout State) {
    guard var attendance = state.attendance, let staff = state.overview?.staff else { return }
    switch key {
    case .escape, .control("c"), "q":
      state.attendance = nil
      return
    case .enter:
      return finishAttendance(attendance, staff, in: &state)
    case .down, "j": attendance.list.move(by: 1, count: staff.count)
    case .up, "k": attendance.list.move(by: -1, count: staff.count)
    case " ": attendance.toggleChosen(of: staff)
    case .mouse(let event):
      if let step = event.wheelStep {
        attendance.list.move(by: step, count: staff.count)
      } else if case .item(.attendance, let index)? = event.target {
        attendance.list.selection = index
        attendance.toggleChosen(of: staff)
      }
    default: break
    }
    state.attendance = attendance
  }

  private func finishAttendance(
    _ attendance: Attendance, _ staff: [Coder], in state: inout State
  ) {
    let present = staff.map(\.id).filter(attendance.present.contains)
    guard present.count != 1 else {
      state.status = StatusLine(tone: .warning, text: context.words[.needsTwo])
      return
    }
    state.attendance = nil
    state.participants = present
    let names = present.map(\.rawValue).joined(separator: ", ")
    let message: AdjudicationMessage = present.isEmpty ? .meetingEnded : .meeting(names)
    state.status = StatusLine(tone: .neutral, text: context.words[message])
  }

  /// Draws the list of who is present.
  func renderAttendance(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let attendance = state.attendance, let staff = state.overview?.staff else { return }
    let words = context.words
    let area = body.centred(Size(columns: min(56, body.columns - 4), rows: staff.count + 4))
    surface.fill(area)
    let inside = surface.box(area, title: words[.whoIsPresent]).inset(columns: 1, rows: 0)
    let (list, hint) = inside.split(bottom: 1)
    let check = surface.glyphs.check
    ListView(count: staff.count, state: attendance.list, region: .attendance) { index in
      let isPresent = attendance.present.contains(staff[index].id)
      return [
        Span("[" + (isPresent ? check : " ") + "] ", isPresent ? .success : .hint),
        Span(DisplayText(untrusted: staff[index].id.rawValue)),
        Span("  " + words[staff[index].role == .lead ? .roleLead : .roleCoder], .hint),
      ]
    }.draw(on: &surface, in: list)
    surface.write(words[.presentHint], in: hint, style: .hint)
  }
}

extension AdjudicationScreen.Attendance {
  /// Lets whoever the choice is on be present, or not any more.
  mutating func toggleChosen(of staff: [Coder]) {
    guard staff.indices.contains(list.selection) else { return }
    let coder = staff[list.selection].id
    if present.remove(coder) == nil { present.insert(coder) }
  }
}
