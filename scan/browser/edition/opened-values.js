// Filling in the form with values that someone has already: from a file, or from the site that the page is of.

import { text } from "../page/texts.js";

/** @import { EditionForm, Values } from "./edition-form.js" */
/** @import { Pictures } from "./earlier-edition.js" */

/**
 * Fill them in, in the place of what is there; the pictures may come later.
 * @param {EditionForm} form
 * @param {Values} values
 * @param {string[]} others  names of fields that were there too
 * @param {Pictures | Promise<Pictures>} pictures
 * @returns {Promise<string[]>}  a sentence about what could not be filled in, and one about pictures that are not there
 */
export async function fillIn(form, values, others, pictures) {
  const left = [...others, ...form.fill(values)];
  const missing = await takePictures(form, values, await pictures);
  return [
    ...named(left, (names) => text("edition-left", { names })),
    ...named(missing, (names) => text("edition-missing", { names })),
  ];
}

/**
 * @param {EditionForm} form
 * @param {Values} values
 * @param {Pictures} pictures
 * @returns {Promise<string[]>}  what is named and not there
 */
async function takePictures(form, { logo, icon }, pictures) {
  const named = [["logo", Object(logo).file], ["icon", icon]].filter(([, name]) => typeof name === "string");
  const missing = [];
  for (const [path, name] of named) {
    const content = pictures.get(name);
    if (content) {
      await form.picture(path).put(name, content);
    } else {
      form.picture(path).expect(name);
      missing.push(name);
    }
  }
  return missing;
}

/**
 * @param {string[]} names
 * @param {(names: string) => string} say
 */
function named(names, say) {
  return names.length ? [say(names.join(", "))] : [];
}
