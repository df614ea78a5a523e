// What can go wrong with the engine, and the Dutch words for it.

/** @import { FailedStep } from "../types.js" */

/** An engine that did not do what was asked, with the step at which it stopped. */
export class EngineFailure extends Error {
  /**
   * @param {FailedStep} step
   * @param {string} detail  for developers
   */
  constructor(step, detail) {
    super(detail);
    this.name = "EngineFailure";
    this.step = step;
  }
}

/** @type {Record<FailedStep, string>} */
const CAUSES = {
  browser: "Deze browser kan de rekenmodule niet starten. Probeer een recente versie van Edge, Chrome, Firefox of Safari.",
  download: "De rekenmodule kon niet worden opgehaald. Kijk of je verbinding werkt.",
  damaged: "De rekenmodule kwam beschadigd aan. Meestal helpt het om het nog eens te proberen.",
  start: "De rekenmodule startte niet.",
  answer: "De rekenmodule liep vast tijdens het rekenen.",
  time: "De rekenmodule deed er te lang over.",
  left: "De rekenmodule is gestopt omdat je de pagina verliet.",
};

const WAY_OUT =
  "Je antwoorden staan er nog. Probeer het opnieuw of bewaar ze in een bestand. Je score zelf uitrekenen kan ook: hoe, staat onderaan.";

/**
 * Say what went wrong and what the visitor can do.
 * @param {unknown} error
 * @param {string} [wayOut]  what can be done on this page
 */
export function failureText(error, wayOut = WAY_OUT) {
  const step = error instanceof EngineFailure ? error.step : "start";
  return `${CAUSES[step]} ${wayOut}`;
}
