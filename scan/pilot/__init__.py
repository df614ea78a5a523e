"""A pilot: what the responses of a group say about the instrument, and nothing about any one of them."""
