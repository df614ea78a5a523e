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
 * Let files be dropped anywhere on the page; without this a browser would leave the page to show the file.
 * @param {(file: File | undefined) => unknown} act
 */
export function onDrop(act) {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    act(event.dataTransfer?.files[0]);
  });
}
