// The release that this page is of: a hash of the page itself, which names all that it loads by its content.

/** Milliseconds to wait for the page as it is now. */
const LIMIT = 3_000;
const MARK = /<meta name="release" content="([0-9a-f]+)">/;

/**
 * Say whether the site has another release of this page by now. The page is fetched past the cache, so that a reload shows
 * that one; nothing that someone filled in goes along. When it cannot be fetched, there is none that we know of.
 * @param {string} [address]  of this page
 * @returns {Promise<boolean>}
 */
export async function isReplaced(address = location.pathname + location.search) {
  const ours = document.querySelector("meta[name=release]")?.getAttribute("content");
  try {
    const response = await fetch(address, { cache: "reload", signal: AbortSignal.timeout(LIMIT) });
    const page = new TextDecoder().decode(await response.arrayBuffer());
    const [, theirs] = MARK.exec(page) ?? [];
    return theirs !== undefined && theirs !== ours;
  } catch {
    return false;
  }
}
