// Files and folders that someone drops on the page or chooses. Of a folder only its JSON files are meant.

import { onTransfer } from "../page/wiring.js";

/** @type {WeakMap<File, string>}  where what was dropped lies; a browser says so only of what was chosen */
const PATHS = new WeakMap();

/**
 * Let files and folders be dropped anywhere on the page, but for fields.
 * @param {(files: File[]) => unknown} act
 */
export function onDropAll(act) {
  onTransfer(async (transfer) => act(await droppedFiles(transfer)));
}

/**
 * Give the files that were chosen in a field: of a folder those that can be meant.
 * @param {HTMLInputElement} field
 */
export function chosenFiles({ files, webkitdirectory }) {
  return [...(files ?? [])].filter((file) => !webkitdirectory || isJson(file.name));
}

/**
 * Name the folder that a file lies in, within the one that was chosen or dropped; in that one itself it has none.
 * @param {File} file
 */
export function folderOf(file) {
  const parts = (PATHS.get(file) ?? file.webkitRelativePath).split("/").filter(Boolean);
  return parts.length > 2 ? (parts.at(-2) ?? "") : "";
}

/**
 * Make a file that lies in a folder, as one that was dropped.
 * @param {string} path  of the file, with that of its folder
 * @param {string} content
 */
export function fileAt(path, content) {
  const file = new File([content], path.split("/").at(-1) ?? "");
  PATHS.set(file, path);
  return file;
}

/** @param {DataTransfer} transfer */
async function droppedFiles({ items, files }) {
  const plain = [...files]; // before the first wait: after that a browser takes back what was dropped
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) {
    return plain;
  }
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat();
}

/**
 * @param {FileSystemEntry} entry
 * @param {boolean} [inFolder]
 * @returns {Promise<File[]>}
 */
async function filesIn(entry, inFolder = false) {
  if (entry.isFile) {
    if (inFolder && !isJson(entry.name)) {
      return [];
    }
    const file = await fileOf(/** @type {FileSystemFileEntry} */ (entry));
    PATHS.set(file, entry.fullPath);
    return [file];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  for (let some = await entriesOf(reader); some.length; some = await entriesOf(reader)) {
    found.push(...(await Promise.all(some.map((each) => filesIn(each, true)))));
  }
  return found.flat();
}

/**
 * Give the file; one that cannot be read, as out of the window of a zip, counts as one without content.
 * @param {FileSystemFileEntry} entry
 * @returns {Promise<File>}
 */
function fileOf(entry) {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));
}

/**
 * Give the next entries of a folder, a hundred or so at a time; none when it has been read.
 * @param {FileSystemDirectoryReader} reader
 * @returns {Promise<FileSystemEntry[]>}
 */
function entriesOf(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** @param {string} name */
function isJson(name) {
  return name.toLowerCase().endsWith(".json");
}
