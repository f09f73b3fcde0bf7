// A process for tests to kill: `JournalWriterProbe STUDY CODER MODE [NUMBER]`.
//
// - `append` codes without end and prints each sequence number once it is durable
// - `limited` does so under a limit of NUMBER bytes on file sizes, until it fails
// - `import` takes in one decision on each unit, all in one transaction, NUMBER times with other
//   texts, and prints the number of events after each
// - `create-limited` tries to make a large study under a limit of NUMBER bytes on file sizes
// - `create` makes the study, with NUMBER respondents, and prints `made`
// - `open` opens the study, as a program does that finds one of an older schema, and prints `opened`
// - `claim` claims the coder and waits for its input to end
//
// The study's codebook has one variable of kind text, `note`.

import CodingModel
import Glibc
import StudyStore

let codebook = Codebook(
  name: "probe", title: "Probe", cases: CaseSchema(idColumn: "id", textColumn: "text"),
  variables: [Variable(id: "note", kind: .text, label: "Note")])

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

func limitFileSize(to bytes: Int) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: UInt(bytes), rlim_max: UInt(bytes))
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

func importAgainAndAgain(
  _ study: StudyFile, as coder: CoderID, times: Int
) throws(StudyStoreError) {
  let units = try study.respondents().filter(\.isUnit).map(\.id)
  for time in 1...times {
    let decisions = units.map {
      (coder, Decision(unit: $0, variable: "note", answer: .text("import \(time)")))
    }
    try study.importDecisions(decisions, at: Int64(time))
    say("\(try study.info().eventCount)")
  }
}

func create(at path: String, coder: CoderID, respondents: Int) throws(StudyStoreError) {
  let content = StudyContent(
    name: "probe", codebookSource: "probe", codebook: codebook,
    respondents: (0..<respondents).map { Respondent(id: UnitID("r\($0)"), text: "answer \($0)") },
    coders: [Coder(id: coder, role: .coder)],
    provenance: Provenance(
      casesFileName: "cases.csv", casesHash: Digest256.of("".utf8), importedAt: 0))
  try StudyFile.create(at: path, content: content)
  say("made")
}

func run(_ mode: String, _ number: Int, on path: String, as coder: CoderID) throws(StudyStoreError)
{
  if mode == "create" { return try create(at: path, coder: coder, respondents: number) }
  if mode == "create-limited" {
    limitFileSize(to: number)
    return try create(at: path, coder: coder, respondents: 20_000)
  }
  let study = try StudyFile.open(path) { _ in codebook }
  switch mode {
  case "open": say("opened")
  case "claim":
    let claim = try study.claim(coder: coder, at: 1)
    say("\(claim.holder.pid)")
    while readLine() != nil {}
    try claim.release()
  case "import": try importAgainAndAgain(study, as: coder, times: number)
  case "limited":
    limitFileSize(to: number)
    try codeWithoutEnd(study, as: coder)
  default: try codeWithoutEnd(study, as: coder)
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else { exit(2) }
do throws(StudyStoreError) {
  let number = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
  try run(arguments[3], number, on: arguments[1], as: CoderID(arguments[2]))
} catch {
  say("error \(error)")
  exit(3)
}
