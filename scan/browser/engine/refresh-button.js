// The way on when the site was renewed under an open page.

import { isRenewed } from "./failure-text.js";
import { reloadPage } from "../keeping/leaving.js";
import { text } from "../page/texts.js";

/**
 * Give a button that loads the page anew, where that is the way on.
 * @param {unknown} error  of the engine
 * @returns {HTMLButtonElement[]}
 */
export function refreshButton(error) {
  if (!isRenewed(error)) {
    return [];
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-main";
  button.textContent = text("refresh");
  button.addEventListener("click", reloadPage);
  return [button];
}
