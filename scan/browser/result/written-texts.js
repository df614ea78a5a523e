// What someone writes in a report: notes and situations, which belong to the response.

/** @import { FormResponse } from "../form/form-response.js" */

/** Takes texts over from the fields of a report, and puts them back in a newer one. */
export class WrittenTexts {
  /** @param {FormResponse} response */
  constructor(response) {
    this.response = response;
  }

  /**
   * Take over what is being written.
   * @param {HTMLTextAreaElement} field
   */
  write(field) {
    const { notitie, situatie } = field.dataset;
    if (notitie) {
      this.response.notes[notitie] = field.value;
    }
    if (situatie) {
      this.response.situations[situatie] = field.value;
    }
    const plain = field.closest(".report-note")?.nextElementSibling; // which print shows in place of the field
    if (plain?.matches(".report-written")) {
      plain.textContent = field.value;
    }
  }

  /**
   * Someone may have written on while Python made this report.
   * @param {Element} section
   */
  catchUp(section) {
    const fields = section.querySelectorAll("textarea[data-notitie], textarea[data-situatie]");
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (fields)) {
      const { notitie, situatie } = field.dataset;
      const text = notitie ? this.response.notes[notitie] : this.response.situations[situatie ?? ""];
      if (field.value !== (text ?? "")) {
        field.value = text ?? "";
        this.write(field);
      }
    }
  }
}
