"""The text of a page: what it takes from the instrument, what it cites, which terms it explains."""
