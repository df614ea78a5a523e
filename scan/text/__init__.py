"""Every sentence that a visitor reads and that is not the instrument's own.

Always "je schat in", never "je bent": a self-rating is a self-image (design principle 4). What the parts and the
people are called comes from the instrument (`scan.definition.nouns`).
"""
