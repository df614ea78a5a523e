// From a target profile to a worksheet, in the same tab: its words go where nothing stands yet.

import { recordOf, isRecord } from "../files/json-file.js";
import { thisMonth } from "../files/month.js";
import { Draft } from "../keeping/draft.js";
import { goWithin } from "../keeping/leaving.js";
import { nameOfSheet } from "../keeping/names.js";
import { makeSheetFile } from "../sheet/sheet-file.js";

/** @import { SheetOfProfile } from "../types.js" */

/**
 * Go to a worksheet with these texts on it. They go through the tab's own memory: nothing of it stands in an address.
 * @param {SheetOfProfile} sheet
 * @param {Record<string, string>} texts
 * @returns {boolean}  whether this tab could take them along
 */
export function goOnWithSheet({ sheet, file, address }, texts) {
  const draft = new Draft(nameOfSheet(sheet));
  const kept = draft.read();
  const written = isRecord(kept) ? recordOf(kept, "fields") : {};
  const all = /** @type {Record<string, string>} */ ({ ...texts, ...written });
  draft.isUnsaved = true;
  const isKept = draft.keep(makeSheetFile({ sheet, file }, all, thisMonth()));
  if (isKept) {
    goWithin(new URL(address, location.href).href);
  }
  return isKept;
}
