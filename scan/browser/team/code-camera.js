// A camera that looks for a QR code, in browsers that can read one. What it sees goes nowhere but into the page's video.

import { text } from "../page/texts.js";

/** @typedef {{detect: (source: HTMLVideoElement) => Promise<{rawValue: string}[]>}} Detector  of the Shape Detection API */

/** Milliseconds between two looks. */
const BETWEEN = 200;
/** The one at the back of a phone; sharp enough for some 80 modules beside each other at arm's length. */
const WISHES = { facingMode: "environment", width: { ideal: 1920 } };

/** Whether this browser reads QR codes, and there is a camera that a page can ask for. */
export async function canReadCodes() {
  try {
    const formats = await detectors().getSupportedFormats();
    const devices = await navigator.mediaDevices.enumerateDevices();
    return formats.includes("qr_code") && devices.some(({ kind }) => kind === "videoinput");
  } catch {
    return false;
  }
}

/** Looks for one code at a time, and is off otherwise. */
export class CodeCamera {
  /** @param {HTMLVideoElement} video  shows what the camera sees */
  constructor(video) {
    this.video = video;
    /** @type {MediaStream | undefined} */
    this.stream = undefined;
    this.isOn = false;
    /** How often it was put on or off: what was being waited for before that is no longer wanted. */
    this.turns = 0;
  }

  /**
   * Look until there is a code, and put the camera off.
   * @returns {Promise<{code?: string, why?: string}>}  the code, why there is none, or neither when it was put off
   */
  async read() {
    this.stop();
    this.isOn = true;
    const turn = this.turns;
    const found = await this.#find(() => turn === this.turns);
    if (turn !== this.turns) {
      return {};
    }
    this.stop();
    return found;
  }

  /** Put the camera off. */
  stop() {
    this.turns += 1;
    this.isOn = false;
    release(this.stream);
    this.stream = undefined;
    this.video.srcObject = null;
    this.video.hidden = true;
  }

  /** @param {() => boolean} isWanted */
  async #find(isWanted) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: WISHES });
      if (!isWanted()) {
        release(stream);
        return {};
      }
      await this.#show(stream);
      return await this.#look(stream);
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === "NotAllowedError";
      return { why: isRefused ? text("camera-refused") : text("camera-failed") };
    }
  }

  /** @param {MediaStream} stream */
  async #show(stream) {
    const [track] = stream.getVideoTracks();
    this.stream = stream;
    this.video.classList.toggle("is-mirrored", track?.getSettings().facingMode !== "environment");
    this.video.srcObject = stream;
    this.video.hidden = false;
    await this.video.play();
  }

  /** @param {MediaStream} stream  which ends when the camera is put off, or taken away */
  async #look(stream) {
    /** @type {Detector} */
    const detector = new (detectors())({ formats: ["qr_code"] });
    while (stream.active) {
      const [found] = await detector.detect(this.video);
      if (found?.rawValue) {
        return { code: found.rawValue };
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
    return { why: text("camera-failed") };
  }
}

/** @param {MediaStream | undefined} stream */
function release(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

/** What few browsers have. */
function detectors() {
  return /** @type {any} */ (globalThis).BarcodeDetector;
}
