"""The school that never lived: reading what an editor wrote, and what is published of it."""
