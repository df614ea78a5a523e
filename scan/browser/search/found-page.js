// A page that was found, with the passages on it.

/** @import { FoundPage, FoundPassage, Marked } from "./page-index.js" */

/**
 * @param {FoundPage} page
 * @param {string} root
 */
export function foundPage({ address, title, text, passages }, root) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  heading.append(link({ address, title }, root));
  const paragraph = document.createElement("p");
  paragraph.append(...nodes(text));
  item.append(heading, paragraph);
  if (passages.length) {
    const list = document.createElement("ul");
    list.append(...passages.map((passage) => entry(passage, root)));
    item.append(list);
  }
  return item;
}

/**
 * @param {FoundPassage} passage
 * @param {string} root
 */
function entry(passage, root) {
  const item = document.createElement("li");
  item.append(link(passage, root));
  return item;
}

/**
 * @param {FoundPassage} passage
 * @param {string} root
 */
function link({ address, title }, root) {
  const element = document.createElement("a");
  element.href = root + address;
  element.append(...nodes(title));
  return element;
}

/** @param {Marked} pieces */
function nodes(pieces) {
  return pieces.map((text, number) => (number % 2 ? mark(text) : text));
}

/** @param {string} text */
function mark(text) {
  return Object.assign(document.createElement("mark"), { textContent: text });
}
