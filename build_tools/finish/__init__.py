"""The last step of a build, on the finished folder, whatever made it."""
