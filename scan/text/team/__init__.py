"""What is said of a team, a file for each part."""
