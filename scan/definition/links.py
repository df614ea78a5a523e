"""From a page as an editor writes it to its address on the site."""


def is_elsewhere(page: str) -> bool:
    """Say whether what an editor wrote is an address of another site, as a module of a school may have."""
    return page.startswith("https://")


def page_address(page: str) -> str:
    """Turn `rollen/coach.md#leervraag` into `rollen/coach/#leervraag`, relative to where the site is put."""
    path, hash_sign, anchor = page.partition("#")
    folder = path.removesuffix(".md")
    folder = folder.removesuffix("index") if f"/{folder}".endswith("/index") else folder + "/"
    return folder + hash_sign + anchor
