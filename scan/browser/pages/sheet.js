// Where a worksheet starts: it prints whole, and what was filled in can be kept, opened and wiped.

import { askBeforeWiping } from "../keeping/wipe-question.js";
import "../page/in-frame.js";
import { pageData } from "../page/page-data.js";
import { printPage } from "../page/printing.js";
import { text } from "../page/texts.js";
import { on, onDrop } from "../page/wiring.js";
import { SheetForm } from "../sheet/sheet-form.js";
import { SheetSession } from "../sheet/sheet-session.js";

const element = /** @type {HTMLFormElement} */ (document.querySelector("form.sheet"));
const form = new SheetForm(element);
const session = new SheetSession(form, pageData("blad-vraagt"));

document.documentElement.classList.add("has-script");
session.resume();
element.addEventListener("input", () => session.written());
element.addEventListener("submit", (event) => event.preventDefault());
addEventListener("pageshow", (event) => event.persisted && session.comeBack());
addEventListener("beforeprint", () => form.copyForPaper());
on("print", "click", () => printPage("print"));
on("bewaar", "click", () => session.save());
on("terug", "click", () => session.undo());
askBeforeWiping(() => session.wipe());
on("open", "change", async (input) => {
  await session.openFile(input.files[0]);
  input.value = "";
});
onDrop((file, { length: count }) =>
  count > 1 ? session.document.tell(text("one-at-a-time", { count })) : session.openFile(file),
);
