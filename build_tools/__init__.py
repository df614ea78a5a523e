"""What happens before and during a build: setting up, reading YAML, rendering forms, making the browser's Python."""
