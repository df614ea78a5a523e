// A paragraph that a script adds to the page.

/**
 * @param {string} text
 * @param {"status" | "alert"} [role]  for one that is read aloud when it comes
 */
export function paragraph(text, role) {
  const element = document.createElement("p");
  element.textContent = text;
  if (role) {
    element.setAttribute("role", role);
  }
  return element;
}
