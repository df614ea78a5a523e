"""What happens before and during a build: setting up, reading YAML, filling in templates, making the browser's Python."""
