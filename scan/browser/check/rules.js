// What the checks go by, as the build put it in the page: build_tools/hosts/doctor/rules.py. Types only; nothing runs here.

/** @typedef {import("../types.js").FileFormat} FileFormat */

/**
 * @typedef {object} Rules
 * @property {string} list  where the list of files lies
 * @property {FileFormat} manifest  its format
 * @property {string} nowhere  an address of a page that is not there
 * @property {string} nameless  of a file that is not there
 * @property {Record<string, string>} types  by ending
 * @property {string[]} vital  endings whose type decides whether a browser uses the file
 * @property {string} script  pattern of the types of a script
 * @property {string} named  pattern of the address of a file with its content in its name
 * @property {string} folder  where those lie
 * @property {string} canonical  pattern of where a page says that it stands
 * @property {string} expires  pattern of until when a security.txt holds
 * @property {string} flat  pattern of a link of a site that asks for no folder
 * @property {string} not_found
 * @property {string} offline  the service worker
 * @property {string[]} offline_off  SHA-256 of what it may be instead, on a host that has turned it off
 * @property {string[]} compressed  endings
 * @property {number} least  bytes of what is worth compressing
 * @property {number} later  seconds that a page may be kept without a question
 * @property {number} long  seconds
 * @property {Record<string, string>} headers
 * @property {Record<string, string>} places  the words for where a fault is
 * @property {number} most_places  of one fault that are named
 * @property {PolicyRules} policy
 * @property {Record<string, Kind>} kinds  of hosts
 * @property {[string, string][]} signs  what a host says of itself, and its kind
 * @property {Good[]} good
 * @property {Record<string, string>} words  of the report
 */

/** @typedef {{sentence: string, faults: string[], needs_list: boolean, at_root: boolean}} Good */

/** @typedef {{name: string, how: string, there: string, in_folder: string}} Kind */

/**
 * @typedef {object} PolicyRules
 * @property {Record<string, string[]>} fallbacks
 * @property {string[]} ours
 * @property {string[]} vital
 * @property {string} scripts  the name of our Trusted Types
 * @property {Record<string, string[]>} fixed  what every policy of ours says, and the same
 */

/** @typedef {[key: string, place: string]} Finding  The key of a fault, and where it is. */

export {};
