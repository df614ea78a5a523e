"""The school that never lived, with which someone can walk through all steps: what an editor wrote, and its files."""
