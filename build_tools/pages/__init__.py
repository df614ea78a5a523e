"""The kinds of page of the site, one file each: a new one is found by looking here."""
