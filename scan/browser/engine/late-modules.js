// Modules that Python takes after it has started, in a file of their own (scan/late_modules.py): for the page of a team.
// The worker imports this only there, so that no other page asks for it.

/** @import { Bridge } from "./worker.js" */

/**
 * Give Python the modules of a team, and open their door.
 * @param {any} pyodide
 * @param {Uint8Array} archive
 * @param {string} instrument
 * @returns {Bridge}
 */
export function openTeam(pyodide, archive, instrument) {
  const path = "/lib/team.zip";
  pyodide.FS.writeFile(path, archive);
  pyodide.pyimport("scan").__path__.append(`${path}/scan`);
  pyodide.pyimport("scan.late_modules").open_late(path);
  return pyodide.pyimport("scan.team_bridge").open_team_bridge(instrument);
}
