// Opening something from an unknown hand: one thing at a time, in order, and not after everything was wiped.

import { refusalText } from "../files/refusal-text.js";
import { text } from "../page/texts.js";

/** Waits for each before the next. */
export class Opening {
  /** @param {(sentence: string) => void} tell */
  constructor(tell) {
    this.tell = tell;
    /** @type {Promise<void>}  what was last asked to be opened */
    this.last = Promise.resolve();
    /** How often all was wiped here: what was still being read then is no longer wanted. */
    this.wipes = 0;
  }

  /** What is being read now, or waits for that, is no longer wanted. */
  drop() {
    this.wipes += 1;
  }

  /**
   * Whatever is wrong with it, what stands on the page stays.
   * @template Read
   * @param {() => Read | Promise<Read>} read
   * @param {(read: Read) => string} take  puts it in its place, and gives what to say about that
   */
  open(read, take) {
    const { wipes } = this;
    const tell = (/** @type {() => string} */ sentence) => wipes === this.wipes && this.tell(sentence());
    this.last = this.last.then(async () => {
      try {
        const content = await read();
        tell(() => take(content));
      } catch (error) {
        tell(() => `${refusalText(error)} ${text("left-as-it-was")}`);
      }
    });
    return this.last;
  }
}
