"""From a response to scores, and to what the numbers allow us to say."""
