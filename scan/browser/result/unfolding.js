// Buttons that unfold a part of the page in place; of those in one row at most one is unfolded.

/**
 * Unfold what a button controls, or fold it.
 * @param {Element} button
 */
export function unfold(button) {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  const row = button.closest("[data-row]");
  row?.querySelectorAll("[aria-expanded=true]").forEach((each) => set(each, false));
  set(button, !isOpen);
}

/**
 * Unfold the part that something stands in, where that is folded: what comes in there is for the visitor.
 * @param {Element} element
 */
export function bringOut(element) {
  const part = element.closest("[hidden]");
  const button = part && document.querySelector(`[data-action=ontvouw][aria-controls="${part.id}"]`);
  if (button) {
    unfold(button);
  }
}

/**
 * @param {Element} button
 * @param {boolean} isOpen
 */
function set(button, isOpen) {
  button.setAttribute("aria-expanded", String(isOpen));
  document.getElementById(button.getAttribute("aria-controls") ?? "")?.toggleAttribute("hidden", !isOpen);
}
