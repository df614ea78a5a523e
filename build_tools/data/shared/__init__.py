"""What all pages share, each in a file of its own that an editor writes."""
