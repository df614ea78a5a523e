// Leaves out of a script what nothing in it uses, and prints the rest:
//   node shake.js JOB.json
// JOB.json: {"script": "…"}

import { readFileSync } from "node:fs";
import { minify } from "terser";

const { script } = JSON.parse(readFileSync(process.argv[2], "utf8"));
// Only what is sure: names stay as they are, and nothing is rewritten. Reading a property has no effect here: none of
// these objects has a getter that does something.
const compress = { defaults: false, unused: true, dead_code: true, side_effects: true, pure_getters: true, passes: 4 };
const { code } = await minify(script, { mangle: false, compress, format: { comments: false } });
process.stdout.write(code);
