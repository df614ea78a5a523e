// A name with a hyphen that is read as one word stays on one line. In the pages the build sees to that; here it is done for
// what comes into a page later, with the same names (build_tools/finish/word_breaks.py).

const NAME = /(?<![\p{L}\p{N}])i-(?:coach|scan)/iu;
const NO_TEXT = "svg, code, textarea, option, one-word";

/** @param {Element} root */
export function keepNamesWhole(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (NAME.test(text.data) && !text.parentElement?.closest(NO_TEXT)) {
      texts.push(text);
    }
  }
  texts.forEach(wrapNames);
}

/** @param {Text} text */
function wrapNames(text) {
  const match = NAME.exec(text.data);
  if (match) {
    const name = text.splitText(match.index);
    const rest = name.splitText(match[0].length);
    const whole = document.createElement("one-word");
    name.replaceWith(whole);
    whole.append(name);
    wrapNames(rest);
  }
}
