"""Measuring how fast and how light the site is, beside what others ship: `make bench`."""
