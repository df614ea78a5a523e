"""What can go wrong while the engine is made."""


class EngineError(Exception):
    """The engine could not be made; the Dutch message says at which step."""
