"""What makes a release of a build: a version, its files by what is in them, its source, and whose work is in it."""
