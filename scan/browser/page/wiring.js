// Connecting elements of the page to what they do.

/**
 * Call a function whenever an event reaches an element with this `data-action`, also one that comes later.
 * @param {string} action
 * @param {string} type  of the event
 * @param {(element: any) => unknown} act
 */
export function on(action, type, act) {
  document.addEventListener(type, (event) => {
    const element = event.target instanceof Element ? event.target.closest(`[data-action="${action}"]`) : null;
    if (element) {
      act(element);
    }
  });
}

/**
 * Let a file be dropped anywhere on the page; without this a browser would leave the page to show it. Fields keep what is
 * dropped on them.
 * @param {(file: File | undefined, all: File[]) => unknown} act
 */
export function onDrop(act) {
  const isOurs = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.includes("Files") && !(event.target instanceof Element && event.target.closest("input, textarea"));
  document.addEventListener("dragover", (event) => isOurs(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (isOurs(event)) {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      act(files[0], files);
    }
  });
}
