// The copy on the device: kept only for who asks for it, for thirty days, in IndexedDB, which survives a killed browser.
//
// localStorage would be simpler, but a browser that is killed loses its last seconds.

/** @import { ResultFile } from "../types.js" */

/** Days after the last change; a browser cannot wipe by itself, so the next visit after that does. */
export const DAYS_KEPT = 30;

const DAY = 24 * 60 * 60 * 1000;
const STORE = "kopie";
const ONLY = "laatste";

/** One result in a database of its own. Each method opens and closes it, so that no tab stands in the way of wiping. */
export class DeviceCopy {
  /** @param {string} name  of the database */
  constructor(name) {
    this.name = name;
    /** @type {Promise<unknown>}  what was last asked; one thing at a time, in order */
    this.last = Promise.resolve();
  }

  /**
   * @param {ResultFile} result
   * @returns {Promise<boolean>}  whether it stands on the disk
   */
  keep(result) {
    return this.#inOrder(async () => {
      await this.#inStore("readwrite", (store) => store.put({ result, keptAt: Date.now() }, ONLY));
      return true;
    }).catch(() => false);
  }

  /**
   * Read what was kept, unchecked; what is too old is wiped instead.
   * @returns {Promise<{result: unknown, keptAt: number} | undefined>}
   */
  async read() {
    try {
      const copy = await this.#inOrder(() => this.#inStore("readonly", (store) => store.get(ONLY)));
      const age = Date.now() - copy?.keptAt;
      if (copy && !(age < DAYS_KEPT * DAY)) {
        await this.wipe();
        return undefined;
      }
      return copy;
    } catch {
      return undefined; // forbidden storage holds nothing
    }
  }

  /** Wipe the copy, database and all. */
  async wipe() {
    await this.wipeAll([this.name]);
  }

  /**
   * Wipe the copies of these names.
   * @param {string[]} names
   */
  async wipeAll(names) {
    for (const name of names) {
      try {
        await this.#inOrder(() => finished(indexedDB.deleteDatabase(name)));
      } catch {
        // forbidden storage holds nothing to wipe
      }
    }
  }

  /**
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} act
   * @returns {Promise<any>}
   */
  async #inStore(mode, act) {
    const opening = indexedDB.open(this.name, 1);
    opening.addEventListener("upgradeneeded", () => {
      opening.result.createObjectStore(STORE);
      if (mode === "readonly") {
        opening.transaction?.abort(); // who only looks makes nothing
      }
    });
    const database = await finished(opening);
    try {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const done = act(transaction.objectStore(STORE));
      await new Promise((resolve, reject) => {
        transaction.addEventListener("complete", resolve);
        transaction.addEventListener("abort", () => reject(transaction.error));
      });
      return done.result;
    } finally {
      database.close();
    }
  }

  /**
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  #inOrder(act) {
    const done = this.last.then(act);
    this.last = done.catch(() => {});
    return done;
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function finished(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
