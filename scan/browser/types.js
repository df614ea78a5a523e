// The shapes that cross a border: between form, worker, file and page. Types only; nothing runs here.

/** @typedef {number | "nvt" | null} Answer  1 to 5, "nvt", or null for a blank. */

/** @typedef {Record<string, Answer>} Answers  By item key. */

/** @typedef {"zelf" | "collega"} Author  Who filled it in: the i-coach, or a colleague about the i-coach. */

/** @typedef {"volledig" | "kort"} Edition */

/**
 * A result file: what "bewaar" writes and "open" reads. What is empty is left out when it is written.
 * @typedef {object} ResultFile
 * @property {"i-scan-resultaat"} format
 * @property {1} format_version
 * @property {string} instrument
 * @property {string} instrument_version
 * @property {string | null} month  "2026-11"
 * @property {Author} [author]
 * @property {Edition} [edition]
 * @property {Answers} answers
 * @property {Record<string, string>} [notes]  by role
 * @property {Record<string, string>} [situations]  by role: an example from practice, for the talk
 * @property {Record<string, number>} [targets]  by role: the visitor's own aims, in halves
 * @property {string[]} [focus]  the roles that the visitor chose to work on, at most two
 */

/**
 * What the page asks, made by the build.
 * @typedef {object} Questionnaire
 * @property {string} instrument
 * @property {string} version
 * @property {Edition} edition
 * @property {Author} author
 * @property {boolean} hasShortEdition
 * @property {string[]} roles
 * @property {[string, string][]} items  key and text of every item of the instrument, also those of another edition
 */

/**
 * A goal card: an education goal, and what follows from it.
 * @typedef {{texts: Record<string, string>, ictRole: string | null, forms: string[]}} GoalCard
 */

/**
 * What a goal card asks, made by the build.
 * @typedef {object} GoalCardAsked
 * @property {string} format  of a file
 * @property {number} version  of that format
 * @property {number} mostCards  in one file
 * @property {{key: string, label: string, most: number}[]} texts  each with its most characters
 * @property {string[]} ictRoles
 * @property {string[]} forms
 */

/** @typedef {{file: string, bytes: number, sha256: string}} EngineFile */

/**
 * What the page says about the engine, made by the build.
 * @typedef {object} EngineManifest
 * @property {string} folder  from the root of the site
 * @property {string} instrument
 * @property {string} pyodide  its version
 * @property {{loader: EngineFile, runtime: EngineFile, wasm: EngineFile, python: EngineFile}} files
 * @property {{info: Record<string, string>, packages: {}}} lock
 */

/**
 * A message to the worker.
 * @typedef {{id: number, type: "start", base: string, manifest: EngineManifest}
 *   | {id: number, type: "ask", request: string}} EngineRequest
 */

/** @typedef {"browser" | "download" | "damaged" | "start" | "answer" | "time"} FailedStep */

/**
 * A message from the worker; "here" says that it listens.
 * @typedef {{id: 0, type: "here"}
 *   | {id: number, type: "progress", loaded: number, total: number}
 *   | {id: number, type: "done", text: string}
 *   | {id: number, type: "failed", step: FailedStep, detail: string}} EngineReply
 */

/** @typedef {"uit" | "laden" | "klaar" | "fout"} EngineState */

export {};
