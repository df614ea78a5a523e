// The shapes that cross a border: between form, worker, file and page. Types only; nothing runs here.

/** @typedef {number | "nvt" | null} Answer  1 to 5, "nvt", or null for a blank. */

/** @typedef {Record<string, Answer>} Answers  By item key. */

/**
 * A result file: what "bewaar" writes and "open" reads.
 * @typedef {object} ResultFile
 * @property {"i-scan-resultaat"} format
 * @property {1} format_version
 * @property {string} instrument
 * @property {string} instrument_version
 * @property {string | null} month  "2026-11"
 * @property {Answers} answers
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
