"""The parts of a drawing of a team: the room for a scale, what is drawn in it, and what the signs mean."""
