"""Hosts to try the site on: those that people use, and those that do something odd."""
