"""What an instrument is, and reading one from plain data."""
