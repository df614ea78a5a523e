"""A team: what its members say together, and what may be shown of that."""
