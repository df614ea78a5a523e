// Lets a Python in which `scan` can be imported answer every kind of question.

/**
 * @param {any} python
 * @param {Record<string, string[]>} requests  by instrument
 */
export function answerAll(python, requests) {
  const module = python.pyimport("scan.bridge");
  for (const [instrument, asked] of Object.entries(requests)) {
    const bridge = module.open_bridge(instrument);
    asked.forEach((request) => bridge.answer(request));
    bridge.warm_up();
    try {
      bridge.answer("geen JSON"); // the way of an unexpected error, traceback and all
    } catch {
      // expected: this request is not JSON
    }
    bridge.destroy();
  }
  module.destroy();
}
