"""What a visitor reads at the end: as data, in the page, on paper and in files."""
