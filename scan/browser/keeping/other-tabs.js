// What the tabs of this site tell each other: that something was wiped, so that none of them brings it back.
//
// A duplicated tab starts with a copy of what the other kept, and sees nothing of what happens to it there.

import { nameOf } from "./names.js";
import { wipeDrafts } from "./wiping.js";

const CHANNEL = nameOf("wissen");

/** @typedef {{what: "all" | "copy", names: string[]}} Wiping  Everything of these names, or their copies on the device. */

/** Tells the other tabs, and forgets with them. */
export class OtherTabs {
  /** @param {(wiping: Wiping) => void} [listener]  told once this tab keeps nothing of it any more */
  constructor(listener = () => {}) {
    this.listener = listener;
    this.#listen();
    addEventListener("pagehide", () => this.channel?.close()); // an open one may keep a page out of the browser's memory
    addEventListener("pageshow", (event) => event.persisted && this.#listen());
    addEventListener("storage", ({ key, newValue }) => {
      if (key === CHANNEL && newValue !== null) {
        this.#hear(JSON.parse(newValue));
      }
    });
  }

  /** @param {Wiping} wiping */
  tell(wiping) {
    if (this.channel) {
      this.channel.postMessage(wiping);
    } else {
      tellThroughStorage(wiping);
    }
  }

  #listen() {
    this.channel = openChannel();
    this.channel?.addEventListener("message", ({ data }) => this.#hear(data));
  }

  /** @param {Wiping} wiping */
  #hear(wiping) {
    if (wiping.what === "all") {
      wipeDrafts(wiping.names);
    }
    this.listener(wiping);
  }
}

/** @returns {BroadcastChannel | undefined}  none where the browser has none, or forbids it along with its storage */
function openChannel() {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}

/**
 * Tell it to browsers of before BroadcastChannel: what is put in `localStorage` reaches the other tabs, also when it is gone
 * at once.
 * @param {Wiping} wiping
 */
function tellThroughStorage(wiping) {
  try {
    localStorage.setItem(CHANNEL, JSON.stringify(wiping));
    localStorage.removeItem(CHANNEL);
  } catch {
    // forbidden or full: the other tabs stay as they are
  }
}
