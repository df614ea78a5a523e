// A page that was found, with the passages on it.

/** @import { Passage } from "./searcher.js" */

const MOST_PASSAGES = 3;
const LONGEST = 220; // signs of a text

/**
 * @param {Passage[]} passages  of one page, the page itself first
 * @param {string} root
 */
export function foundPage([page, ...passages], root) {
  const item = document.createElement("li");
  if (page) {
    const heading = document.createElement("h2");
    heading.append(link(page, root));
    const text = document.createElement("p");
    text.append(...marked(page.text));
    item.append(heading, text);
  }
  if (passages.length) {
    const list = document.createElement("ul");
    list.append(...passages.slice(0, MOST_PASSAGES).map((passage) => entry(passage, root)));
    item.append(list);
  }
  return item;
}

/**
 * @param {Passage} passage
 * @param {string} root
 */
function entry(passage, root) {
  const item = document.createElement("li");
  item.append(link(passage, root));
  return item;
}

/**
 * @param {Passage} passage
 * @param {string} root
 */
function link({ location, title }, root) {
  const element = document.createElement("a");
  element.href = root + location;
  element.append(...marked(title));
  return element;
}

/**
 * Make nodes of text in which only <mark> means something, cut off where it becomes long.
 * @param {string} html
 */
function marked(html) {
  const plain = html.replace(/<(?!\/?mark\b)[^>]*>/g, " ").replace(/\s+/g, " ");
  let room = LONGEST;
  return plain.split(/<mark[^>]*>(.*?)<\/mark>/).flatMap((part, number) => {
    const text = withoutEntities(part).slice(0, room);
    const node = number % 2 ? Object.assign(document.createElement("mark"), { textContent: text }) : text;
    const end = room > 0 && withoutEntities(part).length > room ? "…" : "";
    room -= text.length;
    return text ? [node, end] : [];
  });
}

/** @param {string} text */
function withoutEntities(text) {
  const signs = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", para: "" });
  return text.replace(/&([#\w]+);/g, (all, name) => signs[name] ?? all);
}
