"""How often a result is wrong: people drawn from the assumptions of an instrument, and scored by `scan` itself."""
