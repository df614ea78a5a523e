// The title of the page: where someone goes on who used a button that is gone.

/** Put focus on it. */
export function focusTitle() {
  const title = document.querySelector("h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
}
