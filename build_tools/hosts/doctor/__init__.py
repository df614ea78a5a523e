"""Looking at a host from outside: what it does wrong with the site, and the cure for this kind of host."""
