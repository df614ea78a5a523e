// What lies beside a response on its page, and is in no file of it: kept in the tab, so that it comes back with it.

/** @import { ResultFile } from "../types.js" */

/**
 * @typedef {object} KeptBeside
 * @property {ResultFile[]} [earlier]
 * @property {ResultFile | null} [peer]
 * @property {boolean} [is_shown]
 * @property {boolean} [is_of_another]
 */

/**
 * Dispatches "change" when something else lies there; also "set" when that is beside another response, and else "keep":
 * it is not what was kept.
 */
export class Beside extends EventTarget {
  constructor() {
    super();
    /** @type {ResultFile[]}  earlier responses of the same person */
    this.earlier = [];
    /** @type {ResultFile | null}  what a colleague filled in about them */
    this.peer = null;
    /** Whether a report was asked for, and stands or comes. */
    this.isShown = false;
    /** Whether the response came in a link, and nobody said that it is theirs. */
    this.isOfAnother = false;
  }

  /** As the tab keeps it; nothing where nothing lies there. @returns {KeptBeside | undefined} */
  get data() {
    const { earlier, peer, isShown, isOfAnother } = this;
    const isEmpty = !earlier.length && !peer && !isShown && !isOfAnother;
    return isEmpty ? undefined : { earlier, peer, is_shown: isShown, is_of_another: isOfAnother };
  }

  /**
   * Put something else in place of what lies there.
   * @param {KeptBeside} [kept]
   */
  set({ earlier = [], peer = null, is_shown: isShown = false, is_of_another: isOfAnother = false } = {}) {
    Object.assign(this, { earlier, peer, isShown, isOfAnother });
    this.dispatchEvent(new Event("change"));
    this.dispatchEvent(new Event("set"));
  }

  /**
   * Change some of it.
   * @param {Partial<Pick<Beside, "earlier" | "peer" | "isShown" | "isOfAnother">>} values
   */
  change(values) {
    const before = JSON.stringify(this.data);
    Object.assign(this, values);
    if (JSON.stringify(this.data) !== before) {
      this.dispatchEvent(new Event("change"));
      this.dispatchEvent(new Event("keep"));
    }
  }
}
