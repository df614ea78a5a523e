"""The i-scan: an instrument, its arithmetic, and the report that comes of it."""
