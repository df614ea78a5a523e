"""What happens before and during a build: set-up, reading YAML, filling in templates, making the browser's Python."""
