// What someone made before: the zip of an edition, or its school.yml with the pictures beside it.

import { ZipFault, unpack } from "./site-zip.js";

/** @typedef {{yaml: string, pictures: Map<string, Uint8Array<ArrayBuffer>>}} Earlier  Pictures by the name of their file. */

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
 * @param {File} file
 * @returns {Promise<[string, Uint8Array<ArrayBuffer>]>}
 */
async function readFile(file) {
  return [file.name, new Uint8Array(await file.arrayBuffer())];
}
