// Connecting elements of the page to what they do.

/**
 * Call a function whenever an event reaches an element with this `data-action`, also one that comes later.
 * @param {string} action
 * @param {string} type  of the event
 * @param {(element: any, event: Event) => unknown} act
 */
export function on(action, type, act) {
  document.addEventListener(type, (event) => {
    const element = event.target instanceof Element ? event.target.closest(`[data-action="${action}"]`) : null;
    if (element) {
      act(element, event);
    }
  });
}

/**
 * Let a file be dropped anywhere on the page; without this a browser would leave the page to show it. Fields keep what is
 * dropped on them. A mail program or the window of a zip may drop an address, or nothing at all: that counts as a file
 * without content, about which there is something to say.
 * @param {(file: File, files: File[]) => unknown} act  given the first, and all of them
 */
export function onDrop(act) {
  onTransfer(({ files: [first = new File([], ""), ...others] }) => act(first, [first, ...others]));
}

/**
 * The same, for who looks into what was dropped.
 * @param {(transfer: DataTransfer) => unknown} act
 */
export function onTransfer(act) {
  let isOfThisPage = false;
  addEventListener("dragstart", () => (isOfThisPage = true));
  addEventListener("dragend", () => (isOfThisPage = false));
  const isOurs = (/** @type {DragEvent} */ { dataTransfer, target }) =>
    !isOfThisPage &&
    dataTransfer?.types.some((type) => type === "Files" || type === "text/uri-list") &&
    !(target instanceof Element && target.closest("input, textarea"));
  document.addEventListener("dragover", (event) => isOurs(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer && isOurs(event)) {
      event.preventDefault();
      act(event.dataTransfer);
    }
  });
}
