// What pages of tests share that visit the site in a frame and report what they saw; `report_of_page` serves it beside them.

/**
 * Give what waits until something holds.
 * @param {number} patience  milliseconds
 * @returns {(holds: () => unknown, complaint: string) => Promise<void>}
 */
export function patient(patience) {
  return async (holds, complaint) => {
    const start = performance.now();
    while (!holds()) {
      if (performance.now() - start > patience) {
        throw new Error(complaint);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}

/** @param {object} found */
export function report(found) {
  return fetch("/report", { method: "POST", body: JSON.stringify(found) });
}
