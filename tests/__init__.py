"""Tests, mirroring the modules that they are about."""
