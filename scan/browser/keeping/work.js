// What a kept document keeps, as its page holds it. A type only; nothing runs here.

/**
 * @template Content
 * @typedef {object} Work
 * @property {object | undefined} data  what to keep, as JSON; nothing when nothing stands there
 * @property {object} [least]  of it, for where there is no room for all
 * @property {boolean} isEmpty  whether nothing stands there that someone could miss
 * @property {boolean} isBlank  whether the page holds nothing of the visitor's at all, kept or not
 * @property {boolean} [isElsewhere]  whether it is kept outside this tab as well
 * @property {(data: unknown) => Content | undefined} read  what was kept, as far as it can be used
 * @property {(content: Content) => void} put  in place of what stands there
 * @property {() => void} clear
 * @property {() => void} [wipedElsewhere]  another tab wiped what is kept outside the tabs
 */

export {};
