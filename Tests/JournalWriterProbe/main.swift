// A process for tests to kill: `JournalWriterProbe STUDY CODER append|claim|limited [BYTES]`.
//
// `append` codes without end and prints each sequence number once it is durable; `limited` does so
// under a limit on file sizes, until it fails; `claim` claims the coder and waits for its input to
// end. The study's codebook has one variable of kind text, `note`.

import CodingModel
import Glibc
import StudyStore

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

func limitFileSize(to bytes: UInt) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

func codeWithoutEnd(_ study: StudyFile, as coder: CoderID) throws(StudyStoreError) {
  let units = try study.unitCount()
  var number = 0
  while true {
    number += 1
    let unit = try study.unit(at: number % units).id
    let decision = Decision(unit: unit, variable: "note", answer: .text("note \(number)"))
    for event in try study.append([decision], by: coder, at: Int64(number)).events {
      say("\(event.sequence)")
    }
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else { exit(2) }
do throws(StudyStoreError) {
  let study = try StudyFile.open(arguments[1]) { _ in
    Codebook(
      name: "probe", title: "Probe", cases: CaseSchema(idColumn: "id", textColumn: "text"),
      variables: [Variable(id: "note", kind: .text, label: "Note")])
  }
  let coder = CoderID(arguments[2])
  switch arguments[3] {
  case "claim":
    let claim = try study.claim(coder: coder, at: 1)
    say("\(claim.holder.pid)")
    while readLine() != nil {}
    try claim.release()
  case "limited":
    limitFileSize(to: arguments.count > 4 ? UInt(arguments[4]) ?? 0 : 0)
    try codeWithoutEnd(study, as: coder)
  default:
    try codeWithoutEnd(study, as: coder)
  }
} catch {
  say("error \(error)")
  exit(3)
}
