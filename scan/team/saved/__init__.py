"""What was kept of a team until another moment."""
