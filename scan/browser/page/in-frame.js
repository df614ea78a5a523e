// A page inside a page of another site, such as a learning environment: what that may forbid cannot be seen from here.

/** Whether the page stands in one. */
export const IS_FRAMED = window.self !== window.top;

if (IS_FRAMED) {
  const notice = document.getElementById("in-venster");
  const address = location.href.split("#")[0] ?? "";
  notice?.querySelector("a")?.setAttribute("href", address);
  notice?.querySelector("code")?.replaceChildren(address);
  notice?.removeAttribute("hidden");
}
