// What someone copies from a page is as it was written: without the soft hyphens that let a long word break in a narrow place.

const SOFT_HYPHENS = /\u00AD/g;

document.addEventListener("copy", (event) => {
  const selection = document.getSelection();
  const text = selection?.toString() ?? "";
  if (selection && event.clipboardData && text.search(SOFT_HYPHENS) >= 0) {
    event.clipboardData.setData("text/plain", text.replace(SOFT_HYPHENS, ""));
    event.clipboardData.setData("text/html", htmlOf(selection).replace(SOFT_HYPHENS, ""));
    event.preventDefault();
  }
});

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
