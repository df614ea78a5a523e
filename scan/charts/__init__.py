"""From numbers to drawings: SVG, described in words."""
