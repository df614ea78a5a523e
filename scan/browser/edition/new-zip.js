// Packing files into a zip, a file at a time, so that the page stays awake.
//
// fflate can also write one as it goes, but then sizes stand behind each file, which some programs that unpack cannot read.
// So each file becomes a zip of its own, and of those the parts come together.

import { zipSync } from "fflate";

const PACKED_ALREADY = /\.(?:woff2|png|webp|jpe?g|zip)$/;
const STORED = { level: /** @type {const} */ (0) };
const PACKED = { level: /** @type {const} */ (6) };
const BREATH = 30; // milliseconds of work before the page may do something else
/** Bytes of the end of a zip without a remark, and where in it the number of files, and size and place of its list, are. */
const END = { bytes: 22, here: 8, all: 10, size: 12, place: 16 };
/** Where in a line of that list it stands at which byte a file begins. */
const BEGINS = 42;

/**
 * @param {[name: string, content: Uint8Array<ArrayBuffer>][]} files
 * @param {(part: number) => unknown} count  called with how far it is, from 0 to 1
 * @returns {Promise<Blob>}
 */
export async function pack(files, count) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const contents = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const list = [];
  let [place, listed, since] = [0, 0, performance.now()];
  for (const [number, [name, content]] of files.entries()) {
    const [packed, line] = partsOf(zipSync({ [name]: [content, PACKED_ALREADY.test(name) ? STORED : PACKED] }));
    view(line).setUint32(BEGINS, place, true);
    contents.push(packed);
    list.push(line);
    place += packed.length;
    listed += line.length;
    if (performance.now() - since > BREATH) {
      count(number / files.length);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  return new Blob([...contents, ...list, endOf(files.length, listed, place)], { type: "application/zip" });
}

/**
 * Divide a zip of one file: the file, and the line about it.
 * @param {Uint8Array<ArrayBuffer>} zip
 * @returns {[Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]}
 */
function partsOf(zip) {
  const end = zip.length - END.bytes;
  const place = view(zip).getUint32(end + END.place, true);
  return [zip.subarray(0, place), zip.subarray(place, end)];
}

/**
 * @param {number} count  of files
 * @param {number} size  of the list of them, in bytes
 * @param {number} place  where it begins
 */
function endOf(count, size, place) {
  const end = new Uint8Array(END.bytes);
  end.set([0x50, 0x4b, 5, 6]);
  const numbers = view(end);
  numbers.setUint16(END.here, count, true);
  numbers.setUint16(END.all, count, true);
  numbers.setUint32(END.size, size, true);
  numbers.setUint32(END.place, place, true);
  return end;
}

/** @param {Uint8Array} bytes */
function view({ buffer, byteOffset, byteLength }) {
  return new DataView(buffer, byteOffset, byteLength);
}
