// The shapes that cross a border: between form, worker, file and page. Types only; nothing runs here.

/** @typedef {number | "nvt" | null} Answer  Points, "nvt" for one that counts in no score, or null for a blank. */

/** @typedef {Record<string, Answer>} Answers  By item key. */

/** @typedef {"zelf" | "collega"} Author  Who filled it in: someone about themselves, or a peer about them. */

/** @typedef {"volledig" | "kort"} Edition */

/**
 * A result file: what "bewaar" writes and "open" reads. What is empty is left out when it is written.
 * @typedef {object} ResultFile
 * @property {string} format
 * @property {number} format_version
 * @property {string} instrument
 * @property {string} instrument_version
 * @property {string | null} month  "2026-11"
 * @property {Author} [author]
 * @property {Edition} [edition]
 * @property {Answers} answers
 * @property {Record<string, string>} [notes]  by scale
 * @property {Record<string, string>} [situations]  by scale: an example from practice, for the talk
 * @property {Record<string, number>} [targets]  by scale: the visitor's own aims, in halves
 * @property {string[]} [focus]  the scales that the visitor chose to work on, at most two
 * @property {string | null} [profile]  the key of the target profile that it was laid beside
 */

/**
 * A kind of value in a file (scan/formats/kinds.py): the sentence that refuses what is off, and its limits.
 * @typedef {{kind: string, refusal: string, needed?: boolean, nullable?: boolean, [limit: string]: any}} Kind
 */

/**
 * A format of files, made by the build (scan/formats/page_data.py); `fields` are in the order in which they are read.
 * @typedef {object} FileFormat
 * @property {string} name
 * @property {number} version
 * @property {number} most_bytes
 * @property {number} deepest  levels of brackets
 * @property {Record<"not_read" | "empty" | "too_large" | "too_deep" | "not_json" | "not_ours" | "no_version" | "newer", string>} refusals
 * @property {[string, Kind][]} fields
 */

/**
 * What the page asks, made by the build.
 * @typedef {object} Questionnaire
 * @property {string} instrument
 * @property {string} version
 * @property {Edition} edition
 * @property {Author} author
 * @property {FileFormat} file  of a result; it holds every item of the instrument, also those of another edition
 * @property {Record<"no_link" | "newer" | "other" | "other_major" | "damaged" | "no_code" | "cannot_open", string>} link  what to say of a link that cannot be used
 * @property {number} mostFocus  scales that a visitor can choose to work on
 * @property {string} ownTarget  the key of the visitor's own targets, beside those of the profiles
 * @property {FileFormat} targetFile  of a target profile
 * @property {{scores: string, levels: string, version: number, longest: number}} team  the formats that a member of a team hands in, and the characters of a label
 */

/**
 * A goal card: an education goal, and what follows from it.
 * @typedef {{texts: Record<string, string>, ictRole: string | null, forms: string[]}} GoalCard
 */

/**
 * What a file with goal cards may hold, made by the build.
 * @typedef {object} GoalCardRules
 * @property {number} mostCards  in one file
 * @property {FileFormat} file
 */

/**
 * What the file of a worksheet may hold, made by the build.
 * @typedef {object} SheetRules
 * @property {string} sheet  its key
 * @property {FileFormat} file
 */

/**
 * What the page of a target profile needs, made by the build.
 * @typedef {object} ProfileRules
 * @property {FileFormat} file
 * @property {string} instrument
 * @property {string} version
 * @property {number} mostGoals  that can be chosen
 * @property {Record<string, [goal: string, level: number][]>} asks  by scale: what each goal asks of it, the highest first
 * @property {Record<string, string>} signs  by goal: what one sees when it comes true
 * @property {Record<string, [scale: string, work: string][]>} work  by goal: what it asks someone to do, what weighs most first
 * @property {SheetOfProfile[]} sheets
 */

/**
 * A worksheet that takes the words of a profile over: where it is, and the name of the field for each kind of words. In a
 * name, `{row}` runs from 1 to `rows`, and `{scale}` is the key of a scale.
 * @typedef {object} SheetOfProfile
 * @property {string} sheet  its key
 * @property {{name: string, version: number}} file
 * @property {string} address  from the page of the profile
 * @property {number} rows
 * @property {Partial<Record<"goals" | "signs" | "work" | "scales" | "targets", string>>} fields
 */

/**
 * A file of the engine: how many bytes it is and their hash, and where they are: as they are, packed with zlib, or both.
 * `again` is a second name of the same bytes, for where the first is refused.
 * @typedef {object} EngineFile
 * @property {string} [file]
 * @property {string} [again]
 * @property {number} bytes
 * @property {string} sha256
 * @property {{file: string, again: string, bytes: number}} [packed]
 */

/** @typedef {EngineFile & {file: string}} PlainFile */

/**
 * Python's memory as it is downloaded: which part of the whole each piece fills. The rest is zeros.
 * @typedef {{size: number, ranges: [number, number][]}} Memory
 */

/** @typedef {"restored" | "cold"} StartKind  From a snapshot of its memory, or with Pyodide as published. */

/**
 * What the page says about the engine, made by the build.
 * @typedef {object} EngineManifest
 * @property {string} folder  from the root of the site
 * @property {string} pyodide  its version
 * @property {Record<string, string> | null} words  a school's word for the i-coach, for scan/school/own_word.py
 * @property {{loader: PlainFile, restored_runtime: PlainFile, restored_wasm: EngineFile, snapshot: EngineFile,
 *   runtime: PlainFile, wasm: EngineFile, python: PlainFile, probe: PlainFile, team?: EngineFile, edition?: EngineFile}} files  of the last two, a page has its own
 * @property {Memory} memory
 * @property {{info: Record<string, string>, packages: {}}} lock
 */

/**
 * What the worker is told: to start, or to answer.
 * @typedef {{type: "start", startKind: StartKind, base: string, manifest: EngineManifest, instrument: string,
 *   late: EngineFile[]}
 *   | {type: "ask", request: string}} EngineMessage
 */

/** @typedef {EngineMessage & {id: number}} EngineRequest  A message to the worker, with the number of the reply to it. */

/**
 * Why the engine did not do what was asked. The browser: "wasm" when it has no WebAssembly, as with some security settings,
 * "browser" when it is too old, or may not; then it is "policy" when the host has rules of its own against it
 * (engine/why-failed.js). A file: "missing" until it is known why, then "gone" from the host,
 * "blocked" on the way, "offline", "host" when the host has an error, "damaged", or "stalled" when nothing came in any more.
 * Python: "start", "answer", "slow". And "left" when the page was left, "renewed" when the site has a newer release than this
 * page (keeping/release.js).
 * @typedef {"wasm" | "browser" | "policy" | "missing" | "gone" | "blocked" | "offline" | "host" | "damaged" | "stalled" | "start"
 *   | "answer" | "slow" | "left" | "renewed"} FailureKind
 */

/**
 * A message from the worker; "here" says that it listens.
 * @typedef {{id: 0, type: "here"}
 *   | {id: number, type: "progress", loaded: number, total: number}
 *   | {id: number, type: "done", text: string}
 *   | {id: number, type: "failed", kind: FailureKind, address?: string, detail: string}} EngineReply
 */

/** @typedef {"uit" | "laden" | "klaar" | "fout"} EngineState */

export {};
