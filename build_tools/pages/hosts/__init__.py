"""Pages for who puts the site on a host."""
