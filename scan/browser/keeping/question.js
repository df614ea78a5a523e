// A question in the page itself, beside what was pressed: `window.confirm` does nothing in a frame that may open no dialogs.

import { paragraph } from "../page/paragraph.js";

/** @type {Set<() => void>}  takes each question that stands there away */
const open = new Set();

/**
 * Ask something that has two answers. Focus goes to the second, the one that changes nothing, and back afterwards.
 * @param {Element} place  after which it stands
 * @param {string} sentence
 * @param {[string, string]} labels  of the buttons
 * @returns {Promise<boolean | undefined>}  whether the first was chosen; undefined when the question was taken away
 */
export function ask(place, sentence, [yes, no]) {
  dropQuestions();
  const before = document.activeElement;
  const group = document.createElement("div");
  const words = paragraph(sentence);
  group.className = "notice";
  group.setAttribute("role", "group");
  words.id = "vraag";
  group.setAttribute("aria-labelledby", words.id);
  return new Promise((resolve) => {
    const answer = (/** @type {boolean | undefined} */ given) => {
      open.delete(drop);
      group.remove();
      if (given !== undefined && before instanceof HTMLElement) {
        before.focus();
      }
      resolve(given);
    };
    const drop = () => answer(undefined);
    const refusal = button(no, () => answer(false));
    group.append(words, row(button(yes, () => answer(true)), refusal));
    group.addEventListener("keydown", ({ key }) => key === "Escape" && answer(false));
    open.add(drop);
    place.after(group);
    refusal.focus();
  });
}

/** Take away what is asked: what it was about is gone. */
export function dropQuestions() {
  open.forEach((drop) => drop());
}

/**
 * @param {string} label
 * @param {() => void} act
 */
function button(label, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button";
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

/** @param {Element[]} buttons */
function row(...buttons) {
  const paragraph = document.createElement("p");
  paragraph.className = "step-buttons";
  paragraph.append(...buttons);
  return paragraph;
}
