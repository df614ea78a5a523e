// Where the page starts that looks at its own host. Nothing is asked of the host before someone says so.

import { CheckSession } from "../check/check-session.js";
import { ReportView } from "../check/report-view.js";
import { prepareSha256 } from "../check/sha256.js";
import { offerFile } from "../files/offer-file.js";
import { offeredText } from "../files/offered-text.js";
import { OtherTabs } from "../keeping/other-tabs.js";
import "../page/copied-text.js";
import { copyText } from "../page/copying.js";
import "../page/folder-index.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { say } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { on } from "../page/wiring.js";

const FILE = "controle.txt";
const rules = pageData("controle-vraagt");
const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("verslag"));
const view = new ReportView(/** @type {HTMLElement} */ (document.getElementById("uitslag")), rules);
const session = new CheckSession(/** @type {HTMLElement} */ (document.getElementById("controle")), rules, view);

await prepareSha256();
document.documentElement.classList.add("has-script");
document.querySelector(".without-script")?.remove(); // where the style is lost, nothing else hides it
for (const each of document.querySelectorAll(".check-all > [open]:not(:has(:target))")) each.removeAttribute("open");
new OtherTabs(); // this tab may hold answers of another page
on("controleer", "click", () => session.start());
on("stop", "click", () => session.stop());
on("soort", "change", () => view.showForKind());
on("bewaar", "click", () => {
  offerFile(FILE, new Blob([session.asText], { type: "text/plain" }));
  say("verslag", offeredText(FILE));
});
on("kopieer", "click", async () => {
  const isCopied = await copyText(session.asText, () => {
    field.hidden = false;
    field.value = session.asText;
    field.select();
  });
  say("verslag", isCopied ? text("copied") : text("copy-by-hand"));
});
on("print", "click", () => printPage("verslag", "controle"));
tellEmpty(document.querySelectorAll(".check-lacking code").length);

/**
 * Say in the report how many fields of the school are empty; what they are stands folded below it.
 * @param {number} count
 */
function tellEmpty(count) {
  const link = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-action=nog-leeg]"));
  link.textContent = text("check-empty", { count });
  link.closest("p")?.toggleAttribute("hidden", count === 0);
  on("nog-leeg", "click", () => document.querySelector("details:has(#ingevuld)")?.setAttribute("open", ""));
}
