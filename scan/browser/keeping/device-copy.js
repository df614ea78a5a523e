// The copy on the device: kept only for who asks for it, for thirty days, in IndexedDB, which survives a killed browser.
//
// localStorage would be simpler, but a browser that is killed loses its last seconds.

/** @import { ResultFile } from "../types.js" */

/** Days after the last change; a browser cannot wipe by itself, so the next visit after that does. */
export const DAYS_KEPT = 30;

/** Milliseconds from asking to an answer: a browser may never give one, and the page speaks within three seconds. */
const LIMIT = 2_500;
const DAY = 24 * 60 * 60 * 1000;
const STORE = "kopie";
const ONLY = "laatste";

/** @typedef {"kept" | "other" | "failed"} Keeping  On the disk; or not, for another tab's copy, or none at all, stands there. */

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
    /** How often another tab wiped it: what was to be kept before that is no longer wanted. */
    this.drops = 0;
  }

  /**
   * Keep a response, in place of nothing or of a copy that this tab knows of: what another tab kept since, stays.
   * @param {ResultFile} response
   * @param {number} keptAt  in milliseconds, as `Date.now()` gives them
   * @param {number} known  when the last copy that this tab knows of was kept, at the latest
   * @returns {Promise<Keeping>}
   */
  keep(response, keptAt, known) {
    const { drops } = this;
    return this.#inOrder(async (late) => {
      const copy = { result: response, keptAt }; // these names stand on devices
      try {
        const before = await this.#inStore("readwrite", late, (store) => putUnlessNews(store, copy, known));
        return isNews(before, known) ? "other" : "kept";
      } finally {
        if (drops !== this.drops) {
          await outcomeOf(indexedDB.deleteDatabase(this.name));
        }
      }
    }).catch(() => "failed");
  }

  /** Another tab wiped the copy: what this one was about to keep does not come after that. */
  drop() {
    this.drops += 1;
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

  /** Wipe the copy, database and all; see `wipeAll`. */
  wipe() {
    return this.wipeAll([this.name]);
  }

  /**
   * Wipe the copies of these names.
   * @param {string[]} names
   * @returns {Promise<boolean>}  whether they are gone; a browser that is silent may still wipe them when it can
   */
  async wipeAll(names) {
    if (isForbidden()) {
      return true; // it holds nothing to wipe
    }
    try {
      await this.#inOrder(() => Promise.all(names.map((name) => outcomeOf(indexedDB.deleteDatabase(name)))));
      return true;
    } catch {
      return false;
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

function isForbidden() {
  try {
    return !indexedDB;
  } catch {
    return true;
  }
}

/**
 * @param {IDBObjectStore} store
 * @param {{result: ResultFile, keptAt: number}} copy
 * @param {number} known
 * @returns {IDBRequest}  what stood there before
 */
function putUnlessNews(store, copy, known) {
  const reading = store.get(ONLY);
  reading.addEventListener("success", () => isNews(reading.result, known) || store.put(copy, ONLY));
  return reading;
}

/**
 * @param {{keptAt: number} | undefined} copy
 * @param {number} known
 */
function isNews(copy, known) {
  return copy !== undefined && copy.keptAt > known;
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
