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
 * @param {Element} button
 * @param {boolean} isOpen
 */
function set(button, isOpen) {
  button.setAttribute("aria-expanded", String(isOpen));
  document.getElementById(button.getAttribute("aria-controls") ?? "")?.toggleAttribute("hidden", !isOpen);
}
