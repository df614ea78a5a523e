// From the SVG that Python draws to a PNG, with the text for who cannot see it inside the file.

import { canvasIsTrue } from "./canvas-noise.js";

const TYPE = "image/png";
const AFTER_HEADER = 33; // bytes: the signature and the header chunk, after which another chunk may stand

/**
 * @param {string} svg  a standalone drawing with a width and a height
 * @param {string} alternative  what it shows, in words
 * @returns {Promise<Blob>}  rejects where this browser cannot, or would give noise
 */
export async function makePng(svg, alternative) {
  if (!canvasIsTrue()) {
    throw new Error("noise instead of a picture");
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  const picture = await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), TYPE);
  });
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return new Blob([bytes.slice(0, AFTER_HEADER), textChunk("Description", alternative), bytes.slice(AFTER_HEADER)], {
    type: TYPE,
  });
}

/**
 * Make the chunk in which a PNG holds international text (PNG specification, 11.3.3.4 iTXt), uncompressed.
 * @param {string} keyword
 * @param {string} text
 */
function textChunk(keyword, text) {
  const encoder = new TextEncoder();
  const body = [...encoder.encode(`iTXt${keyword}`), 0, 0, 0, ...encoder.encode("nl"), 0, 0, ...encoder.encode(text)];
  const chunk = new DataView(new ArrayBuffer(body.length + 8));
  chunk.setUint32(0, body.length - 4);
  body.forEach((byte, index) => chunk.setUint8(4 + index, byte));
  chunk.setUint32(4 + body.length, checksum(body));
  return new Uint8Array(chunk.buffer);
}

/**
 * Give the CRC-32 of a chunk (PNG specification, annex D), bit by bit: the text is short.
 * @param {number[]} bytes
 */
function checksum(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
