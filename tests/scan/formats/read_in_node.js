// Gives files to the readers of the browser and prints what each says of them, in their order:
//   node read_in_node.js JOB.json
// JOB: {"questionnaire": …, "formats": {"cards": …, "team": …}, "files": [{"as": …, "base64": …}, …]}
// A file is refused in a sentence, or read: {"refusal": …} or {"read": …}; a result also gives the name that a file with it
// gets. "to-link" asks for a link and its code as well; "with-code" is a link and, on the next line, its code.

import { readFileSync } from "node:fs";
import { readData } from "../../../scan/browser/files/file-reader.js";
import { readPastedText, readResultFile } from "../../../scan/browser/files/incoming.js";
import { FileRefusal, readJsonFile } from "../../../scan/browser/files/json-file.js";
import { makeLink } from "../../../scan/browser/files/link.js";
import { fileName } from "../../../scan/browser/files/offer-file.js";

const { questionnaire, formats, files } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const said = [];
for (const { as, base64 } of files) {
  said.push(await say(Buffer.from(base64, "base64"), as));
}
console.log(JSON.stringify(said));

async function say(bytes, as) {
  try {
    const read = await readAs(bytes, as);
    const link = as === "to-link" ? await makeLink("", read, questionnaire) : {};
    return as in formats ? { read } : { read, name: fileName(read), ...link };
  } catch (error) {
    if (error instanceof FileRefusal) {
      return { refusal: error.message };
    }
    throw error;
  }
}

async function readAs(bytes, as) {
  const file = new File([bytes], "file.json");
  if (as in formats) {
    return readData(await readJsonFile(file, formats[as]), formats[as]);
  }
  if (as === "with-code") {
    const [link, code] = bytes.toString().split("\n");
    return readPastedText(link, questionnaire, "zelf", (open) => open(code));
  }
  return as === "pasted"
    ? readPastedText(bytes.toString(), questionnaire, "zelf", async () => undefined)
    : readResultFile(file, questionnaire, as === "to-link" ? "zelf" : as);
}
