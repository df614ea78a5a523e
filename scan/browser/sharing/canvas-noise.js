// Whether this browser gives back a drawing as it was drawn. Some mix noise into it, against being followed: Firefox with
// resistFingerprinting so much that nothing of the drawing is left.

const SIZE = 16;
const UNSEEN = 8; // of 255: some browsers change the lowest bits, which nobody sees

/** Say whether what comes off a canvas is, to the eye, what was put on it. */
export function canvasIsTrue() {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext("2d");
  if (!context) {
    return false;
  }
  for (let row = 0; row < SIZE; row += 1) {
    context.fillStyle = `rgb(${colourOf(row).join()})`;
    context.fillRect(0, row, SIZE, 1);
  }
  const { data } = context.getImageData(0, 0, SIZE, SIZE);
  return data.every((value, place) => Math.abs(value - expected(place)) <= UNSEEN);
}

/** @param {number} row */
function colourOf(row) {
  return [row * SIZE, 255 - row * SIZE, 128];
}

/** @param {number} place  of a byte: red, green, blue and opacity of each pixel, row by row */
function expected(place) {
  return colourOf(Math.floor(place / (4 * SIZE)))[place % 4] ?? 255;
}
