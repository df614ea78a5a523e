// One view of the scores at a time: chart, radar or table. The report comes anew, the choice stays.

/** Which view is seen; `data-view` on the section says so to the style sheets. */
export class ScoreViews {
  /** @param {HTMLElement} section  around the report */
  constructor(section) {
    this.section = section;
  }

  /** @param {HTMLElement} button  that names the view */
  choose(button) {
    this.section.dataset.view = button.dataset.view;
    this.follow();
  }

  /** Mark the button of the view that is seen, also in a report that just came; where nothing was chosen, the first. */
  follow() {
    const buttons = /** @type {HTMLElement[]} */ ([...this.section.querySelectorAll("[data-action=weergave]")]);
    const shown = buttons.find((button) => button.dataset.view === this.section.dataset.view) ?? buttons[0];
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === shown)));
  }
}
