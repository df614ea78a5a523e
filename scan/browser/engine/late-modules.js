// Modules that Python takes after it has started, in a file of their own (scan/late_modules.py): for a page that asks what no
// other page does. The worker imports this only there, so that no other page asks for it.

/** @import { Bridge } from "./worker.js" */
/** @import { EngineManifest } from "../types.js" */

/**
 * Give Python late modules, and open their door.
 * @param {any} pyodide
 * @param {Uint8Array} archive
 * @param {{instrument: string, manifest: EngineManifest}} request  how the page started the engine
 * @returns {Bridge}
 */
export function openLate(pyodide, archive, { instrument, manifest }) {
  const kind = manifest.files.team ? "team" : "edition"; // a page has one of the two
  const path = `/lib/${kind}.zip`;
  pyodide.FS.writeFile(path, archive);
  pyodide.pyimport("scan").__path__.append(`${path}/scan`);
  pyodide.pyimport("scan.late_modules").open_late(path);
  return kind === "team"
    ? pyodide.pyimport("scan.team_bridge").open_team_bridge(instrument)
    : pyodide.pyimport("scan.school_bridge").open_school_bridge();
}
