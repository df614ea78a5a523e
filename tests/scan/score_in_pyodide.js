// Gives every request to the shipped Python and prints the answers, and which modules it looked for meanwhile:
//   node score_in_pyodide.js ENGINE_FOLDER START REQUESTS.json CLOSED [team|edition]
// START: "restored" takes the snapshot, "cold" the zip, both from the very files that a browser downloads.
// CLOSED: modules, by comma; printed are those of them that can be imported after all.
// With "team" or "edition" the requests are for a door whose modules come after the start, as on its page.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";

const [engine, start, requestsFile, closed, door] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(`${engine}/manifest.json`, "utf8"));
const TRY_TO_IMPORT = `
import gc

def can_import(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True

gc.collect()
json.dumps([name for name in "${closed}".split(",") if can_import(name)])`;
const folder = mkdtempSync(join(tmpdir(), "pyodide-"));
try {
  console.log(JSON.stringify(await answers(JSON.parse(readFileSync(requestsFile, "utf8")))));
} finally {
  rmSync(folder, { recursive: true });
}

async function answers(requests) {
  const options = start === "restored" ? restored() : cold();
  place("loader", "pyodide.mjs");
  const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
  const python = await loadPyodide({ indexURL: folder, lockFileContents: manifest.lock, jsglobals: {}, ...options });
  const bridge = door ? openLate(python) : python.pyimport("scan.bridge").open_bridge("i-scan");
  python.runPython(`
import sys
known, missed = set(sys.modules), []

class Missed:
    def find_spec(name, path=None, target=None):
        missed.append(name)

sys.meta_path.append(Missed)
`);
  const given = requests.map((request) => bridge.answer(request));
  const seen = python.runPython("import json; json.dumps([sorted(set(sys.modules) - known - {'json'}), missed])");
  const [loaded, missed] = JSON.parse(seen);
  return { answers: given, loaded, missed, open: JSON.parse(python.runPython(TRY_TO_IMPORT)) };
}

function openLate(python) {
  const archive = `/lib/${door}.zip`;
  python.FS.writeFile(archive, inflateSync(readFileSync(`${engine}/${manifest.files[door].packed.file}`)));
  python.pyimport("scan").__path__.append(`${archive}/scan`);
  python.pyimport("scan.late_modules").open_late(archive);
  return door === "team"
    ? python.pyimport("scan.team_bridge").open_team_bridge("i-scan")
    : python.pyimport("scan.school_bridge").open_school_bridge();
}

function cold() {
  place("runtime", "pyodide.asm.js");
  place("wasm", "pyodide.asm.wasm");
  return { stdLibURL: `${engine}/${manifest.files.python.file}` };
}

function restored() {
  place("restored_runtime", "pyodide.asm.js");
  place("restored_wasm", "pyodide.asm.wasm");
  const content = inflateSync(readFileSync(`${engine}/${manifest.files.snapshot.packed.file}`));
  const memory = new Uint8Array(manifest.memory.size);
  let at = 0;
  for (const [start, end] of manifest.memory.ranges) {
    memory.set(content.subarray(at, (at += end - start)), start);
  }
  const zip = `${folder}/empty.zip`;
  writeFileSync(zip, Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]));
  return { stdLibURL: zip, _loadSnapshot: memory };
}

function place(part, name) {
  copyFileSync(`${engine}/${manifest.files[part].file}`, `${folder}/${name}`);
}
