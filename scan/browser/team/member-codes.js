// Members who come in by the QR code on their own screen: one press of a button, one code.

import { say, show } from "../page/status-lines.js";
import { text } from "../page/texts.js";
import { canReadCodes, CodeCamera } from "./code-camera.js";
import { pastedMembers } from "./pasted-members.js";

/** @import { TeamRules } from "./member-reader.js" */
/** @import { PastedMember } from "./pasted-members.js" */

/** The part of the page with the camera, or with what to do where there is none. */
export class MemberCodes {
  /**
   * @param {HTMLElement} part
   * @param {TeamRules} rules
   * @param {(members: PastedMember[]) => Promise<boolean>} take  gives whether the page may know this code again
   */
  constructor(part, rules, take) {
    this.part = part;
    this.rules = rules;
    this.take = take;
    this.button = /** @type {HTMLButtonElement} */ (part.querySelector("button"));
    /** What the button says while the camera is off. */
    this.offer = this.button.textContent;
    this.camera = new CodeCamera(/** @type {HTMLVideoElement} */ (part.querySelector("video")));
    /** Codes of members who count, or are coming in. @type {Set<string>} */
    this.known = new Set();
    this.number = 0;
  }

  /** Show what this browser can do; a camera can be plugged in later. */
  async follow() {
    const can = await canReadCodes();
    this.part.querySelectorAll("[data-can]").forEach((each) => each.toggleAttribute("hidden", !can));
    this.part.querySelector("[data-cannot]")?.toggleAttribute("hidden", can);
  }

  /** Put the camera on until it has read a code, or off again. */
  async press() {
    if (this.camera.isOn) {
      this.stop();
      return;
    }
    say("camera", text("camera-looks"));
    const reading = this.camera.read();
    this.#nameButton();
    const { code, why } = await reading;
    if (code || why) {
      this.#nameButton();
      say("camera", why ?? "");
    }
    if (code) {
      await this.#count(code);
    }
  }

  /** Put the camera off. */
  stop() {
    if (this.camera.isOn) {
      this.camera.stop();
      this.#nameButton();
    }
    show("camera-status", "");
  }

  /** Put the camera off, and know no code any more. */
  forget() {
    this.stop();
    this.known = new Set();
    this.number = 0;
  }

  /** @param {string} code */
  async #count(code) {
    if (this.known.delete(code)) {
      say("camera", text("code-again")); // two members can have the same levels: the next time it counts
      return;
    }
    const name = text("code-name", { number: this.number + 1 });
    const taking = this.take(pastedMembers(code, this.rules).map((each) => ({ ...each, name })));
    const { known } = this; // the one of now: taking may begin with wiping an example, and all can be wiped meanwhile
    this.number += 1;
    known.add(code);
    if (!(await taking)) {
      known.delete(code);
    }
  }

  #nameButton() {
    this.button.textContent = this.camera.isOn ? text("camera-off") : this.offer;
  }
}
