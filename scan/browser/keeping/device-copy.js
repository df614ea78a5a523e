// The copy on the device: kept only for who asks for it, for thirty days, in IndexedDB, which survives a killed browser.
//
// localStorage would be simpler, but a browser that is killed loses its last seconds.

/** @import { ResultFile } from "../types.js" */

/** Days after the last change; a browser cannot wipe by itself, so the next visit after that does. */
export const DAYS_KEPT = 30;

/** Milliseconds from asking to an answer; a browser may never give one, and nobody should wait for that. */
const LIMIT = 5_000;
const DAY = 24 * 60 * 60 * 1000;
const STORE = "kopie";
const ONLY = "laatste";

/**
 * One result in a database of its own. Each method opens and closes it, so that no tab stands in the way of wiping, and each
 * comes to an end. What the browser answers after that changes nothing; only a wipe that it was asked for may still come.
 */
export class DeviceCopy {
  /** @param {string} name  of the database */
  constructor(name) {
    this.name = name;
    /** @type {Promise<unknown>}  what was last asked; one thing at a time, in order */
    this.last = Promise.resolve();
  }

  /**
   * @param {ResultFile} response
   * @returns {Promise<boolean>}  whether it stands on the disk
   */
  keep(response) {
    return this.#inOrder(async (late) => {
      const copy = { result: response, keptAt: Date.now() }; // these names stand on devices
      await this.#inStore("readwrite", late, (store) => store.put(copy, ONLY));
      return true;
    }).catch(() => false);
  }

  /**
   * Read what was kept, unchecked; what is too old is wiped instead.
   * @returns {Promise<{result: unknown, keptAt: number} | undefined>}
   */
  async read() {
    try {
      const copy = await this.#inOrder((late) => this.#inStore("readonly", late, (store) => store.get(ONLY)));
      const age = Date.now() - copy?.keptAt;
      if (copy && !(age < DAYS_KEPT * DAY)) {
        await this.wipe();
        return undefined;
      }
      return copy;
    } catch {
      return undefined; // forbidden storage holds nothing, and one that is silent gives nothing
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
    try {
      await this.#inOrder(() => Promise.all(names.map((name) => outcomeOf(indexedDB.deleteDatabase(name)))));
    } catch {
      // forbidden storage holds nothing to wipe; one that is silent, or blocked by another tab, wipes when it can
    }
  }

  /**
   * @param {IDBTransactionMode} mode
   * @param {AbortSignal} late
   * @param {(store: IDBObjectStore) => IDBRequest} act
   * @returns {Promise<any>}
   */
  async #inStore(mode, late, act) {
    const opening = indexedDB.open(this.name, 1);
    opening.addEventListener("upgradeneeded", () => {
      opening.result.createObjectStore(STORE);
      if (mode === "readonly") {
        opening.transaction?.abort(); // who only looks makes nothing
      }
    });
    const database = await outcomeOf(opening);
    database.addEventListener("versionchange", () => database.close()); // another tab wipes
    try {
      late.throwIfAborted();
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = act(transaction.objectStore(STORE));
      await completionOf(transaction, late);
      return request.result;
    } finally {
      database.close();
    }
  }

  /**
   * Do something after what was asked before it. The limit holds from now, so that what waits in a row waits no longer than
   * one of them.
   * @template T
   * @param {(late: AbortSignal) => Promise<T>} act  told when nobody waits for it any more
   * @returns {Promise<T>}
   */
  #inOrder(act) {
    const late = AbortSignal.timeout(LIMIT);
    const limit = new Promise((_, reject) => late.addEventListener("abort", () => reject(late.reason)));
    const outcome = Promise.race([this.last.then(() => act(late)), limit]);
    this.last = outcome.catch(() => {});
    return outcome;
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function outcomeOf(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/**
 * Wait until all of it stands on the disk, or nothing of it.
 * @param {IDBTransaction} transaction
 * @param {AbortSignal} late
 */
async function completionOf(transaction, late) {
  const stop = () => transaction.abort();
  late.addEventListener("abort", stop);
  try {
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  } finally {
    late.removeEventListener("abort", stop);
  }
}
