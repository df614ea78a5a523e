"""The site on a host: files that tell each kind of host how to serve it, and what a host does wrong."""
