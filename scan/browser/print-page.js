// A page to print: its button works only with JavaScript, so it is shown only here.

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-action=print]"))) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
