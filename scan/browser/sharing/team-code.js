// A line for a team as a QR code, for the camera of another machine.

import { correction, generate } from "lean-qr/nano";

const BLACK = /** @type {const} */ ([0, 0, 0]);
const WHITE = /** @type {const} */ ([255, 255, 255]);
/** Modules of white around it, as ISO/IEC 18004 asks. */
const QUIET = 4;
/** With more correction a code has more modules, and on a screen of one size smaller ones: those are read less often. */
const LEAST = { minCorrectionLevel: correction.L };

/** The place of the code on the page: out of sight as long as there is none. */
export class TeamCode {
  constructor() {
    this.place = document.getElementById("teamcode");
    this.canvas = this.place?.querySelector("canvas");
  }

  /**
   * Draw a line, a dot for each module: styles make it as large as there is room.
   * @param {string} line  with JSON
   */
  fill(line) {
    if (this.canvas) {
      generate(inAscii(line), LEAST).toCanvas(this.canvas, { on: BLACK, off: WHITE, pad: QUIET });
      this.place?.removeAttribute("hidden");
      this.place?.scrollIntoView({ block: "nearest" });
    }
  }

  /** Hide the code, and leave nothing of it. */
  clear() {
    this.place?.setAttribute("hidden", "");
    if (this.canvas) {
      this.canvas.width = this.canvas.height = 1;
    }
  }
}

/**
 * Write the same JSON without letters about which readers of codes disagree: not all take a text for UTF-8.
 * @param {string} json
 */
function inAscii(json) {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
