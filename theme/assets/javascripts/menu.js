// The theme opens its menu and its search with labels of hidden checkboxes: no key reaches those, and they do not say
// what is open. Here each becomes a button. Without this script they stay labels, and work by hand.

const NARROW = matchMedia("(max-width: 76.2344em)"); // where the theme folds the menu away
const IN_MENU = ".md-nav--primary .md-nav__item :is(.md-nav__link, .md-nav__title)[for]";

/**
 * Make buttons that do what labels do.
 * @param {string} selector
 */
function makeButtons(selector) {
  for (const label of document.querySelectorAll(selector)) {
    const toggle = document.getElementById(label.getAttribute("for") ?? "");
    if (toggle instanceof HTMLInputElement) {
      makeButton(label, toggle);
    }
  }
}

/**
 * @param {Element} label
 * @param {HTMLInputElement} toggle
 */
function makeButton(label, toggle) {
  const button = /** @type {HTMLButtonElement} */ (makeAnother(label, "button"));
  button.type = "button";
  button.addEventListener("click", () => turn(toggle));
  if (button.matches(".md-header__button, .md-nav__link")) {
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
  } else if (!button.matches(".md-nav__title")) {
    button.tabIndex = -1; // for a finger or a mouse beside what is open; on the keyboard there is Escape
  }
}

/**
 * Put an element of another kind in the place of one, with all it holds and its looks: the theme's also hang on `for`.
 * @param {Element} one
 * @param {string} kind
 */
function makeAnother(one, kind) {
  const another = document.createElement(kind);
  for (const { name, value } of one.attributes) {
    another.setAttribute(name, value);
  }
  another.append(...one.childNodes);
  one.replaceWith(another);
  return another;
}

/**
 * Open or close, and go along: to the first thing inside, or back to what opened it.
 * @param {HTMLInputElement} toggle
 */
function turn(toggle) {
  toggle.click();
  const to = toggle.checked ? firstInside(toggle) : document.querySelector(`[for="${toggle.id}"][aria-expanded]`);
  /** @type {HTMLElement | null | undefined} */ (to)?.focus();
}

/**
 * @param {HTMLInputElement} toggle
 * @returns {Element | null | undefined}
 */
function firstInside(toggle) {
  switch (toggle.id) {
    case "__search":
      return document.querySelector("[data-md-component=search-query]");
    case "__drawer": // the menu opens at the part that this page is in
      return (
        [...document.querySelectorAll(".md-nav--primary .md-nav__toggle:checked ~ .md-nav > .md-nav__title")].at(-1) ??
        document.querySelector(".md-nav--primary .md-nav__list :is(a, button)")
      );
    default:
      return toggle.parentElement?.querySelector(".md-nav__title");
  }
}

const drawer = document.getElementById("__drawer");
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawer instanceof HTMLInputElement && drawer.checked) {
    turn(drawer);
  }
});

makeButtons(".md-overlay, .md-header__button[for], .md-search label[for]");
if (NARROW.matches) {
  makeButtons(IN_MENU);
} else {
  document.querySelectorAll(IN_MENU).forEach((label) => makeAnother(label, "div")); // beside the text, all is open
  NARROW.addEventListener("change", () => makeButtons(IN_MENU), { once: true });
}
