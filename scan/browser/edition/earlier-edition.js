// What someone made before: the zip of an edition, its school.yml with the pictures beside it, or the site that it became.

import { ZipFault, unpack } from "./site-zip.js";

/** @import { Values } from "./edition-form.js" */

/** @typedef {Map<string, Uint8Array<ArrayBuffer>>} Pictures  By the name of their file. */
/** @typedef {{yaml: string, pictures: Pictures}} Earlier */
/** @typedef {{values: Values, pictures: {logo?: string, icon?: string}}} Held  As the site says it, with where its pictures lie. */

const FOLDER = "school/";
/** A browser puts a number behind a name that a folder has already. */
const YAML = /(?:^|\/)school(?: ?\(\d+\))?\.ya?ml$/;

/**
 * Read the files that someone chose. Raises `ZipFault` for a zip that holds no edition.
 * @param {File[]} files
 * @returns {Promise<Earlier | undefined>}  nothing without a school.yml
 */
export async function readEarlier(files) {
  const zip = files.find(({ name }) => name.toLowerCase().endsWith(".zip"));
  const contents = zip ? await unpack(zip.stream()) : new Map(await Promise.all(files.map(readFile)));
  const place = [...contents.keys()].find((name) => YAML.test(name) && (!zip || name.endsWith(`${FOLDER}school.yml`)));
  if (place === undefined && !zip) {
    return undefined;
  }
  if (place === undefined) {
    throw new ZipFault("not-ours");
  }
  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const beside = [...contents].filter(([name]) => name.startsWith(folder) && name !== place);
  const yaml = new TextDecoder().decode(contents.get(place));
  return { yaml, pictures: new Map(beside.map(([name, content]) => [name.slice(folder.length), content])) };
}

/**
 * Fetch the pictures of the site that this page is of; without those that do not come.
 * @param {Held} held
 * @param {string} root  absolute address of the root of the site
 * @returns {Promise<Pictures>}
 */
export async function heldPictures({ values, pictures }, root) {
  const places = [[Object(values.logo).file, pictures.logo], [values.icon, pictures.icon]].filter(([, place]) => place);
  const found = await Promise.all(places.map(([name, place]) => fetchPicture(name, new URL(place, root))));
  return new Map(found.flat());
}

/**
 * @param {string} name
 * @param {URL} address
 * @returns {Promise<[string, Uint8Array<ArrayBuffer>][]>}
 */
async function fetchPicture(name, address) {
  try {
    const response = await fetch(address);
    return response.ok ? [[name, new Uint8Array(await response.arrayBuffer())]] : [];
  } catch {
    return [];
  }
}

/**
 * @param {File} file
 * @returns {Promise<[string, Uint8Array<ArrayBuffer>]>}
 */
async function readFile(file) {
  return [file.name, new Uint8Array(await file.arrayBuffer())];
}
