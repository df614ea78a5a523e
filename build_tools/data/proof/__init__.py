"""What the site promises, and what the last tests and measurements say of it."""
