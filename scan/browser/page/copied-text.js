// What someone copies from a page is as it was written: without the soft hyphens that let a long word break in a narrow place.

document.addEventListener("copy", (event) => {
  const selection = document.getSelection();
  const text = selection?.toString() ?? "";
  if (selection && event.clipboardData && text !== asWritten(text)) {
    event.clipboardData.setData("text/plain", asWritten(text));
    event.clipboardData.setData("text/html", asWritten(htmlOf(selection)));
    event.preventDefault();
  }
});

/**
 * Give a text of the page without its soft hyphens.
 * @param {string} text
 */
export function asWritten(text) {
  return text.replaceAll("\u00AD", "");
}

/**
 * Give what is selected with its links and headings, for a program that knows these; links lead on from anywhere.
 * @param {Selection} selection
 */
function htmlOf(selection) {
  const copy = document.createElement("div");
  copy.append(selection.getRangeAt(0).cloneContents());
  copy.querySelectorAll("a").forEach((link) => link.setAttribute("href", link.href));
  return copy.outerHTML;
}
