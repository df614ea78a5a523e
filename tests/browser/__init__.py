"""Tests that need a browser: the finished site, as a visitor meets it."""
