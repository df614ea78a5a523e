// Copying a text, where a page may; where it may not, the text is selected for who copies it.

/**
 * @param {string} content
 * @param {() => void} select  shows what to copy by hand
 * @returns {Promise<boolean>}  whether it was copied
 */
export async function copyText(content, select) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    select();
    return false;
  }
}
