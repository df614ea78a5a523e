"""Self-assessments: the instrument, its arithmetic, and the report that comes of it."""
