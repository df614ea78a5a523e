// Where the page of a pilot starts: files that people hand in, and the figures that Python makes of them.

import { Engine } from "../engine/engine.js";
import { followLoading } from "../engine/loading-line.js";
import { OtherTabs } from "../keeping/other-tabs.js";
import { askBeforeWiping } from "../keeping/wipe-question.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { on } from "../page/wiring.js";
import { CollectedFiles } from "../pilot/collected-files.js";
import { chosenFiles, onDropAll } from "../pilot/dropped-files.js";
import { FileList } from "../pilot/file-list.js";
import { PilotSession } from "../pilot/pilot-session.js";

const rules = pageData("proefronde-vraagt");
const part = /** @type {HTMLElement} */ (document.getElementById("proefronde-bestanden"));
const root = new URL(part.dataset.root ?? "", location.href).href;
const engine = new Engine(pageData("rekenmodule"), root, rules.instrument);
const list = new FileList(/** @type {HTMLElement} */ (document.getElementById("gelezen")));
const section = /** @type {HTMLElement} */ (document.getElementById("proefronde"));
const session = new PilotSession(new CollectedFiles(rules), list, engine, section);

document.documentElement.classList.add("has-script");
followLoading(engine);
new OtherTabs(); // this tab may hold answers of another page
addEventListener("pagehide", () => engine.stop());
addEventListener("pageshow", (event) => event.persisted && session.wipe());

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll("[webkitdirectory]"))) {
  field.closest("p")?.toggleAttribute("hidden", !("webkitdirectory" in field));
}
part.addEventListener("focusin", () => engine.warmUp());
on("kies", "change", (field) => {
  const files = chosenFiles(field);
  field.value = ""; // so that the same file can be chosen again once it is mended
  session.add(files);
});
on("reken", "click", () => session.calculate());
on("kopieer", "click", () => session.copyBlock());
on("print", "click", () => printPage("proefronde"));
askBeforeWiping(() => {
  session.wipe();
  document.getElementById("kies-bestanden")?.focus(); // the button is gone with what it took away
});
onDropAll((files) => session.add(files));
